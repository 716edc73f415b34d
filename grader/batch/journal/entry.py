"""What a line of the journal says: the header of the batch, or one submission."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from grader.model import Text

__all__ = ["GRADED", "INTERNAL_ERROR", "JOURNAL", "SCHEMA", "Entry", "Header", "Student", "file_digest"]

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


def file_digest(source: str) -> str:
    """Return what the report of an exercise says of its file, as ``file``: 16 hexadecimal digits."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(slots=True)
class Entry:
    """One line: a report with what the batch knows about the submission.

    Attributes
    ----------
    report
        As ``grader check --json`` prints it, each exercise with the digest of its file (`file_digest`); without
        exercises when nothing could be graded.
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
