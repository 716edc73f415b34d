"""Two arrays compared: shape, then dtype, then finiteness, then values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

# Bound now: code that later replaces an attribute of numpy does not reach the helpers.
from numpy import absolute as _absolute
from numpy import argmax as _argmax
from numpy import equal as _equal
from numpy import errstate as _errstate
from numpy import isfinite as _isfinite
from numpy import isnan as _isnan
from numpy import maximum as _maximum
from numpy import result_type as _result_type
from numpy import unravel_index as _unravel_index
from numpy import where as _where

from grader.errors import SuiteError
from grader.i18n import both
from grader.model import Text
from grader.testing.arrays import ArrayView
from grader.testing.words import element_at, number_text, quoted, telling_apart

__all__ = ["Fault", "Rules", "find_fault", "worst_index"]

#: rtol and atol by dtype. About the square root of the precision for float64, where a formula may lose half
#: its digits; for the short ones a few hundred rounding steps.
_TOLERANCES = {
    "float64": (1e-7, 1e-12),
    "complex128": (1e-7, 1e-12),
    "float32": (1e-4, 1e-6),
    "complex64": (1e-4, 1e-6),
    "float16": (1e-2, 1e-3),
    "bfloat16": (2e-2, 1e-2),
}
_TINY = np.finfo(np.float64).tiny


@dataclass(frozen=True, slots=True)
class Rules:
    """How close two values must be; ``None`` stands for the default of the dtype."""

    rtol: float | None = None
    atol: float | None = None
    dtype: Any = "same"
    equal_nan: bool = False

    def __post_init__(self) -> None:
        for name in ("rtol", "atol"):
            value = getattr(self, name)
            if value is not None and not 0 <= value < float("inf"):
                raise SuiteError(both("{name} must be a number that is not negative, got {got}", name=name, got=value))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an array, with its values and without, and at which element."""

    what: Text
    gist: Text
    index: tuple[int, ...] | None = None


def find_fault(actual: ArrayView, expected: ArrayView, rules: Rules) -> Fault | None:
    """Return the first difference between two arrays of the same library, None when they agree."""
    _require_comparable(expected, rules)
    return (
        _shape_fault(actual, expected) or _dtype_fault(actual, expected, rules) or _value_fault(actual, expected, rules)
    )


def worst_index(ranks: np.ndarray[Any, Any]) -> tuple[int, ...]:
    """Return the index of the largest of ``ranks``; of equal ones the first."""
    return tuple(int(i) for i in _unravel_index(int(_argmax(ranks)), ranks.shape))


def _require_comparable(expected: ArrayView, rules: Rules) -> None:
    if expected.category == "other":
        raise SuiteError(both("the expected array has dtype {dtype}: give numbers", dtype=expected.dtype))
    if expected.category in ("float", "complex") and not rules.equal_nan and _isnan(expected.values).any():
        raise SuiteError(both("the expected value contains NaN: pass equal_nan=True if that is meant"))


def _shape_fault(actual: ArrayView, expected: ArrayView) -> Fault | None:
    if actual.values.shape == expected.values.shape:
        return None
    got, wanted = actual.values.shape, expected.values.shape
    what = both("the shape is {actual}, expected {expected}", actual=str(got), expected=str(wanted))
    return Fault(what, both("the shape is wrong"))


def _dtype_fault(actual: ArrayView, expected: ArrayView, rules: Rules) -> Fault | None:
    named = rules.dtype if isinstance(rules.dtype, str) else None  # a dtype compares itself with texts
    if actual.category == "other":
        fits, wanted = False, Text(expected.dtype, expected.dtype)
    elif named == "any":
        fits, wanted = (actual.category == "text") == (expected.category == "text"), both("a number type")
    elif named == "kind":
        fits, wanted = actual.category == expected.category, _category_noun(expected.category)
    else:
        name = expected.dtype if named == "same" else _dtype_named(rules.dtype)
        fits, wanted = actual.dtype == name, Text(name, name)
    if fits:
        return None
    what = both("the dtype is {actual}, expected {expected}", actual=actual.dtype, expected=wanted)
    return Fault(what, both("the dtype is wrong"))


def _dtype_named(dtype: Any) -> str:
    text = str(dtype)
    if text.startswith("torch."):
        return text.removeprefix("torch.")
    try:
        return str(np.dtype(dtype).name)
    except TypeError:
        raise SuiteError(both("dtype must be 'same', 'kind', 'any' or a dtype, got {got}", got=repr(dtype))) from None


