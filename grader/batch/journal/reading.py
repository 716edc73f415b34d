"""A journal that was read: where each submission's line is. The lines themselves stay on disk."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from grader.batch.journal.entry import GRADED, SCHEMA, Entry, Header, Student
from grader.errors import CannotGrade
from grader.i18n import both

__all__ = ["Journal", "read_journal", "stamp_of"]

#: What differs in a question that was asked and has no answer.
_UNANSWERED: dict[str, Any] = {
    "score": 0.0,
    "outcome": "unanswered",
    "response": None,
    "chosen": [],
    "misconceptions": [],
    "learner": "",
    "attempt": 1,
    "values": {},
    "order": [],
    "feedback": None,
    "problem": None,
    "file": None,
}


class Record(NamedTuple):
    """What is kept in memory of a line: enough to know whether its submission is done."""

    offset: int
    digest: str
    status: str
    seconds: float
    stamp: int
    questions: tuple[str, ...] = ()


class _Entries:
    """The entries that hold, read from disk each time they are asked for: a class does not fit into memory."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def __len__(self) -> int:
        return len(self._journal.records)

    def __iter__(self) -> Iterator[Entry]:
        offsets = sorted(record.offset for record in self._journal.records.values())
        asked = self._journal.asked()
        with open(self._journal.path, "rb") as file:
            for offset in offsets:
                file.seek(offset)
                yield _with_questions(Entry.from_json(json.loads(file.readline())), asked)


@dataclass
class Journal:
    """A journal that was read.

    Attributes
    ----------
    entries
        One for each submission, in the order in which they were finished; may be gone through several times.
    records
        By submission: where its line is, and its digest and status.
    end
        Where the last whole line ends, in bytes.
    """

    path: Path
    header: Header
    records: dict[str, Record]
    end: int
    _blanks: dict[str, dict[str, Any]] = field(default_factory=dict)
    _same: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    @property
    def entries(self) -> _Entries:
        return _Entries(self)

    def entry(self, submission: str) -> Entry:
        """Read the entry of one submission."""
        return _with_questions(self.line(submission), self.asked())

    def line(self, submission: str) -> Entry:
        """Read the entry of one submission as it was written: without questions that only others have answered."""
        with open(self.path, "rb") as file:
            file.seek(self.records[submission].offset)
            return Entry.from_json(json.loads(file.readline()))

    def asked(self) -> dict[str, dict[str, Any]]:
        """Return the questions that anybody answered, as one gets them who did not.

        A quiz counts for everybody as soon as one submission has answers to it, as an exercise does that some did not
        hand in.
        """
        names = {name for record in self.records.values() for name in record.questions}
        places = {name.partition("/")[0]: place for place, name in reversed([*enumerate(self.header.exercises)])}
        blanks = {name: blank for name, blank in self._blanks.items() if name in names}
        order = sorted(blanks, key=lambda name: places.get(blanks[name].get("chapter", ""), len(places)))
        return {name: blanks[name] for name in order}

    def add(self, entry: Entry, offset: int) -> None:
        questions = entry.report.get("quizzes") or ()
        for question in questions:
            if question["id"] not in self._blanks:
                self._blanks[question["id"]] = {**question, **_UNANSWERED}
        names = tuple(question["id"] for question in questions)
        # Most submissions have the same questions: their names are kept once.
        self.records[entry.submission] = _record(entry, offset)._replace(questions=self._same.setdefault(names, names))


def _with_questions(entry: Entry, asked: Mapping[str, dict[str, Any]]) -> Entry:
    """Return an entry that has all questions; one that could not be graded has none."""
    if not asked or entry.status != GRADED:
        return entry
    own = {question["id"]: question for question in entry.report.get("quizzes") or ()}
    return replace(entry, report={**entry.report, "quizzes": [own.get(name, blank) for name, blank in asked.items()]})


def stamp_of(student: Student, source: str, submitted_at: str | None, is_late: bool | None) -> int:
    """Return a number for what is written again when it changes, though nothing is graded again."""
    known = json.dumps([student.to_json(), source, submitted_at, is_late])
    return int.from_bytes(hashlib.blake2b(known.encode(), digest_size=7).digest(), "big")


def _record(entry: Entry, offset: int) -> Record:
    stamp = stamp_of(entry.student, entry.source, entry.submitted_at, entry.is_late)
    return Record(offset, entry.digest, entry.status, entry.report["duration_s"], stamp)


def read_journal(path: Path) -> Journal:
    """Read a journal; a torn last line is left out.

    Raises
    ------
    CannotGrade
        There is none, it cannot be read, it has no header, or a line in the middle is damaged.
    """
    journal: Journal | None = None
    try:
        with open(path, "rb") as file:
            for number, line in enumerate(file, start=1):
                if not line.endswith(b"\n"):
                    break
                data = _parsed(path, number, line)
                if "batch" not in data:
                    header = Header.from_json(data)
                    journal = journal or Journal(path, header, {}, 0)
                    journal.header = header
                elif journal is not None:
                    journal.add(Entry.from_json(data), journal.end)
                if journal is not None:
                    journal.end += len(line)
    except OSError as error:
        raise CannotGrade(both("{path} cannot be read: {error}", path=path, error=error.strerror)) from None
    if journal is None:
        raise CannotGrade(both("{path} has no header: it is no journal of 'grader batch'", path=path))
    return journal


def _parsed(path: Path, number: int, line: bytes) -> Mapping[str, Any]:
    try:
        data = json.loads(line)
        is_known = isinstance(data, dict) and ("batch" in data or data.get("schema") == SCHEMA)
    except ValueError:
        is_known = False
    if not is_known or (number == 1 and "batch" in data):
        raise CannotGrade(
            both(
                "{path}, line {number}: this is no line of the journal. Was the file edited? Restore it, or start in a "
                "new folder.",
                path=path,
                number=number,
            )
        )
    return data  # type: ignore[no-any-return]
