"""The journal of a batch: one line of JSON for each finished submission, on disk before it counts.

The first line is a header. A line is written with one append and synchronised; what a power cut or ``kill -9`` leaves
behind is at most a last line without its end, which readers leave out and the next writer cuts off. A submission that
was graded again has several lines: the last one holds.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from grader.errors import CannotGrade, UsageError
from grader.i18n import both
from grader.model import Text

__all__ = [
    "GRADED",
    "INTERNAL_ERROR",
    "JOURNAL",
    "Entry",
    "Header",
    "Journal",
    "JournalWriter",
    "Student",
    "read_journal",
    "stamp_of",
]

JOURNAL = "journal.jsonl"
SCHEMA = "grader.journal/1"
GRADED = "graded"
INTERNAL_ERROR = "internal_error"


@dataclass(frozen=True, slots=True)
class Header:
    """What a whole batch has in common."""

    course: str
    grader: str
    seed: int
    exercises: tuple[str, ...]
    started_at: str = ""

    def to_json(self) -> dict[str, Any]:
        return {
            "schema": SCHEMA,
            "course": self.course,
            "grader": self.grader,
            "seed": self.seed,
            "exercises": list(self.exercises),
            "started_at": self.started_at,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Header:
        names = ("course", "grader", "seed", "started_at")
        return cls(**{name: data[name] for name in names}, exercises=tuple(data["exercises"]))


@dataclass(frozen=True, slots=True)
class Student:
    """Who handed in, as far as names and roster tell; ``lms_id`` is the number that the LMS's own name carries."""

    id: str | None = None
    name: str | None = None
    email: str | None = None
    lms_id: str | None = None

    def to_json(self) -> dict[str, str | None]:
        return {"id": self.id, "name": self.name, "email": self.email, "lms_id": self.lms_id}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Student:
        return cls(data.get("id"), data.get("name"), data.get("email"), data.get("lms_id"))


@dataclass(slots=True)
class Entry:
    """One line: a report with what the batch knows about the submission.

    Attributes
    ----------
    report
        As ``grader check --json`` prints it; without exercises when nothing could be graded.
    source
        The name in SUBMISSIONS.
    digest
        Of all that the report depends on: files, suites, version, seed.
    submitted_at
        ISO 8601 with offset, where the LMS tells.
    is_late
        What the LMS's own mark says; ``None`` where it has none.
    same_as
        The submission with the same digest that was graded first.
    problems
        What was refused or not understood while the files were taken in.
    status, reason
        `GRADED`, or `INTERNAL_ERROR` and why.
    attempt
        2 when a worker died over the first one.
    """

    report: dict[str, Any]
    source: str
    digest: str
    student: Student = Student()
    submitted_at: str | None = None
    is_late: bool | None = None
    same_as: str | None = None
    problems: list[Text] = field(default_factory=list)
    status: str = GRADED
    reason: Text | None = None
    attempt: int = 1
    finished_at: str = ""
    grader: str = ""

    @property
    def submission(self) -> str:
        name: str = self.report["submission"]
        return name

    def to_json(self) -> dict[str, Any]:
        batch = {
            "student": self.student.to_json(),
            "source": self.source,
            "submitted_at": self.submitted_at,
            "is_late": self.is_late,
            "digest": self.digest,
            "same_as": self.same_as,
            "problems": [problem.to_json() for problem in self.problems],
            "status": self.status,
            "reason": self.reason.to_json() if self.reason else None,
            "attempt": self.attempt,
            "finished_at": self.finished_at,
            "grader": self.grader,
        }
        return {**self.report, "batch": batch}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Entry:
        batch = data["batch"]
        reason = batch.get("reason")
        return cls(
            report={name: value for name, value in data.items() if name != "batch"},
            source=batch["source"],
            digest=batch["digest"],
            student=Student.from_json(batch["student"]),
            submitted_at=batch["submitted_at"],
            is_late=batch.get("is_late"),
            same_as=batch["same_as"],
            problems=[Text.from_json(problem) for problem in batch["problems"]],
            status=batch["status"],
            reason=Text.from_json(reason) if reason else None,
            attempt=batch["attempt"],
            finished_at=batch["finished_at"],
            grader=batch["grader"],
        )


class Record(NamedTuple):
    """What is kept in memory of a line: enough to know whether its submission is done."""

    offset: int
    digest: str
    status: str
    seconds: float
    stamp: int


