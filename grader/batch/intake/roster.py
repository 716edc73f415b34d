"""The roster: a CSV that says which name of a submission is which student.

Any of these is read as it is: a list with a heading line, the gradebook that Canvas exports, Moodle's grading
worksheet. Headings are known in English and Korean; ``file`` names a submission outright.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.batch.intake.folders import read_file
from grader.batch.intake.limits import Refused
from grader.batch.intake.paths import stem_of
from grader.batch.journal import Student
from grader.errors import UsageError
from grader.i18n import both

__all__ = ["Roster", "RosterRow", "read_roster"]

_LARGEST = 16 << 20
_COLUMNS = {
    "id": (
        "student id",
        "student_id",
        "studentid",
        "sid",
        "id number",
        "sis user id",
        "학번",
        "학생 번호",
        "학생번호",
        "id",
    ),
    "name": ("name", "full name", "student", "student name", "이름", "성명", "성함"),
    "first": ("first name", "firstname", "given name"),
    "last": ("last name", "lastname", "surname", "family name", "성"),
    "email": ("email", "e-mail", "email address", "e-mail address", "mail", "이메일", "전자우편"),
    "file": ("file", "filename", "file name", "folder", "submission", "파일", "폴더", "제출물"),
    "submitted_at": ("submitted_at", "submitted at", "submission time", "제출 시각", "제출시각", "제출일시"),
}
#: Columns whose cells name the student to some system, besides the id.
_KEYS = (
    "id",
    "sis user id",
    "sis login id",
    "login",
    "login id",
    "username",
    "user name",
    "identifier",
    "계정",
    "아이디",
)
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One student of the roster."""

    student: Student
    submitted_at: str | None
    number: int


class Roster:
    """Finds the student that a submission belongs to."""

    def __init__(self, rows: Sequence[RosterRow], keys: Mapping[str, set[int]], files: Mapping[str, int]) -> None:
        self.rows = rows
        self._keys = keys
        self._files = files

    def find(self, source: str, names: Sequence[str | None]) -> RosterRow | None:
        """Return the only row that fits; ``None`` when none does, or several.

        Parameters
        ----------
        source
            The name in SUBMISSIONS, which a column ``file`` may give.
        names
            What is known of the student, the surest first: ids, e-mail, name.
        """
        for name in (source, stem_of(source)):
            if name in self._files:
                return self.rows[self._files[name]]
        for known in names:
            if known and (row := self._only(_normal(known))):
                return row
        words = set(_WORDS.findall(unicodedata.normalize("NFC", stem_of(source))))
        found = {number for word in words if len(word) > 2 for number in self._keys.get(_normal(word), ())}
        return self.rows[found.pop()] if len(found) == 1 else None

    def _only(self, key: str) -> RosterRow | None:
        found = self._keys.get(key, set())
        return self.rows[next(iter(found))] if len(found) == 1 else None


def read_roster(path: Path) -> Roster:
    """Read a roster.

    Raises
    ------
    UsageError
        It cannot be read, or has no column that names students.
    """
    try:
        data = read_file(path, _LARGEST)
    except Refused as refusal:
        raise UsageError(both("roster {path}: {reason}", path=path, reason=refusal.text)) from None
    lines = _table(data)
    heading = [_heading(cell) for cell in next(lines, [])]
    columns = {field: _column(heading, names) for field, names in _COLUMNS.items()}
    if all(columns[field] is None for field in ("id", "name", "last", "email")):
        raise UsageError(
            both(
                "roster {path}: no column names students. The first line must have headings such as student_id, name, "
                "email; it has: {headings}",
                path=path,
                headings=", ".join(heading) or "-",
            )
        )
    return _Reader(path, heading, columns).roster(lines)


def _table(data: bytes) -> Iterator[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp949", "replace")  # what Excel writes on Korean Windows
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _heading(cell: str) -> str:
    return " ".join(cell.strip().lower().split())


def _column(heading: Sequence[str], names: Sequence[str]) -> int | None:
    return next((heading.index(name) for name in names if name in heading), None)


class _Reader:
    def __init__(self, path: Path, heading: Sequence[str], columns: Mapping[str, int | None]) -> None:
        self._path = path
        self._columns = columns
        self._key_columns = [number for number, name in enumerate(heading) if name in _KEYS]
        self._rows: list[RosterRow] = []
        self._keys: dict[str, set[int]] = {}
        self._files: dict[str, int] = {}

    def roster(self, lines: Iterator[list[str]]) -> Roster:
        for number, cells in enumerate(lines, start=2):
            if any(cell.strip() for cell in cells) and not _is_no_student(cells):
                self._add(number, cells)
        return Roster(self._rows, self._keys, self._files)

    def _add(self, number: int, cells: Sequence[str]) -> None:
        whole = self._cell(cells, "name")
        first, last = self._cell(cells, "first"), self._cell(cells, "last")
        name = whole or " ".join(part for part in (first, last) if part) or None
        email = self._cell(cells, "email")
        student = Student(self._cell(cells, "id"), name, email)
        place = len(self._rows)
        self._rows.append(RosterRow(student, self._moment(number, self._cell(cells, "submitted_at")), number))
        file = self._cell(cells, "file")
        if file:
            self._files[file] = place
        keys = [
            student.id,
            email,
            (email or "").partition("@")[0],
            *_orders(name),
            *_orders(f"{last or ''} {first or ''}"),
        ]
        keys += [cells[column].strip() for column in self._key_columns if column < len(cells)]
        # Moodle's worksheet says "Participant 1234" where file names say 1234.
        keys += [key.split()[-1] for key in keys if key and key.startswith(("Participant ", "참가자 "))]
        for key in filter(None, (_normal(key) for key in keys if key)):
            self._keys.setdefault(key, set()).add(place)

    def _cell(self, cells: Sequence[str], field: str) -> str | None:
        column = self._columns[field]
        return (cells[column].strip() or None) if column is not None and column < len(cells) else None

    def _moment(self, number: int, text: str | None) -> str | None:
        if text is None:
            return None
        try:
            moment = datetime.datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None:
            raise UsageError(
                both(
                    "roster {path}, line {number}: submitted_at is {text}; expected a time with its offset, such as "
                    "2026-03-01T23:59:00+09:00",
                    path=self._path,
                    number=number,
                    text=repr(text),
                )
            )
        return moment.isoformat()


def _is_no_student(cells: Sequence[str]) -> bool:
    """Canvas writes a second heading line with the points that a column can have."""
    return cells[0].strip() in ("Points Possible", "Student, Test")


def _orders(name: str | None) -> list[str]:
    """Return a name as it is and the other way round: systems sort by family names, people do not."""
    if not name or not name.strip():
        return []
    last, comma, first = name.partition(",")
    words = name.split()
    return [name, f"{first} {last}"] if comma else [name, " ".join([*words[-1:], *words[:-1]])]


def _normal(text: str) -> str:
    """Return what of a name survives all systems: its letters and digits, in lower case."""
    normal = unicodedata.normalize("NFKC", text).casefold()
    return "".join(_WORDS.findall(normal)) if "@" not in normal else normal.strip()
