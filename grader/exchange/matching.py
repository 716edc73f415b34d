"""Which line of an LMS's table is whose: by ids, else by a name that is nobody else's."""

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


def match_lines(signs: Signs, grades: Sequence[WrittenGrade]) -> list[int | Text]:
    """Return for each grade the line of its student, or why there is none.

    An id comes before a name, and two students never get the same line.
    """
    finder = _Finder(signs, grades)
    found = [finder.line_of(grade) for grade in grades]
    claims = Counter(found)
    return [
        both("no line of the export is this student's")
        if line is None
        else both("the same line of the export is another student's too")
        if claims[line] > 1
        else line
        for line in found
    ]


class _Finder:
    def __init__(self, signs: Signs, grades: Iterable[WrittenGrade]) -> None:
        self._ids = _lines_by(signs.ids)
        self._sis_ids = _lines_by(signs.sis_ids)
        self._logins = _lines_by(signs.logins)
        self._names = _lines_by([_plain_name(name) for name in signs.names])
        self._namesakes = Counter(_plain_name(grade.person.name or "") for grade in grades)

    def line_of(self, grade: WrittenGrade) -> int | None:
        person = grade.person
        tries = (
            (person.lms_id, self._ids),
            (person.number, self._sis_ids),
            (person.number, self._logins),
            (person.email, self._logins),
            (person.number, self._ids),
        )
        for sign, lines in tries:
            found = lines.get(_plain(sign or ""), [])
            if len(found) == 1:
                return found[0]
        name = _plain_name(person.name or "")
        found = self._names.get(name, [])
        return found[0] if len(found) == 1 and self._namesakes[name] == 1 else None


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
