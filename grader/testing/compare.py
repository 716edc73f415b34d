"""`check_close`: a value against the expected one, element by element and strictly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from grader.errors import SuiteError
from grader.i18n import both
from grader.model import Text
from grader.testing.arrays import has_type, read_array, read_number_list
from grader.testing.elements import Rules, find_fault
from grader.testing.failures import CheckFailed
from grader.testing.words import element_at, noun_of, number_text, quoted, wrong_kind

__all__ = ["Difference", "check_close", "find_difference", "kind_difference"]

_KEYS = (str, int, float, bool, bytes, type(None))


@dataclass(frozen=True, slots=True)
class Difference:
    """The first difference between two values.

    ``gist`` is the sentence without values, ``expected`` and ``actual`` are the parts that differ, ``index`` is the
    element in them and ``item`` the keys that lead to them.
    """

    what: Text
    gist: Text
    expected: Any
    actual: Any
    index: tuple[int, ...] | None = None
    item: tuple[Any, ...] = ()

    def to_failure(self, input: Any = None) -> CheckFailed:
        what = self.what
        if self.item:
            path = "".join(f"[{quoted(key) if type(key) is str else key}]" for key in self.item)
            what = both("item {item}: {what}", item=path, what=self.what)
        where: dict[str, Any] = {}
        if self.index:  # a single number has no index
            where["index"] = list(self.index)
        if self.item:
            where["item"] = [key if has_type(key, (str, int)) else str(key) for key in self.item]
        return CheckFailed(
            what,
            input=input,
            expected=self.expected,
            actual=self.actual,
            where=where or None,
            gist=self.gist,
        )


def check_close(
    actual: Any,
    expected: Any,
    *,
    rtol: float | None = None,
    atol: float | None = None,
    dtype: Any = "same",
    equal_nan: bool = False,
    input: Any = None,
) -> None:
    """Fail unless ``actual`` is ``expected`` up to a tolerance.

    Compared are, in this order, shape, dtype, finiteness, and values by
    ``|actual - expected| <= atol + rtol * |expected|``. Nothing is broadcast.

    Parameters
    ----------
    actual
        What the student's code returned: a number, an array, a tensor, a text, None, or a tuple, list or dict
        of such values.
    expected
        What it should be. A list of numbers stands for the array of them when ``actual`` is an array.
    rtol, atol
        Tolerances; by default those of the dtype of ``expected``, or of ``actual`` where ``dtype`` lets it
        have a shorter float. Integers and booleans are compared exactly.
    dtype
        ``"same"``, ``"kind"`` (any float for a float, any integer for an integer), ``"any"``, or the
        dtype wanted.
    equal_nan
        Whether NaN equals NaN.
    input
        Shown with the failure: the input that led to ``actual``.

    Raises
    ------
    CheckFailed
        Naming the worst element: the largest error relative to its tolerance.
    SuiteError
        When ``expected`` cannot be compared with, for instance because it contains NaN.
    """
    difference = find_difference(actual, expected, Rules(rtol, atol, dtype, equal_nan))
    if difference is not None:
        raise difference.to_failure(input)


def find_difference(actual: Any, expected: Any, rules: Rules) -> Difference | None:
    """Return the first difference between two values, None when they agree."""
    if type(expected) is list:
        return _compare_list(actual, expected, rules)
    if type(expected) is tuple:
        return _compare_items(actual, expected, rules)
    if type(expected) is dict:
        return _compare_dicts(actual, expected, rules)
    if expected is None or has_type(expected, (str, bytes)):
        return _compare_plain(actual, expected)
    return _compare_arrays(actual, expected, rules)


def kind_difference(actual: Any, noun: Text, expected: Any) -> Difference:
    """Return the difference of a value that is no ``noun`` at all."""
    gist = both("what was returned is of another kind than expected")
    return Difference(wrong_kind(actual, noun), gist, expected, actual)


def _compare_list(actual: Any, expected: list[Any], rules: Rules) -> Difference | None:
    if type(actual) is not list:
        stands_for_array = read_number_list(expected)
        if stands_for_array is not None:
            return _compare_arrays(actual, stands_for_array.source, rules)
    return _compare_items(actual, expected, rules)


def _compare_items(actual: Any, expected: Any, rules: Rules) -> Difference | None:
    if type(actual) is not type(expected):
        return kind_difference(actual, noun_of(expected), expected)
    if len(actual) != len(expected):
        what = both(
            "{kind} has {actual} items, expected {expected}",
            kind=noun_of(actual),
            actual=len(actual),
            expected=len(expected),
        )
        return Difference(what, both("the number of items is wrong"), expected, actual)
    return _first_difference(enumerate(actual), enumerate(expected), rules)


def _compare_dicts(actual: Any, expected: dict[Any, Any], rules: Rules) -> Difference | None:
    if type(actual) is not dict:
        return kind_difference(actual, noun_of(expected), expected)
    what = _key_fault(actual, expected)
    if what is not None:
        return Difference(what, both("the keys are wrong"), expected, actual)
    return _first_difference([(key, actual[key]) for key in expected], expected.items(), rules)


def _key_fault(actual: dict[Any, Any], expected: dict[Any, Any]) -> Text | None:
    for key in actual:
        # A look-up would compare keys, and a key of the student's own class answers for itself.
        if not _is_plain_key(key):
            return both("a key is {noun}", noun=noun_of(key))
    for key in expected:
        if key not in actual:
            return both("the key {key} is missing", key=_key_text(key))
    for key in actual:
        if key not in expected:
            return both("the key {key} is not expected", key=_key_text(key))
    return None


def _first_difference(actual: Any, expected: Any, rules: Rules) -> Difference | None:
    for (key, got), (_, wanted) in zip(actual, expected, strict=True):
        difference = find_difference(got, wanted, rules)
        if difference is not None:
            return replace(difference, item=(key, *difference.item))
    return None


def _is_plain_key(key: Any) -> bool:
    return all(map(_is_plain_key, key)) if type(key) is tuple else has_type(key, _KEYS)


def _key_text(key: Any) -> str:
    return quoted(key if type(key) is str else str(key))


def _compare_plain(actual: Any, expected: Any) -> Difference | None:
    if type(actual) is not type(expected):
        return kind_difference(actual, noun_of(expected), expected)
    if actual == expected:
        return None
    fields = {"element": element_at(()), "actual": _key_text(actual), "expected": _key_text(expected)}
    what = both("{element} is {actual}, expected {expected}", **fields)
    return Difference(what, both("a value is wrong"), expected, actual)


def _compare_arrays(actual: Any, expected: Any, rules: Rules) -> Difference | None:
    got, wanted = read_array(actual), read_array(expected)
    if wanted is None:
        raise SuiteError(both("cannot compare with {noun}", noun=noun_of(expected)))
    if got is None or (got.library == "torch") != (wanted.library == "torch"):
        return kind_difference(actual, noun_of(expected), expected)
    if type(actual) is int and type(expected) is int and "object" in (got.dtype, wanted.dtype):
        return _compare_long_integers(actual, expected)
    fault = find_fault(got, wanted, rules)
    return None if fault is None else Difference(fault.what, fault.gist, expected, actual, fault.index)


def _compare_long_integers(actual: int, expected: int) -> Difference | None:
    """Compare integers of Python that no integer type of numpy can hold."""
    if actual == expected:
        return None
    what = both(
        "{element} is {actual}, expected {expected} (off by {gap})",
        element=element_at(()),
        actual=number_text(actual),
        expected=number_text(expected),
        gap=number_text(abs(actual - expected)),
    )
    return Difference(what, both("a value is wrong"), expected, actual)
