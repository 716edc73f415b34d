"""What the batch asks of an engine, and gets from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from grader.judge.job import HandedIn
from grader.model import IsolationLevel, Text

__all__ = ["Answers", "Engine", "Finished", "Task", "Work"]


@dataclass(frozen=True, slots=True)
class Work:
    """What all submissions of a batch have in common, as an engine's workers need it: plain, to be sent anywhere.

    Attributes
    ----------
    root
        The course's folder.
    exercises
        Ids, in order.
    level
        The isolation asked for; empty for the strongest.
    digest
        Of the course: a worker that has another one must not grade.
    """

    root: str
    exercises: tuple[str, ...]
    seed: int
    level: str
    digest: str

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Work:
        return cls(**{**data, "exercises": tuple(data["exercises"])})


@dataclass(frozen=True, slots=True)
class Answers:
    """A file of answers to quizzes as it was handed in, or why it was refused unread."""

    path: str
    text: str | None
    refusal: Text | None = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Answers:
        refusal = data["refusal"]
        return cls(**{**data, "refusal": Text.from_json(refusal) if refusal else None})


@dataclass(frozen=True, slots=True)
class Task:
    """One submission to grade, plain, to be sent anywhere.

    Attributes
    ----------
    name
        Unique in the batch.
    files
        One for each exercise.
    answers
        Files of answers to quizzes.
    learner
        Whose variants of the quizzes count where a file of answers names nobody.
    """

    name: str
    files: Sequence[HandedIn]
    answers: Sequence[Answers] = ()
    learner: str = ""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Task:
        files = [HandedIn.from_json(item) for item in data["files"]]
        answers = [Answers.from_json(item) for item in data["answers"]]
        return cls(data["name"], files, answers, data["learner"])


@dataclass(frozen=True, slots=True)
class Finished:
    """A submission that is done: its report, or why there is none."""

    name: str
    report: Mapping[str, Any] | None
    reason: Text | None = None
    attempt: int = 1


class Engine(Protocol):
    """Gets submissions graded, one worker or a thousand.

    Use it as a context: leaving it ends all its workers, whatever they are doing.
    """

    def __enter__(self) -> Engine: ...

    def __exit__(self, *details: object) -> None: ...

    def level(self) -> IsolationLevel:
        """Start workers where none runs yet; return the isolation that they give.

        Raises
        ------
        CannotGrade
            They cannot grade at all.
        """

    def run(self, tasks: Iterator[Task]) -> Iterator[Finished]:
        """Take tasks as workers become free, and yield each once it is finished.

        A worker that dies or hangs is replaced; what it was at is tried once more, and then yielded without a report.
        """

    def running(self) -> Mapping[str, float]:
        """Return what is being graded, and for how many seconds already."""
