"""What is known of single files: the same file of two submissions is graded once, an untouched stub above all."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from grader.batch.journal import file_digest
from grader.judge.job import HandedIn
from grader.model import Outcome

__all__ = ["KnownFiles", "merged"]

#: Reports of exercises that are kept: those that were met last.
_MOST = 2048
_LONGEST = 64 << 10


class KnownFiles:
    """The reports of files that this batch has graded.

    Course, suites, seed and grader are the same for all of a run, so a report depends on the file alone: whatever else
    is in a submission cannot reach it.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._reports: OrderedDict[tuple[str, str | None], str] = OrderedDict()

    def find(self, files: Iterable[HandedIn]) -> dict[str, dict[str, Any]]:
        """Return the reports of those that are known, by exercise."""
        found: dict[str, dict[str, Any]] = {}
        for file in files:
            key = file.exercise_id, _digest_of(file)
            if key in self._reports:
                self._reports.move_to_end(key)
                found[file.exercise_id] = json.loads(self._reports[key])
        return found

    def learn(self, exercises: Iterable[Mapping[str, Any]]) -> None:
        """Take in reports of exercises, as `merged` gives them. What the grader failed at is not learned."""
        for exercise in exercises:
            if exercise["file"] is None or exercise["outcome"] == Outcome.INTERNAL_ERROR:
                continue
            text = json.dumps(exercise)
            if len(text) <= _LONGEST:
                self._reports[exercise["id"], exercise["file"]] = text
                if len(self._reports) > self._most:
                    self._reports.popitem(last=False)


def merged(
    report: Mapping[str, Any], files: Sequence[HandedIn], known: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """Return the report of a whole submission: what was graded now and what was known, each with its file's digest.

    Parameters
    ----------
    files
        All of the submission, in order.
    known
        Reports of exercises that ``report`` lacks, by exercise.
    """
    found = {exercise["id"]: exercise for exercise in report["exercises"]} | dict(known)
    exercises = [{**found[file.exercise_id], "file": _digest_of(file)} for file in files if file.exercise_id in found]
    whole = {**report, "exercises": exercises}
    if known:
        whole["score"] = sum(exercise["score"] for exercise in exercises)
        whole["max_score"] = sum(exercise["max_score"] for exercise in exercises)
    return whole


def _digest_of(file: HandedIn) -> str | None:
    """What was refused unread has none."""
    return None if file.source is None else file_digest(file.source)
