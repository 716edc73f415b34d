"""Parts of sentences that several helpers use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grader.i18n import both
from grader.model import Text
from grader.testing.arrays import read_array, type_name
from grader.testing.describe import clean_text, plain_number

__all__ = ["element_at", "noun_of", "number_text", "quoted", "telling_apart", "wrong_kind"]


def noun_of(value: Any) -> Text:
    """Return what kind of thing ``value`` is: "a number", "an object of class Foo"."""
    view = read_array(value)
    if view is not None:
        if view.is_scalar:
            return both("a number")
        return both("a torch tensor") if view.library == "torch" else both("a numpy array")
    if value is None:
        return Text(ko="None", en="None")
    if type(value) is str:
        return both("a text")
    if type(value) is tuple:
        return both("a tuple")
    if type(value) is list:
        return both("a list")
    if type(value) is dict:
        return both("a dict")
    return both("an object of class {name}", name=clean_text(type_name(value), 100))


def wrong_kind(actual: Any, expected: Text) -> Text:
    """Return the sentence for a value of another kind than ``expected``."""
    return both("{actual} was returned, expected {expected}", actual=noun_of(actual), expected=expected)


def element_at(index: Sequence[int]) -> Text:
    """Return the subject of a sentence about one element; a value without axes has no index."""
    if not index:
        return both("the value")
    return both("element {index}", index=str([int(i) for i in index]))


def telling_apart(first: Any, second: Any) -> tuple[str, str]:
    """Return two numbers in as few digits, six at least, as show that they differ."""
    values = plain_number(first), plain_number(second)
    if all(type(value) is float for value in values):
        for digits in (6, 9, 12):
            texts = [f"{value:.{digits}g}" for value in values]
            if texts[0] != texts[1]:
                return _with_point(texts[0]), _with_point(texts[1])
    return str(values[0]), str(values[1])


def _with_point(text: str) -> str:
    return text if "." in text or "e" in text else f"{text}.0"


def number_text(number: Any) -> str:
    """Return a number in the fewest digits that give it back."""
    return str(plain_number(number))


def quoted(text: str) -> str:
    """Return ``text`` cleaned, shortened and in quotes."""
    return f"'{clean_text(text, 80)}'"
