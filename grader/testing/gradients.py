"""`check_grad`: an analytic gradient against central differences."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy import absolute as _absolute
from numpy import asarray as _asarray
from numpy import errstate as _errstate
from numpy import isfinite as _isfinite
from numpy import ndindex as _ndindex
from numpy import where as _where
from numpy import zeros as _zeros

from grader.errors import SuiteError
from grader.i18n import both
from grader.testing.against import function_name
from grader.testing.arrays import ArrayView, read_array
from grader.testing.compare import Difference, kind_difference
from grader.testing.describe import Call
from grader.testing.elements import Rules, find_fault, worst_index
from grader.testing.failures import CheckFailed
from grader.testing.words import element_at, noun_of, number_text, wrong_kind

__all__ = ["check_grad"]

_EPS = float(np.finfo(np.float64).eps)
#: Above this relative error the formula is wrong; below, digits were lost or the formula is an approximation.
_NEARLY_RIGHT = 1e-2
_Array = np.ndarray[Any, Any]


def check_grad(
    function: Callable[[Any], Any],
    gradient: Any,
    x: Any,
    *,
    h: float = 1e-5,
    tolerance: float = 1e-6,
) -> None:
    """Fail unless ``gradient`` is the gradient of ``function`` at ``x``.

    Parameters
    ----------
    function
        Takes an array like ``x``; when it returns an array, the sum of it is meant. Give the reference's or one
        of the suite: a function of the student could be made to fit a wrong gradient.
    gradient
        ndarray of the shape of ``x``, float64.
    x
        ndarray, float64; at least ``10 * h`` away from kinks of ``function``.
    h
        Step of the central difference ``(f(x + h) - f(x - h)) / 2h``.
    tolerance
        Largest relative error ``|a - n| / max(1e-8, |a| + |n|)``. Two errors of the difference itself are not held
        against the gradient: rounding, of the order ``eps * |f| / h``, and what the next term of its series
        (by a second difference with step ``2h``, Richardson extrapolation) explains.
    """
    point = _require_point(x)
    analytic = _require_gradient(gradient, point)
    numerical, relative = _zeros(point.shape), _zeros(point.shape)
    for index in _ndindex(*point.shape):
        numerical[index], relative[index] = _compare(function, float(analytic[index]), point, index, h, tolerance)
    if not (relative > tolerance).any():
        return
    index = worst_index(relative)
    fields = {
        "element": element_at(index),
        "analytic": number_text(analytic[index]),
        "numerical": f"{numerical[index]:.8g}",
        "error": f"{relative[index]:.2g}",
    }
    if relative[index] > _NEARLY_RIGHT:
        gist = both("the gradient is wrong")
        what = both(
            "the gradient is wrong: {element} is {analytic}, numerically {numerical} (relative error {error})",
            **fields,
        )
    else:
        gist = both("the gradient is nearly right: look for an approximation or lost precision")
        what = both(
            "the gradient is nearly right: {element} is {analytic}, numerically {numerical} "
            "(relative error {error}); look for an approximation or lost precision",
            **fields,
        )
    where = {"index": list(index)}
    raise CheckFailed(what, input=x, expected=numerical, actual=gradient, where=where, gist=gist)


def _require_point(x: Any) -> _Array:
    view = read_array(x)
    if view is None or view.library == "torch" or view.dtype != "float64":
        raise SuiteError(both("check_grad: x must be a float64 array of numpy"))
    if not _isfinite(view.values).all():
        raise SuiteError(both("check_grad: x must be finite"))
    return view.values


def _require_gradient(gradient: Any, point: _Array) -> _Array:
    view = read_array(gradient)
    if view is None or view.library == "torch":
        raise kind_difference(gradient, noun_of(point), None).to_failure(point)
    wanted = ArrayView("numpy", "float64", _zeros(point.shape), point)
    # Any finite value will do: only shape, dtype and finiteness are looked at here.
    fault = find_fault(view, wanted, Rules(rtol=0.0, atol=float(np.finfo(np.float64).max)))
    if fault is not None:
        raise Difference(fault.what, fault.gist, None, gradient, fault.index).to_failure(point)
    return view.values


def _compare(
    function: Callable[[Any], Any], analytic: float, point: _Array, index: tuple[int, ...], h: float, tolerance: float
) -> tuple[float, float]:
    """Return the numerical derivative in one element, and the relative error of the analytic one."""
    numerical, noise = _central_difference(function, point, index, h)
    relative = _relative_error(analytic, numerical, noise)
    if relative <= tolerance:
        return numerical, relative
    wider, wider_noise = _central_difference(function, point, index, 2 * h)
    numerical = (4 * numerical - wider) / 3
    return numerical, _relative_error(analytic, numerical, (4 * noise + wider_noise) / 3)


def _relative_error(analytic: float, numerical: float, noise: float) -> float:
    error = abs(analytic - numerical)
    if not math.isfinite(error) or not math.isfinite(noise):  # the function's values are near overflow
        return math.inf
    return 0.0 if error <= noise else error / max(1e-8, abs(analytic) + abs(numerical))


def _central_difference(
    function: Callable[[Any], Any], point: _Array, index: tuple[int, ...], h: float
) -> tuple[float, float]:
    """Return the derivative in one element, and how large the rounding error in it may be."""
    up, down = point.copy(), point.copy()
    up[index] += h
    down[index] -= h
    above, below = _value(function, up), _value(function, down)
    _require_same_shape(function, down, above, below)
    step = float(up[index] - down[index])  # what was really added: x + h is rounded
    if step <= 0:
        raise SuiteError(both("check_grad: x is too large for the step h"))
    with _errstate(over="ignore"):
        change, sizes = above - below, _absolute(above) + _absolute(below)
    # Parts of the result that do not depend on this element cancel exactly; but a part that rounds to the same
    # number on both sides may depend on it still, so that the largest part counts in any case.
    size = max(float(_where(change != 0, sizes, 0.0).sum()), float(sizes.max(initial=0.0)))
    return float(change.sum()) / step, 4 * _EPS * size / step


def _require_same_shape(function: Callable[[Any], Any], moved: _Array, above: _Array, below: _Array) -> None:
    if above.shape != below.shape:
        shapes = {"actual": str(below.shape), "expected": str(above.shape)}
        call = Call(function_name(function), (moved,), {})
        raise CheckFailed(both("the shape is {actual}, expected {expected}", **shapes), input=call, actual=below)


def _value(function: Callable[[Any], Any], moved: _Array) -> _Array:
    returned = function(moved.copy())
    call = Call(function_name(function), (moved,), {})
    view = read_array(returned)
    if view is None or view.library == "torch" or view.category not in ("float", "integer"):
        raise CheckFailed(wrong_kind(returned, both("a number")), input=call, actual=returned)
    if view.category == "float" and view.values.dtype.itemsize < 8:
        what = both("the dtype is {actual}, expected {expected}", actual=view.dtype, expected="float64")
        raise CheckFailed(what, input=call, actual=returned)
    if not _isfinite(view.values).all():
        index = worst_index(~_isfinite(view.values))
        what = both("{element} is {actual}", element=element_at(index), actual=number_text(view.values[index]))
        raise CheckFailed(what, input=call, actual=returned, where={"index": list(index)})
    return _asarray(view.values, np.float64)