class _Entries:
    """The entries that hold, read from disk each time they are asked for: a class does not fit into memory."""

    def __init__(self, path: Path, records: Mapping[str, Record]) -> None:
        self._path = path
        self._records = records

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[Entry]:
        offsets = sorted(record.offset for record in self._records.values())
        with open(self._path, "rb") as file:
            for offset in offsets:
                file.seek(offset)
                yield Entry.from_json(json.loads(file.readline()))


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

    @property
    def entries(self) -> _Entries:
        return _Entries(self.path, self.records)

    def entry(self, submission: str) -> Entry:
        """Read the entry of one submission."""
        with open(self.path, "rb") as file:
            file.seek(self.records[submission].offset)
            return Entry.from_json(json.loads(file.readline()))

    def add(self, entry: Entry, offset: int) -> None:
        self.records[entry.submission] = _record(entry, offset)


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
    records: dict[str, Record] = {}
    header: Header | None = None
    end = 0
    try:
        with open(path, "rb") as file:
            for number, line in enumerate(file, start=1):
                if not line.endswith(b"\n"):
                    break
                data = _parsed(path, number, line)
                if "batch" in data:
                    entry = Entry.from_json(data)
                    records[entry.submission] = _record(entry, end)
                else:
                    header = Header.from_json(data)
                end += len(line)
    except OSError as error:
        raise CannotGrade(both("{path} cannot be read: {error}", path=path, error=error.strerror)) from None
    if header is None:
        raise CannotGrade(both("{path} has no header: it is no journal of 'grader batch'", path=path))
    return Journal(path, header, records, end)


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


class JournalWriter:
    """Appends to a journal; begins it where there is none, and cuts off a torn last line.

    Parameters
    ----------
    path
        The file; its folder exists.
    header
        Written when the journal is new, and again when another version of the grader goes on with it.

    Raises
    ------
    UsageError
        The file is the journal of another batch.
    CannotGrade
        It cannot be read or written.
    """

    def __init__(self, path: Path, header: Header) -> None:
        self._path = path
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
        try:
            self._descriptor = os.open(path, flags, 0o666)
        except OSError as error:
            raise self._unwritable(error) from None
        try:
            self.journal = self._begin(header)
        except BaseException:
            os.close(self._descriptor)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        os.close(self._descriptor)

    def append(self, entries: Sequence[Entry]) -> None:
        """Write entries and wait until they are on disk.

        Raises
        ------
        CannotGrade
            They are not; the journal is as it was before.
        """
        lines = [_line(entry.to_json()) for entry in entries]
        offset = self.journal.end
        self._write(b"".join(lines))
        for entry, line in zip(entries, lines, strict=True):
            self.journal.add(entry, offset)
            offset += len(line)

    def _begin(self, header: Header) -> Journal:
        torn_or_new = _has_no_whole_line(self._descriptor)
        if torn_or_new:
            journal = Journal(self._path, header, {}, 0)
        else:
            journal = read_journal(self._path)
            self._check_same(journal.header, header)
        self.journal = journal
        try:
            os.ftruncate(self._descriptor, journal.end)
        except OSError as error:
            raise self._unwritable(error) from None
        if torn_or_new or journal.header.grader != header.grader:
            self._write(_line(header.to_json()))
            journal.header = header
            _synchronise_folder(self._path.parent)
        return journal

    def _check_same(self, old: Header, new: Header) -> None:
        if (old.course, old.exercises, old.seed) != (new.course, new.exercises, new.seed):
            raise UsageError(
                both(
                    "{folder} holds another batch: course {course}, seed {seed}, {count} exercises ({names}). "
                    "Choose another folder, or grade the same again.",
                    folder=self._path.parent,
                    course=old.course,
                    seed=old.seed,
                    count=len(old.exercises),
                    names=", ".join(old.exercises[:3]) + (" …" if len(old.exercises) > 3 else ""),
                )
            )

    def _write(self, data: bytes) -> None:
        left = memoryview(data)
        try:
            while left:
                left = left[os.write(self._descriptor, left) :]
            os.fsync(self._descriptor)
        except OSError as error:
            self._take_back()
            raise self._unwritable(error) from None
        self.journal.end += len(data)

    def _take_back(self) -> None:
        """Cut off what was written of a line; should that fail too, the next run cuts it off."""
        try:
            os.ftruncate(self._descriptor, self.journal.end)
        except OSError:
            return

    def _unwritable(self, error: OSError) -> CannotGrade:
        return CannotGrade(
            both(
                "{path} cannot be written: {error}. Nothing that was graded is lost: make it writable, or make room, "
                "and give the same command again.",
                path=self._path,
                error=error.strerror,
            )
        )


def _line(data: Mapping[str, Any]) -> bytes:
    # A half of a surrogate pair, which UTF-8 has not, is written as JSON's own escape.
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _has_no_whole_line(descriptor: int) -> bool:
    offset = 0
    while chunk := os.pread(descriptor, 1 << 16, offset):
        if b"\n" in chunk:
            return False
        offset += len(chunk)
    return True


def _synchronise_folder(folder: Path) -> None:
    """Make the new file's name last as well."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # some file systems cannot
    finally:
        os.close(descriptor)
