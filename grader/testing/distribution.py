"""Random results judged by their distribution, with a stated rate of false alarms."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy import absolute as _absolute
from numpy import arange as _arange
from numpy import array as _array
from numpy import asarray as _asarray
from numpy import isfinite as _isfinite
from numpy import isnan as _isnan
from numpy import maximum as _maximum
from numpy import sort as _sort

from grader.errors import SuiteError
from grader.i18n import both
from grader.testing.arrays import ArrayView, read_array, read_number_list
from grader.testing.elements import worst_index
from grader.testing.failures import CheckFailed
from grader.testing.words import element_at, number_text, wrong_kind

__all__ = ["check_distribution", "check_frequency"]

_Array = np.ndarray[Any, Any]


def check_distribution(samples: Any, cdf: Callable[[Any], Any], *, false_alarm: float = 1e-6) -> None:
    """Fail unless ``samples`` follow the continuous distribution function ``cdf``.

    The largest gap between ``cdf`` and the share of samples at or below a point must be at most
    ``sqrt(ln(2 / false_alarm) / 2n)``: the inequality of Dvoretzky, Kiefer and Wolfowitz with the constant of
    Massart (1990).

    Parameters
    ----------
    samples
        Array or list of numbers, of any shape.
    cdf
        From a float64 array to the values in [0, 1]; a function of single numbers will do.
    false_alarm
        How often, at most, right samples are rejected.
    """
    values = _sort(_require_samples(samples, false_alarm).values.astype(np.float64), axis=None)
    count = values.size
    probabilities = _probabilities(cdf, values)
    ranks = _arange(1, count + 1)
    gaps = _maximum(ranks / count - probabilities, probabilities - (ranks - 1) / count)
    (at,) = worst_index(gaps)
    allowed = _bound(count, false_alarm)
    if gaps[at] <= allowed:
        return
    what = both(
        "the {count} samples do not follow the distribution: near {point} the share of samples at or below "
        "is off by {gap}, allowed {allowed}",
        count=count,
        point=f"{values[at]:.4g}",
        gap=f"{gaps[at]:.3g}",
        allowed=f"{allowed:.3g}",
    )
    raise CheckFailed(what, actual=samples, gist=both("the samples do not follow the distribution"))


def check_frequency(samples: Any, probability: float, *, false_alarm: float = 1e-6) -> None:
    """Fail unless the share of true ``samples`` is ``probability``.

    It may be off by ``sqrt(ln(2 / false_alarm) / 2n)``, Hoeffding's inequality (1963). For a probability of 0
    or 1 a single exception fails.

    Parameters
    ----------
    samples
        Array or list of booleans, or of zeros and ones.
    probability
        Of one sample to be true.
    false_alarm
        How often, at most, right samples are rejected.
    """
    if not 0 <= probability <= 1:
        raise SuiteError(both("check_frequency: the probability must lie between 0 and 1, got {got}", got=probability))
    values = _require_samples(samples, false_alarm).values
    neither = (values != 0) & (values != 1)
    if neither.any():
        index = worst_index(neither)
        fields = {"element": element_at(index), "actual": number_text(values[index])}
        what = both("{element} is {actual}, expected 0 or 1", **fields)
        raise CheckFailed(what, actual=samples, where={"index": list(index)})
    share = float((values == 1).sum()) / values.size
    allowed = 0.0 if probability in (0, 1) else _bound(values.size, false_alarm)
    if abs(share - probability) <= allowed:
        return
    what = both(
        "the share of true samples is {actual}, expected {expected} (off by {gap}, allowed {allowed})",
        actual=f"{share:.4g}",
        expected=f"{probability:.4g}",
        gap=f"{abs(share - probability):.3g}",
        allowed=f"{allowed:.3g}",
    )
    gist = both("the share of true samples is wrong")
    raise CheckFailed(what, expected=probability, actual=samples, gist=gist)


def _bound(count: int, false_alarm: float) -> float:
    return math.sqrt(math.log(2 / false_alarm) / (2 * count))


def _require_samples(samples: Any, false_alarm: float) -> ArrayView:
    if not 0 < false_alarm < 1:
        raise SuiteError(both("false_alarm must lie between 0 and 1, got {got}", got=false_alarm))
    view = read_array(samples) or read_number_list(samples)
    if view is None or view.category in ("complex", "text", "other"):
        raise CheckFailed(wrong_kind(samples, both("an array of numbers")), actual=samples)
    # With fewer the bound is above one half: hardly any distribution would be told from another.
    needed = math.ceil(2 * math.log(2 / false_alarm))
    if view.values.size < needed:
        what = both("there are {actual} samples, at least {needed} are needed", actual=view.values.size, needed=needed)
        raise CheckFailed(what, actual=samples)
    if view.category == "float" and _isnan(view.values).any():
        index = worst_index(_isnan(view.values))
        what = both("{element} is {actual}", element=element_at(index), actual="nan")
        raise CheckFailed(what, actual=samples, where={"index": list(index)})
    return view


def _probabilities(cdf: Callable[[Any], Any], values: _Array) -> _Array:
    try:
        found = _asarray(cdf(values), np.float64)
    except TypeError:  # such as statistics.NormalDist().cdf, which takes one number at a time
        found = _array([cdf(value) for value in values.tolist()], np.float64)
    if found.shape != values.shape or not _isfinite(found).all() or (_absolute(found - 0.5) > 0.5).any():
        raise SuiteError(both("check_distribution: cdf must return one probability for each sample"))
    return found
