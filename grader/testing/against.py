"""`check_against`: a function against the reference on many inputs, smallest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from grader.errors import GraderError, SuiteError
from grader.i18n import both
from grader.testing.arrays import copy_value, read_array, type_name
from grader.testing.compare import Difference, find_difference
from grader.testing.describe import Call, clean_text, exception_message
from grader.testing.elements import Rules
from grader.testing.shrink import shrink

__all__ = ["check_against", "function_name"]


def check_against(
    function: Callable[..., Any],
    reference: Callable[..., Any],
    inputs: Iterable[tuple[Any, ...]],
    *,
    rtol: float | None = None,
    atol: float | None = None,
    dtype: Any = "same",
    equal_nan: bool = False,
) -> None:
    """Fail unless ``function(*args)`` is close to ``reference(*args)`` for every ``args`` of ``inputs``.

    Parameters
    ----------
    function
        The student's function.
    reference
        The reference solution's.
    inputs
        Tuples of positional arguments. They are tried in the order of their number of elements; each call
        gets its own copies. The first that fails is made smaller while it still fails.
    rtol, atol, dtype, equal_nan
        As for `check_close`.
    """
    comparison = _Comparison(function, reference, Rules(rtol, atol, dtype, equal_nan))
    for args in sorted(_require_inputs(inputs), key=_size):
        difference = comparison.difference(args)
        if difference is not None:
            args, difference = shrink(args, difference, comparison.difference_if_accepted)
            raise difference.to_failure(input=Call(function_name(function), args, {}))


def function_name(function: Any) -> str:
    """Return the name of a function, also of one that lives in the sandbox."""
    name = getattr(function, "__name__", None)
    return clean_text(name, 100) if type(name) is str else "function"


@dataclass(frozen=True, slots=True)
class _Comparison:
    function: Callable[..., Any]
    reference: Callable[..., Any]
    rules: Rules

    def difference(self, args: tuple[Any, ...]) -> Difference | None:
        try:
            expected = self.reference(*copy_value(args))
        except Exception as error:
            raise SuiteError(
                both(
                    "the reference raises {error} for an input of check_against: {message}",
                    error=type_name(error),
                    message=clean_text(exception_message(error)),
                )
            ) from error
        return find_difference(self.function(*copy_value(args)), expected, self.rules)

    def difference_if_accepted(self, args: tuple[Any, ...]) -> Difference | None:
        """Return the difference, None also for an input that the reference or the function refuses."""
        try:
            return self.difference(args)
        except GraderError as error:
            if isinstance(error, SuiteError):
                return None
            raise
        except Exception:
            return None


def _require_inputs(inputs: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    listed = list(inputs)
    if not listed:
        raise SuiteError(both("check_against: there are no inputs"))
    for args in listed:
        if type(args) is not tuple:
            raise SuiteError(both("check_against: every input must be a tuple of arguments, as in (x,)"))
    return listed


def _size(value: Any) -> int:
    if type(value) is dict:
        return sum(map(_size, value.values()))
    if type(value) is list or type(value) is tuple:
        return sum(map(_size, value))
    view = read_array(value)
    return 1 if view is None else int(view.values.size)
