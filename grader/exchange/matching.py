"""Which lines of an LMS's table are whose: by ids, else by a name that is nobody else's.

A student in several sections may have a line for each: those have the same id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.gradebook.written import WrittenGrade
from grader.i18n import both
from grader.model import Text

__all__ = ["Signs", "match_lines"]


@dataclass(frozen=True, slots=True)
class Signs:
    """What each line says of its student; texts are empty where the table has no such column."""

    ids: Sequence[str]
    sis_ids: Sequence[str]
    logins: Sequence[str]
    names: Sequence[str]


def match_lines(signs: Signs, grades: Sequence[WrittenGrade]) -> list[tuple[int, ...] | Text]:
    """Return for each grade the lines of its student, or why there are none.

    An id comes before a name, and two students never get the same line.
    """
    finder = _Finder(signs, grades)
    found = [finder.lines_of(grade) for grade in grades]
    claims = Counter(found)
    return [
        both("no line of the export is this student's")
        if not lines
        else both("the same line of the export is another student's too")
        if claims[lines] > 1
        else lines
        for lines in found
    ]


class _Finder:
    def __init__(self, signs: Signs, grades: Iterable[WrittenGrade]) -> None:
        self._signs = signs
        self._ids = _lines_by(signs.ids)
        self._sis_ids = _lines_by(signs.sis_ids)
        self._logins = _lines_by(signs.logins)
        self._names = _lines_by([_plain_name(name) for name in signs.names])
        self._namesakes = Counter(_plain_name(grade.person.name or "") for grade in grades)

    def lines_of(self, grade: WrittenGrade) -> tuple[int, ...]:
        """Return the lines that are surely this student's."""
        person = grade.person
        tries = (
            (person.lms_id, self._ids),
            (person.number, self._sis_ids),
            (person.number, self._logins),
            (person.email, self._logins),
            (person.number, self._ids),
        )
        for sign, lines in tries:
            if found := self._of_one(lines.get(_plain(sign or ""), [])):
                return found
        name = _plain_name(person.name or "")
        return self._of_one(self._names.get(name, [])) if self._namesakes[name] == 1 else ()

    def _of_one(self, lines: Sequence[int]) -> tuple[int, ...]:
        """Return all lines of the student that these are of; none when they are of several."""
        ids = {_plain(self._signs.ids[line]) for line in lines}
        if len(ids) != 1 or (len(lines) > 1 and "" in ids):
            return ()
        return tuple(self._ids.get(ids.pop()) or lines)


def _lines_by(texts: Sequence[str]) -> dict[str, list[int]]:
    lines: dict[str, list[int]] = {}
    for line, text in enumerate(texts):
        if plain := _plain(text):
            lines.setdefault(plain, []).append(line)
    return lines


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _plain_name(name: str) -> str:
    """Return ``First Last`` for ``Last, First`` too."""
    last, comma, first = name.partition(",")
    return _plain(f"{first} {last}" if comma else name)
