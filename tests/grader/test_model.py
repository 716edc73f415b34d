"""Outcomes, texts and reports."""

from __future__ import annotations

import json

import pytest

from grader.model import (
    CaseResult,
    Diagnosis,
    ExerciseReport,
    IsolationLevel,
    Outcome,
    Report,
    Text,
    Visibility,
    worst_outcome,
)


def a_case(outcome: Outcome = Outcome.PASSED, points: float = 2.0, **fields: object) -> CaseResult:
    return CaseResult("test_a", Text("가", "a"), points, 2.0, outcome, Visibility.PUBLIC, **fields)


def a_report(*outcomes: Outcome) -> Report:
    exercise = ExerciseReport("ch01/a", [a_case(outcome) for outcome in outcomes])
    return Report("course", "submission", IsolationLevel.FULL, [exercise])


def test_text_speaks_both_languages():
    text = Text(ko="가", en="a")
    assert (text.in_language("ko"), text.in_language("en")) == ("가", "a")
    assert Text.from_json(text.to_json()) == text


@pytest.mark.parametrize(
    ("outcomes", "worst"),
    [
        ([Outcome.PASSED, Outcome.PASSED], Outcome.PASSED),
        ([Outcome.PASSED, Outcome.SKIPPED, Outcome.WRONG_ANSWER], Outcome.WRONG_ANSWER),
        ([Outcome.WRONG_ANSWER, Outcome.TIME_LIMIT, Outcome.ERROR], Outcome.TIME_LIMIT),
        ([Outcome.FORBIDDEN, Outcome.INTERNAL_ERROR, Outcome.CRASHED], Outcome.INTERNAL_ERROR),
    ],
)
def test_worst_outcome_names_the_gravest(outcomes, worst):
    assert worst_outcome(outcomes) is worst
    assert worst_outcome(reversed(outcomes)) is worst


def test_worst_outcome_knows_every_outcome():
    assert {worst_outcome([outcome]) for outcome in Outcome} == set(Outcome)


def test_worst_outcome_of_nothing_is_no_pass():
    assert worst_outcome([]) is Outcome.INTERNAL_ERROR


def test_case_survives_json():
    case = a_case(
        Outcome.WRONG_ANSWER,
        points=0.0,
        message=Text("틀림", "wrong"),
        hint=Text("힌트", "hint"),
        input=[{"type": "int", "value": "3"}],
        expected={"type": "int", "value": "6"},
        actual={"type": "int", "value": "5"},
        where={"index": [0, 1]},
        duration_s=0.25,
    )
    assert CaseResult.from_json(json.loads(json.dumps(case.to_json()))) == case


def test_case_without_message_survives_json():
    assert CaseResult.from_json(json.loads(json.dumps(a_case().to_json()))) == a_case()


def test_exercise_report_survives_json():
    mistake = Diagnosis("adds_two", Text("제목", "title"), Text("설명", "why"), section="double")
    report = ExerciseReport("ch01/a", [a_case(), a_case(Outcome.ERROR, 0.0)], [mistake], output="3\n")
    assert ExerciseReport.from_json(json.loads(json.dumps(report.to_json()))) == report


def test_exercise_report_adds_up_its_cases():
    report = ExerciseReport("ch01/a", [a_case(), a_case(Outcome.WRONG_ANSWER, 0.5)])
    assert (report.score, report.max_score) == (2.5, 4.0)
    assert report.outcome is Outcome.WRONG_ANSWER
    assert not report.is_passed


def test_exercise_without_cases_is_not_passed():
    assert not ExerciseReport("ch01/a", []).is_passed


def test_report_is_passed_when_all_are():
    assert a_report(Outcome.PASSED).is_passed
    assert not a_report(Outcome.PASSED, Outcome.SKIPPED).is_passed


def test_report_without_exercises_is_not_passed():
    assert not Report("course", "submission", IsolationLevel.FULL, []).is_passed


def test_report_tells_the_graders_own_fault():
    assert a_report(Outcome.PASSED, Outcome.INTERNAL_ERROR).has_internal_error
    assert not a_report(Outcome.PASSED, Outcome.CRASHED).has_internal_error


def test_report_json_has_the_fields_of_the_contract():
    data = a_report(Outcome.PASSED).to_json()
    assert list(data) == [
        "schema",
        "course",
        "submission",
        "isolation",
        "score",
        "max_score",
        "exercises",
        "duration_s",
    ]
    assert data["schema"] == "grader.report/1"
    assert data["isolation"] == "full"
    assert list(data["exercises"][0]) == ["id", "score", "max_score", "outcome", "cases", "diagnosis", "output"]
    assert list(data["exercises"][0]["cases"][0]) == [
        "id",
        "title",
        "points",
        "max_points",
        "outcome",
        "visibility",
        "message",
        "hint",
        "input",
        "expected",
        "actual",
        "where",
        "duration_s",
    ]
