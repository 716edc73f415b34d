"""From results to grades: which submission counts, what lateness costs, what was adjusted by hand.

The order is fixed. An adjustment of an exercise changes its points first; lateness then takes its part of what was
earned in each chapter; an adjustment of the whole grade comes last, so that it is the instructor's last word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from grader.batch.journal import GRADED
from grader.gradebook.adjustments import Adjustment
from grader.late.policy import Charge, LatePolicy, instant_of
from grader.model import Outcome

__all__ = ["ChapterGrade", "Grade", "Item", "Person", "Result", "grades_of", "parse_time", "rounded"]

NOT_LATE = Charge()
_NO_DATE = datetime.max.replace(tzinfo=UTC)
_NO_TIME = datetime.min.replace(tzinfo=UTC)


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
    """The points of an exercise, or of a quiz."""

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
    def late_points(self) -> float:
        return sum(chapter.lost for chapter in self.chapters)

    @property
    def late_days(self) -> int:
        return max((chapter.charge.days for chapter in self.chapters), default=0)

    @property
    def bank_days(self) -> int:
        return sum(chapter.charge.from_bank for chapter in self.chapters)

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


def grades_of(
    results: Iterable[Result], adjustments: Mapping[tuple[int, int], Sequence[Adjustment]], policy: LatePolicy | None
) -> Iterator[Grade]:
    """Grade students.

    Parameters
    ----------
    results
        Of any batches of a course, those of a student next to one another.
    adjustments
        By number of batch and of student.
    """
    for _, mine in groupby(results, key=lambda result: result.person.id):
        grades = [_counted(list(group), adjustments) for group in _by_batch(mine)]
        charged = _charged(grades, policy) if policy is not None else grades
        yield from (_final(grade) for grade in charged)


def _by_batch(results: Iterable[Result]) -> Iterator[list[Result]]:
    groups: dict[int, list[Result]] = {}
    for result in results:
        groups.setdefault(result.batch, []).append(result)
    return iter(groups.values())


def _counted(results: list[Result], adjustments: Mapping[tuple[int, int], Sequence[Adjustment]]) -> Grade:
    """Take the submission that was handed in last, with what was adjusted in its exercises."""
    last = max(results, key=lambda result: (parse_time(result.submitted_at) or _NO_TIME, result.submission_id))
    mine = tuple(item for item in adjustments.get((last.batch, last.person.id), ()) if item.holds)
    items = tuple(_adjusted(item, mine) for item in last.items)
    chapters: dict[str, ChapterGrade] = {}
    for item in items:
        before = chapters.get(item.chapter, ChapterGrade(item.chapter, 0.0, 0.0))
        chapters[item.chapter] = replace(
            before, earned=before.earned + item.score, max_score=before.max_score + item.max_score
        )
    others = tuple(sorted(result.submission for result in results if result is not last))
    return Grade(last, items, tuple(chapters.values()), None, mine, others)


def _adjusted(item: Item, adjustments: Sequence[Adjustment]) -> Item:
    for adjustment in adjustments:
        if adjustment.exercise == item.exercise and item.kind == "exercise":
            # What a person has set is settled, also where the grader had failed.
            outcome = "" if adjustment.mode == "set" else item.outcome
            item = replace(item, score=adjustment.applied_to(item.score), outcome=outcome)
    return item


def _charged(grades: list[Grade], policy: LatePolicy) -> list[Grade]:
    """Charge one student for lateness; the bank pays in the order of due dates, through all batches."""
    works = []
    for position, grade in enumerate(grades):
        names = grade.person.names(grade.result.submission)
        submitted = parse_time(grade.result.submitted_at)
        for place, chapter in enumerate(grade.chapters):
            wall = policy.due_of(chapter.chapter, names)
            due = instant_of(wall, policy.zone) if wall else None
            # Nothing was handed in that could be late where nothing was earned.
            days = policy.days_late(chapter.chapter, submitted, names) if chapter.earned > 0 else 0
            works.append((due or _NO_DATE, position, place, days, due))
    works.sort(key=lambda work: work[:3])
    bank = max((policy.bank_of(grade.person.names(grade.result.submission)) for grade in grades), default=0)
    charges = policy.charges([work[3] for work in works], bank)
    chapters = [list(grade.chapters) for grade in grades]
    for (_, position, place, _, due), charge in zip(works, charges, strict=True):
        chapters[position][place] = replace(chapters[position][place], due=due, charge=charge)
    return [replace(grade, chapters=tuple(mine)) for grade, mine in zip(grades, chapters, strict=True)]


def _final(grade: Grade) -> Grade:
    whole = [item for item in grade.adjustments if item.exercise is None]
    is_graded = grade.result.status == GRADED and all(item.outcome != Outcome.INTERNAL_ERROR for item in grade.items)
    if not is_graded and not any(item.mode == "set" for item in whole):
        return grade
    score = rounded(grade.earned - grade.late_points)
    for item in whole:
        score = rounded(item.applied_to(score))
    return replace(grade, score=score)
