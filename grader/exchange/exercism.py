"""Exercism's ``results.json``, version 3: one file for each exercise of a submission."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from grader.batch.journal import Entry
from grader.exchange.texts import case_text, title_of
from grader.model import Outcome
from grader.report.evidence import public_values

__all__ = ["exercism_results"]

_MESSAGE_LIMIT = 65_535
_OUTPUT_LIMIT = 500
_CUT = "\nOutput was truncated. Please limit to 500 chars"
#: Of these exercism says that the test errored; of the other failures that the test failed.
_ERRORS = frozenset(Outcome) - {Outcome.PASSED, Outcome.WRONG_ANSWER, Outcome.NOT_IMPLEMENTED, Outcome.FORBIDDEN}
#: Where all cases ended like this, nothing ran.
_NOTHING_RAN = frozenset({Outcome.IMPORT_ERROR, Outcome.INTERNAL_ERROR})


def exercism_results(entry: Entry) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the id and the results of each exercise."""
    for exercise in entry.report["exercises"]:
        yield exercise["id"], _results(exercise)


def _results(exercise: Mapping[str, Any]) -> dict[str, Any]:
    cases = exercise["cases"]
    outcomes = {case["outcome"] for case in cases}
    if outcomes <= _NOTHING_RAN:
        message = case_text(cases[0]) if cases else exercise["outcome"]
        return {"version": 3, "status": "error", "message": message[:_MESSAGE_LIMIT], "tests": []}
    status = "pass" if outcomes == {Outcome.PASSED} else "fail"
    tests = [_test(case) for case in cases]
    if exercise["output"]:
        tests[0]["output"] = _output(exercise["output"])
    return {"version": 3, "status": status, "message": None, "tests": tests}


def _test(case: Mapping[str, Any]) -> dict[str, Any]:
    outcome = case["outcome"]
    test: dict[str, Any] = {
        "name": title_of(case),
        "status": "pass" if outcome == Outcome.PASSED else "error" if outcome in _ERRORS else "fail",
        "message": case_text(case)[:_MESSAGE_LIMIT] or None,
    }
    # The suite's own code is hidden; of a public case the call that failed is known.
    for name, write in public_values(case):
        if name == "input":
            test["test_code"] = "\n".join(write().lines)
    return test


def _output(text: str) -> str:
    return text if len(text) <= _OUTPUT_LIMIT else text[: _OUTPUT_LIMIT - len(_CUT)] + _CUT
