"""What lateness takes of a student's grades, through all batches of a course.

Chapters that are handed in together and are due at the same time are one piece of work: late days are spent on it once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from grader.gradebook.grades import ChapterGrade, Grade, parse_time
from grader.late.policy import LatePolicy, instant_of

__all__ = ["charged"]


@dataclass(frozen=True, slots=True)
class _Work:
    """What was earned in chapters of one grade that are due at the same time; for the rest nothing could be late.

    Attributes
    ----------
    grade
        Its place among the student's grades.
    """

    due: datetime
    grade: int
    chapters: frozenset[str]
    days: int


def charged(grades: Sequence[Grade], policy: LatePolicy) -> list[Grade]:
    """Charge one student for lateness; the bank pays in the order of due dates.

    Parameters
    ----------
    grades
        All of the student, one for each batch.
    """
    works = [work for place, grade in enumerate(grades) for work in _works(place, grade, policy)]
    works.sort(key=lambda work: (work.due, work.grade))
    bank = max((policy.bank_of(_names(grade)) for grade in grades), default=0)
    chapters = [{chapter.chapter: chapter for chapter in grade.chapters} for grade in grades]
    for work, charge in zip(works, policy.charges([work.days for work in works], bank), strict=True):
        for name in work.chapters:
            chapters[work.grade][name] = replace(chapters[work.grade][name], due=work.due, charge=charge)
    return [replace(grade, chapters=tuple(found.values())) for grade, found in zip(grades, chapters, strict=True)]


def _works(place: int, grade: Grade, policy: LatePolicy) -> list[_Work]:
    names = _names(grade)
    by_due: dict[datetime, list[ChapterGrade]] = {}
    for chapter in grade.chapters:
        if wall := policy.due_of(chapter.chapter, names):
            by_due.setdefault(instant_of(wall, policy.zone), []).append(chapter)
    return [_work(place, due, chapters, grade, policy) for due, chapters in by_due.items()]


def _work(place: int, due: datetime, chapters: Sequence[ChapterGrade], grade: Grade, policy: LatePolicy) -> _Work:
    earned = [chapter.chapter for chapter in chapters if chapter.earned > 0]
    submitted = parse_time(grade.result.submitted_at)
    days = max((policy.days_late(name, submitted, _names(grade)) for name in earned), default=0)
    return _Work(due, place, frozenset(earned), days)


def _names(grade: Grade) -> tuple[str, ...]:
    return grade.person.names(grade.result.submission)
