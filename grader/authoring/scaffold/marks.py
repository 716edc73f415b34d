"""The mark of what is still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["MARK", "marks_in"]

MARK = "WRITE:"
_MARK = re.compile(rf"\b{MARK}(?P<what>.*)")
#: What may stand behind the sentence: the end of a string, of a comment, of a table.
_TAIL = re.compile(r"""["'\]})>,\s]*(?:-->)?$""")


def marks_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line of every mark, counted from 1, and what it asks for."""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _MARK.search(line):
            what = found["what"].partition(f'", en = "{MARK}')[0]
            yield number, _TAIL.sub("", what).strip()
