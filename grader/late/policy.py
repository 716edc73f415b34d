"""What late work costs: pure functions of due dates and times of submission.

A due date is a wall-clock time in the course's time zone, and each further day ends at the same wall-clock time: when
the clocks change in between, that day has 23 or 25 hours, as it has for the student.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

__all__ = ["Charge", "LateException", "LatePolicy", "days_late", "instant_of", "is_skipped_time"]

_DAY = timedelta(days=1)
#: Beyond this nobody counts; it bounds the arithmetic, whatever time an archive claims.
_MOST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class LateException:
    """What holds for one student instead.

    Attributes
    ----------
    student
        The id, e-mail address, name or submission name.
    chapter
        Where ``due`` holds; every chapter when ``None``.
    due
        Wall-clock time in the policy's zone.
    late_days
        The size of this student's bank.
    """

    student: str
    chapter: str | None = None
    due: datetime | None = None
    late_days: int | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """What lateness costs one piece of work.

    Attributes
    ----------
    days
        Days late, begun days counted whole.
    from_bank
        How many of them the student's late days paid for.
    penalty
        The part of the earned points that is taken away, from 0 to 1.
    """

    days: int = 0
    from_bank: int = 0
    penalty: float = 0.0


@dataclass(frozen=True, slots=True)
class LatePolicy:
    """The rules of a course.

    Attributes
    ----------
    zone
        Where the due dates' clock hangs.
    due
        For chapters without a date of their own; wall-clock time. ``None``: those are never late.
    chapters
        Due dates by chapter; wall-clock time.
    grace
        How long after a deadline work still counts as before it.
    penalty_per_day
        The part of the earned points that each day costs which the bank does not pay for.
    penalty_cap
        The most that is taken away.
    late_days
        Days in each student's bank, for the whole course.
    """

    zone: tzinfo
    due: datetime | None = None
    chapters: Mapping[str, datetime] = field(default_factory=dict)
    grace: timedelta = timedelta()
    penalty_per_day: float = 0.0
    penalty_cap: float = 1.0
    late_days: int = 0
    exceptions: tuple[LateException, ...] = ()

    def due_of(self, chapter: str, student: Collection[str] = ()) -> datetime | None:
        """Return the wall-clock due date of a chapter for a student who goes by any of these names.

        An exception for the chapter comes before one for every chapter, and of several the last one written.
        """
        mine = [item for item in self.exceptions if item.student in student and item.due is not None]
        for wanted in (chapter, None):
            for item in reversed(mine):
                if item.chapter == wanted:
                    return item.due
        return self.chapters.get(chapter, self.due)

    def bank_of(self, student: Collection[str] = ()) -> int:
        """Return how many late days a student has for the whole course."""
        for item in reversed(self.exceptions):
            if item.student in student and item.late_days is not None:
                return item.late_days
        return self.late_days

    def days_late(self, chapter: str, submitted: datetime | None, student: Collection[str] = ()) -> int:
        """Return how many days late work on a chapter is; 0 when the time or a due date is not known."""
        due = self.due_of(chapter, student)
        if due is None or submitted is None:
            return 0
        return days_late(due, submitted, self.zone, self.grace)

    def charges(self, days: Sequence[int], bank: int) -> list[Charge]:
        """Charge pieces of work for being ``days`` late.

        Parameters
        ----------
        days
            In the order in which the bank pays: by due date.
        bank
            The student's late days.
        """
        charges = []
        for late in days:
            paid = min(late, bank)
            bank -= paid
            penalty = min(self.penalty_cap, (late - paid) * self.penalty_per_day)
            charges.append(Charge(late, paid, penalty))
        return charges


def instant_of(wall: datetime, zone: tzinfo) -> datetime:
    """Return when a wall clock shows ``wall``, in UTC.

    A time that the clock shows twice is the later one, and a time that it skips is the moment as many minutes after
    the change: either way the student has the benefit.
    """
    return max(wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))


def is_skipped_time(wall: datetime, zone: tzinfo) -> bool:
    """Tell whether the clocks jump over ``wall`` when they are put forward."""
    shown = wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return shown.replace(tzinfo=None, fold=0) != wall.replace(fold=0)


def days_late(due: datetime, submitted: datetime, zone: tzinfo, grace: timedelta = timedelta()) -> int:
    """Return how many days late work is that was due at ``due``.

    Parameters
    ----------
    due
        Wall-clock time in ``zone``, without an offset.
    submitted
        With an offset.
    grace
        Added to the due time and to the end of each day after it.

    Returns
    -------
    int
        0 at the due time itself and up to the end of the grace; then every begun day counts.
    """
    handed_in = submitted.astimezone(UTC) - grace
    # A day of the calendar has at least 23 hours, so this is never too many.
    days = max(0, (handed_in - instant_of(due, zone)) // _DAY - 1)
    while days < _MOST_DAYS and handed_in > instant_of(due + days * _DAY, zone):
        days += 1
    return min(days, _MOST_DAYS)
