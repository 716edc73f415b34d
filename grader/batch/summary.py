"""The outcome of a batch in a few numbers, and by name what an instructor has to look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from grader.batch.journal import GRADED, Entry
from grader.model import Text

__all__ = ["Summary", "summarize"]

#: Names kept of each kind: the journal has all of them.
_NAMED = 200


@dataclass(slots=True)
class Summary:
    """Counts, and the first of those that need a look."""

    total: int = 0
    graded: int = 0
    full_marks: int = 0
    same: int = 0
    with_problems: int = 0
    with_answers: int = 0
    ungraded: list[tuple[str, Text]] = field(default_factory=list)
    problems: list[tuple[str, list[Text]]] = field(default_factory=list)

    @property
    def not_graded(self) -> int:
        return self.total - self.graded


def summarize(entries: Iterable[Entry]) -> Summary:
    """Go through entries once; keeps no report."""
    summary = Summary()
    for entry in entries:
        summary.total += 1
        summary.same += entry.same_as is not None
        if entry.status == GRADED:
            summary.graded += 1
            parts = [entry.report, *(entry.report.get("quizzes") or ())]
            summary.full_marks += all(part["score"] == part["max_score"] for part in parts)
        elif len(summary.ungraded) < _NAMED and entry.reason is not None:
            summary.ungraded.append((entry.submission, entry.reason))
        summary.with_answers += bool(entry.report.get("answer_files"))
        if entry.problems:
            summary.with_problems += 1
            if len(summary.problems) < _NAMED:
                summary.problems.append((entry.submission, entry.problems))
    return summary