def _category_noun(category: str) -> Text:
    if category == "integer":
        return both("an integer type")
    if category == "float":
        return both("a floating-point type")
    return Text(category, category)


def _value_fault(actual: ArrayView, expected: ArrayView, rules: Rules) -> Fault | None:
    rtol, atol = _tolerances(actual, expected, rules)
    if actual.category == "text" or (rtol == 0 and atol == 0 and expected.category in ("bool", "integer")):
        return _exact_fault(actual, expected)
    got, wanted = _widened(actual.values), _widened(expected.values)
    with _errstate(all="ignore"):
        finite, expected_finite = _isfinite(got), _isfinite(wanted)
        if not finite[expected_finite].all():
            index = worst_index(expected_finite & ~finite)
            what = both("{element} is {actual}", element=element_at(index), actual=_at(actual, index))
            return Fault(what, both("the result holds NaN or infinity where it should not"), index)
        same = _equal(got, wanted) | (_isnan(got) & _isnan(wanted))
        if not same[~expected_finite].all():
            return _element_fault(actual, expected, worst_index(~expected_finite & ~same))
        error = _where(expected_finite, _absolute(got - wanted), 0.0)
        allowed = _where(expected_finite, atol + rtol * _absolute(wanted), 0.0)
        too_far = ~(error <= allowed)
        if not too_far.any():
            return None
        # Without any tolerance the size of the error itself tells which is worst.
        rank = error / _maximum(allowed, _TINY) if allowed.any() else error
        return _element_fault(actual, expected, worst_index(_where(too_far, rank, -1.0)))


def _exact_fault(actual: ArrayView, expected: ArrayView) -> Fault | None:
    differs = ~_equal(actual.values, expected.values)
    if not differs.any():
        return None
    if actual.category in ("bool", "text"):
        return _element_fault(actual, expected, worst_index(differs))
    with _errstate(all="ignore"):  # only to choose an element: the comparison itself was exact
        gap = _absolute(_widened(actual.values) - _widened(expected.values))
    return _element_fault(actual, expected, worst_index(_where(differs, gap, -1.0)))


def _tolerances(actual: ArrayView, expected: ArrayView, rules: Rules) -> tuple[float, float]:
    rtol, atol = _default_tolerances(expected)
    if rtol and actual.category in ("float", "complex"):
        # Where another float type is welcome, it is judged by its own precision.
        own_rtol, own_atol = _default_tolerances(actual)
        rtol, atol = max(rtol, own_rtol), max(atol, own_atol)
    return (rtol if rules.rtol is None else rules.rtol), (atol if rules.atol is None else rules.atol)


def _default_tolerances(view: ArrayView) -> tuple[float, float]:
    if view.category in ("float", "complex"):
        return _TOLERANCES.get(view.dtype, _TOLERANCES["float64"])
    return 0.0, 0.0


def _widened(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    # float16 and integers would overflow in the difference.
    return values.astype(_result_type(values.dtype, np.float64))


def _element_fault(actual: ArrayView, expected: ArrayView, index: tuple[int, ...]) -> Fault:
    got, wanted = _both_at(actual, expected, index)
    fields = {"element": element_at(index), "actual": got, "expected": wanted}
    gap = _gap(actual.values[index], expected.values[index])
    if gap:
        what = both("{element} is {actual}, expected {expected} (off by {gap})", **fields, gap=gap)
    else:
        what = both("{element} is {actual}, expected {expected}", **fields)
    return Fault(what, both("a value is wrong"), index)


def _both_at(actual: ArrayView, expected: ArrayView, index: tuple[int, ...]) -> tuple[str, str]:
    if "text" in (actual.category, expected.category):
        return _at(actual, index), _at(expected, index)
    return telling_apart(actual.values[index], expected.values[index])


def _at(view: ArrayView, index: tuple[int, ...]) -> str:
    element = view.values[index]
    return quoted(str(element)) if view.category == "text" else number_text(element)


def _gap(actual: Any, expected: Any) -> str:
    if actual.dtype.kind in "bUS" or expected.dtype.kind in "bUS":
        return ""
    if actual.dtype.kind in "iu" and expected.dtype.kind in "iu":
        return str(abs(int(actual) - int(expected)))
    with _errstate(all="ignore"):
        gap = float(_absolute(_widened(actual) - _widened(expected)))
    return f"{gap:.3g}" if _isfinite(gap) else ""
