"""`check_trains`: a training run must reach a loss, from most of a few seeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from types import GeneratorType
from typing import Any

import numpy as np
from numpy import isfinite as _isfinite

from grader.errors import SuiteError
from grader.i18n import both
from grader.model import Text
from grader.testing.arrays import has_type, read_array
from grader.testing.failures import CheckFailed
from grader.testing.words import noun_of, number_text, wrong_kind

__all__ = ["check_trains"]


def check_trains(
    run: Callable[[int], Any],
    *,
    threshold: float,
    seeds: Sequence[int] = (0, 1, 2),
    at_least: int = 2,
) -> None:
    """Fail unless training ends at or below ``threshold`` for at least ``at_least`` of the ``seeds``.

    Parameters
    ----------
    run
        Takes a seed, trains for a fixed number of steps, and returns the losses step by step: a list, a
        tuple, an array with one axis, or a generator, which is stopped at the first loss that is not finite.
    threshold
        The loss to reach.
    seeds
        Tried in this order; no further ones once enough have reached the threshold.
    at_least
        How many of them must.
    """
    if not 1 <= at_least <= len(seeds):
        raise SuiteError(both("check_trains: at_least must lie between 1 and the number of seeds"))
    ends: list[float] = []
    for seed in seeds:
        ends.append(_last_loss(run(seed), seed))
        reached = sum(end <= threshold for end in ends)
        if reached >= at_least:
            return
    what = both(
        "the loss ends at or below {threshold} for {reached} of {count} seeds, needed {needed}; it ends at {ends}",
        threshold=number_text(threshold),
        reached=reached,
        count=len(seeds),
        needed=at_least,
        ends=_listed(seeds, ends),
    )
    raise CheckFailed(what, expected=threshold, actual=ends, gist=both("the loss does not go down far enough"))


def _listed(seeds: Sequence[int], ends: list[float]) -> Text:
    parts = [both("{loss} (seed {seed})", loss=f"{end:.4g}", seed=seed) for seed, end in zip(seeds, ends, strict=True)]
    return Text(ko=", ".join(part.ko for part in parts), en=", ".join(part.en for part in parts))


def _last_loss(returned: Any, seed: int) -> float:
    losses: list[float] = []
    for value in _steps(returned):
        losses.append(_loss(value, len(losses) + 1, seed))
        if not _isfinite(losses[-1]):
            what = both(
                "the loss is {loss} at step {step} (seed {seed})",
                loss=number_text(losses[-1]),
                step=len(losses),
                seed=seed,
            )
            raise CheckFailed(
                what, actual=losses, where={"index": [len(losses) - 1]}, gist=both("a loss is NaN or infinite")
            )
    if not losses:
        raise CheckFailed(both("there are no losses (seed {seed})", seed=seed), actual=returned)
    return losses[-1]


def _steps(returned: Any) -> Iterable[Any]:
    if has_type(returned, (list, tuple, GeneratorType)):
        return returned  # type: ignore[no-any-return]
    view = read_array(returned)
    if view is None or view.is_scalar:
        raise CheckFailed(wrong_kind(returned, both("a list of losses")), actual=returned)
    if view.values.ndim != 1:
        shape = str(view.values.shape)
        what = both("the losses have shape {shape}, expected one number for each step", shape=shape)
        raise CheckFailed(what, actual=returned)
    return view.values


def _loss(value: Any, step: int, seed: int) -> float:
    view = read_array(value)
    if view is None or view.values.ndim != 0 or view.category not in ("integer", "float"):
        noun = Text(str(value), str(value)) if has_type(value, (bool, complex)) else noun_of(value)
        what = both(
            "the loss at step {step} (seed {seed}) is {noun}, expected a number",
            step=step,
            seed=seed,
            noun=noun,
        )
        raise CheckFailed(what, actual=value)
    return float(view.values.astype(np.float64))
