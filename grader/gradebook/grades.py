"""What a student got in a batch: the values that everything about grades is told in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from grader.gradebook.adjustments import Adjustment
from grader.late.policy import Charge

__all__ = ["ChapterGrade", "Grade", "Item", "LateWork", "Person", "Result", "parse_time", "rounded"]

NOT_LATE = Charge()


@dataclass(frozen=True, slots=True)
class Person:
    """A student as far as the gradebook knows."""

    id: int
    number: str | None
    name: str | None
    email: str | None
    lms_id: str | None

    def names(self, submission: str) -> tuple[str, ...]:
        """Return all that the course may call this student by."""
        return tuple(name for name in (self.number, self.email, self.name, self.lms_id, submission) if name)


@dataclass(frozen=True, slots=True)
class Item:
    """The points of an exercise, or of a question of a quiz: ``kind`` tells which."""

    exercise: str
    kind: str
    score: float
    max_score: float
    outcome: str

    @property
    def chapter(self) -> str:
        return self.exercise.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Result:
    """The attempt that holds of one submission."""

    batch: int
    person: Person
    submission_id: int
    submission: str
    submitted_at: str | None
    attempt_id: int
    status: str
    same_as: str | None
    max_score: float
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class ChapterGrade:
    """What a student earned in a chapter, and what lateness took of it."""

    chapter: str
    earned: float
    max_score: float
    due: datetime | None = None
    charge: Charge = NOT_LATE

    @property
    def lost(self) -> float:
        return self.earned * self.charge.penalty


@dataclass(frozen=True, slots=True)
class LateWork:
    """Chapters that were due at the same time, and late."""

    due: datetime
    charge: Charge
    chapters: tuple[ChapterGrade, ...]

    @property
    def lost(self) -> float:
        return sum(chapter.lost for chapter in self.chapters)


@dataclass(frozen=True, slots=True)
class Grade:
    """A student's grade in a batch.

    Attributes
    ----------
    result
        The submission that counts: the last one handed in.
    items
        With the adjustments of exercises in them.
    score
        The grade in points; ``None`` when the grader itself failed, so that there is none yet.
    adjustments
        Those that hold, in the order in which they were made.
    superseded
        Other submissions of the student in this batch.
    """

    result: Result
    items: tuple[Item, ...]
    chapters: tuple[ChapterGrade, ...]
    score: float | None
    adjustments: tuple[Adjustment, ...] = ()
    superseded: tuple[str, ...] = ()

    @property
    def person(self) -> Person:
        return self.result.person

    @property
    def max_score(self) -> float:
        return self.result.max_score

    @property
    def earned(self) -> float:
        """Points before lateness and before adjustments of the whole."""
        return sum(chapter.earned for chapter in self.chapters)

    @property
    def late_works(self) -> list[LateWork]:
        """What was late, by due date."""
        by_due: dict[datetime, list[ChapterGrade]] = {}
        for chapter in self.chapters:
            if chapter.due is not None and chapter.charge.days:
                by_due.setdefault(chapter.due, []).append(chapter)
        return [LateWork(due, mine[0].charge, tuple(mine)) for due, mine in sorted(by_due.items())]

    @property
    def late_points(self) -> float:
        return sum(chapter.lost for chapter in self.chapters)

    @property
    def late_days(self) -> int:
        return max((chapter.charge.days for chapter in self.chapters), default=0)

    @property
    def bank_days(self) -> int:
        """Days that were taken from the bank; once for all chapters that were due together."""
        return sum(work.charge.from_bank for work in self.late_works)

    @property
    def adjusted_points(self) -> float:
        """What the adjustments of the whole grade changed."""
        return 0.0 if self.score is None else self.score - rounded(self.earned - self.late_points)


def rounded(points: float) -> float:
    """Round to two decimals, half upwards, as a person would with the decimal number that is shown."""
    shown = Decimal(repr(round(points, 9)))
    return float(shown.quantize(Decimal("0.01"), ROUND_HALF_UP))


def parse_time(text: str | None) -> datetime | None:
    """Return an ISO 8601 time with offset; ``None`` for anything else, so also where the time is not known."""
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo is not None and 1970 < time.year < 9000 else None
