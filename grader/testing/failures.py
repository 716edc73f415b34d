"""How a helper says that a check did not hold: as data, not as a rendered text."""

from __future__ import annotations

from typing import Any

from grader.i18n import both
from grader.model import Text

__all__ = ["CheckFailed"]


class CheckFailed(AssertionError):
    """A check that did not hold.

    Parameters
    ----------
    what
        One sentence in both languages.
    input, expected, actual
        The raw values, not yet described; ``input`` is a value or a `grader.testing.describe.Call`.
    where
        ``{"index": [...]}`` for the worst element, with ``"item": [...]`` beside it when the element lies
        inside a tuple, list or dict: the keys that lead to the compared array.
    gist
        One sentence without any input or value: all that a hidden case may say.
    """

    def __init__(
        self,
        what: Text,
        *,
        input: Any = None,
        expected: Any = None,
        actual: Any = None,
        where: dict[str, Any] | None = None,
        gist: Text | None = None,
    ) -> None:
        super().__init__(what.en)
        self.what = what
        self.gist = gist or both("the result is not what it should be")
        self.input = input
        self.expected = expected
        self.actual = actual
        self.where = where
