"""Gradescope's ``results.json``, as its autograder specification has it.

Every case is visible: a single hidden test would hide the total from the student, and what a hidden case says is
safe to show. Cases that are to be shown after the due date say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from grader.batch.journal import GRADED, Entry
from grader.exchange.texts import answer_text, case_text, has_internal_error, title_of
from grader.i18n import language
from grader.model import Outcome, Text, Visibility
from grader.report.questions import questions_of, totals

__all__ = ["gradescope_results"]


def gradescope_results(entry: Entry) -> dict[str, Any] | None:
    """Return the results of one submission; ``None`` where the grader failed.

    Gradescope reads any file as a score, and a missing one as a failure of the autograder, which it was.
    """
    report = entry.report
    if entry.status != GRADED or has_internal_error(report):
        return None
    return {
        "score": totals(report)[0],
        "execution_time": round(report["duration_s"], 3),
        "output": "\n".join(problem.in_language(language()) for problem in entry.problems),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": list(_tests(report)),
        "extra_data": {"digest": entry.digest, "grader": entry.grader, "isolation": report["isolation"]},
    }


def _tests(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for number, exercise in enumerate(report["exercises"], start=1):
        explanations = _explanations(exercise)
        for place, case in enumerate(exercise["cases"], start=1):
            output = case_text(case)
            if output and explanations:
                # Told once, where the first failure is.
                output, explanations = f"{explanations}\n\n{output}", ""
            yield {
                "score": case["points"],
                "max_score": case["max_points"],
                "status": "passed" if case["outcome"] == Outcome.PASSED else "failed",
                "name": f"{exercise['id']}: {title_of(case)}",
                "name_format": "text",
                "number": f"{number}.{place}",
                "output": output,
                "output_format": "text",
                "tags": [exercise["id"], case["outcome"]],
                "visibility": "after_due_date" if case["visibility"] == Visibility.AFTER_DUE else "visible",
            }
    for number, question in enumerate(questions_of(report), start=len(report["exercises"]) + 1):
        yield {
            "score": question["score"],
            "max_score": question["max_score"],
            "status": "passed" if question["score"] == question["max_score"] else "failed",
            "name": f"{question['chapter']}/{question['id']}: {title_of(question)}",
            "name_format": "text",
            "number": str(number),
            "output": answer_text(question),
            "output_format": "text",
            "tags": [f"{question['chapter']}/quiz", question["outcome"]],
            "visibility": "visible",
        }


def _explanations(exercise: Mapping[str, Any]) -> str:
    found = (Text.from_json(item["explanation"]).in_language(language()) for item in exercise["diagnosis"])
    return "\n".join(found)
