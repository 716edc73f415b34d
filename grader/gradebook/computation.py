"""From results to grades: which submission counts, what lateness costs, what was adjusted by hand.

The order is fixed. An adjustment of an exercise changes its points first; lateness then takes its part of what was
earned in each chapter; an adjustment of the whole grade comes last, so that it is the instructor's last word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby

from grader.batch.journal import GRADED
from grader.gradebook.adjustments import Adjustment
from grader.gradebook.grades import ChapterGrade, Grade, Item, Result, parse_time, rounded
from grader.gradebook.lateness import charged
from grader.late.policy import LatePolicy
from grader.model import Outcome

__all__ = ["grades_of"]

_NO_TIME = datetime.min.replace(tzinfo=UTC)


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
        yield from map(_final, grades if policy is None else charged(grades, policy))


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


def _final(grade: Grade) -> Grade:
    whole = [item for item in grade.adjustments if item.exercise is None]
    is_graded = grade.result.status == GRADED and all(item.outcome != Outcome.INTERNAL_ERROR for item in grade.items)
    if not is_graded and not any(item.mode == "set" for item in whole):
        return grade
    score = rounded(grade.earned - grade.late_points)
    for item in whole:
        score = rounded(item.applied_to(score))
    return replace(grade, score=score)
