"""Submissions with everything in them that results can have."""

from __future__ import annotations

import numpy as np

from grader.batch.journal import INTERNAL_ERROR
from grader.model import ExerciseReport, Outcome, Text, Visibility
from grader.testing.describe import Call, describe
from tests.grader.journals import DOUBLE, MEAN, case, entry, mistake, question, scored

__all__ = ["FAILED", "HOSTILE", "NOTHING", "SECRET", "a_submission", "with_quiz"]

SECRET = "secret-7"
HOSTILE = "\x00\x1b[31m\ud800\ufffe]]><script>&\"'\n\u202e"


def a_submission():
    """Return a submission with a case of every outcome, public and hidden, hostile texts and a known mistake."""
    public = case(
        "test_values",
        0,
        message=Text("다르다", "differs"),
        hint=Text("힌트", "look at the sign"),
        input=describe(Call("double", (np.array([1.0, 2.0]),), {})),
        expected=describe(np.array([2.0, 4.0])),
        actual=describe(np.array([2.0, 5.0])),
        where={"index": [1]},
    )
    hidden = case(
        "test_hidden",
        0,
        visibility=Visibility.HIDDEN,
        message=Text("틀림", "a value is wrong"),
        input=describe(SECRET),
        expected=describe(SECRET),
        actual=describe(SECRET),
    )
    later = case("test_later", 1, visibility=Visibility.AFTER_DUE)
    first = ExerciseReport(
        DOUBLE, [case(), public, hidden, later], diagnosis=[mistake("halves")], output="hello\n" * 200
    )
    endings = [
        case(f"test_{outcome}", 0, outcome=outcome, title=Text(HOSTILE, HOSTILE), message=Text(HOSTILE, HOSTILE))
        for outcome in Outcome
        if outcome not in (Outcome.PASSED, Outcome.INTERNAL_ERROR)
    ]
    return entry("kim", [first, ExerciseReport(MEAN, endings)], problems=[Text("거부", "refused")])


FAILED = entry("lee", [scored(0, outcome=Outcome.INTERNAL_ERROR), scored(5, exercise=MEAN)])
NOTHING = entry("park", report={"score": 0.0, "max_score": 0.0}, status=INTERNAL_ERROR, reason=Text("멈춤", "it died"))


def with_quiz():
    feedback = {"ko": "부호를 보라", "en": "look at the sign"}
    questions = [question("sums", 1), question("means", 0, picked="b", feedback=feedback), question("rest", 0.5)]
    return entry("kim", [scored(7)], report={"quizzes": questions})
