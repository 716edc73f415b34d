"""Results in the formats of Gradescope, Exercism and JUnit, held against each format's own rules."""

from __future__ import annotations

import json

import pytest

from grader.exchange.exercism import exercism_results
from grader.exchange.gradescope import gradescope_results
from grader.exchange.junit import junit_xml
from grader.i18n import set_language
from grader.model import ExerciseReport, Outcome, Text
from tests.grader.exchange.result_samples import FAILED, NOTHING, SECRET, a_submission, with_quiz
from tests.grader.journals import DOUBLE, case, entry, scored

# --- Gradescope, by its autograder specification ---

GRADESCOPE_TOP = {
    "score": (int, float),
    "execution_time": (int, float),
    "output": str,
    "output_format": str,
    "test_output_format": str,
    "test_name_format": str,
    "visibility": str,
    "stdout_visibility": str,
    "extra_data": dict,
    "tests": list,
    "leaderboard": list,
}
GRADESCOPE_TEST = {
    "score": (int, float),
    "max_score": (int, float),
    "status": str,
    "name": str,
    "name_format": str,
    "number": str,
    "output": str,
    "output_format": str,
    "tags": list,
    "visibility": str,
    "extra_data": dict,
}
VISIBILITIES = {"hidden", "after_due_date", "after_published", "visible"}
TEXT_FORMATS = {"text", "html", "simple_format", "md", "ansi"}


def check_gradescope(results):
    results = json.loads(json.dumps(results, allow_nan=False))
    for part, rules in [(results, GRADESCOPE_TOP), *((test, GRADESCOPE_TEST) for test in results["tests"])]:
        assert set(part) <= set(rules)
        assert all(isinstance(value, rules[key]) and not isinstance(value, bool) for key, value in part.items())
        assert {part[key] for key in part if key.endswith("visibility")} <= VISIBILITIES
        assert {part[key] for key in part if key.endswith("format")} <= TEXT_FORMATS
    assert "score" in results or all("score" in test for test in results["tests"])
    assert all(test.get("status", "passed") in ("passed", "failed") for test in results["tests"])
    assert all(isinstance(tag, str) for test in results["tests"] for tag in test.get("tags", []))
    assert len({test["number"] for test in results["tests"]}) == len(results["tests"])


def test_gradescope_results_follow_the_specification():
    results = gradescope_results(a_submission())
    check_gradescope(results)
    assert results["score"] == sum(test["score"] for test in results["tests"]) == 3.0
    assert [test["status"] for test in results["tests"]][:3] == ["passed", "failed", "failed"]
    assert results["output"] == "refused"


def test_gradescope_hides_no_test_because_that_would_hide_the_total():
    seen = [test["visibility"] for test in gradescope_results(a_submission())["tests"]]
    assert set(seen) == {"visible", "after_due_date"}
    assert seen[3] == "after_due_date"


def test_gradescope_tells_the_diagnosis_once_where_the_first_failure_is():
    outputs = [test.get("output", "") for test in gradescope_results(a_submission())["tests"]]
    assert [place for place, output in enumerate(outputs) if "why it is wrong" in output] == [1]
    assert outputs[1].endswith(
        "differs\ninput:\n    double([1.0, 2.0])\nexpected:\n    [2.0, 4.0]\ngot:\n    [2.0, 5.0]\n→ look at the sign"
    )


def test_gradescope_speaks_the_chosen_language():
    set_language("ko")
    assert "test_values 제목" in gradescope_results(a_submission())["tests"][1]["name"]


@pytest.mark.parametrize("line", [FAILED, NOTHING])
def test_gradescope_gets_no_score_where_the_grader_failed(line):
    assert gradescope_results(line) is None


def test_gradescope_counts_quizzes():
    results = gradescope_results(with_quiz())
    check_gradescope(results)
    assert results["score"] == sum(test["score"] for test in results["tests"]) == 8.5
    told = [(test["name"], test["status"], test["output"]) for test in results["tests"][1:]]
    assert told == [
        ("ch01_numbers/sums: question sums", "passed", ""),
        ("ch01_numbers/means: question means", "failed", "wrong answer\nlook at the sign"),
        ("ch01_numbers/rest: question rest", "failed", "partly right"),
    ]


# --- Exercism, version 3 of its test runner interface ---


def check_exercism(results):
    results = json.loads(json.dumps(results, allow_nan=False))
    assert results["version"] == 3
    assert results["status"] in ("pass", "fail", "error")
    assert isinstance(results["tests"], list)
    if results["status"] == "error":
        assert isinstance(results["message"], str)
        assert 0 < len(results["message"]) <= 65_535
    else:
        assert results.get("message") is None
        assert results["tests"]
        assert (results["status"] == "pass") == all(test["status"] == "pass" for test in results["tests"])
    for test in results["tests"]:
        assert set(test) <= {"name", "status", "message", "output", "test_code", "task_id"}
        assert isinstance(test["name"], str)
        assert test["status"] in ("pass", "fail", "error")
        assert test.get("message") is None or isinstance(test["message"], str)
        assert len(test.get("output", "")) <= 500
        assert isinstance(test.get("test_code", ""), str)


def test_exercism_results_follow_the_interface():
    results = dict(exercism_results(a_submission()))
    for each in results.values():
        check_exercism(each)
    assert [test["status"] for test in results[DOUBLE]["tests"]] == ["pass", "fail", "fail", "fail"]
    assert results[DOUBLE]["tests"][1]["test_code"] == "double([1.0, 2.0])"
    assert "test_code" not in results[DOUBLE]["tests"][2]
    assert results[DOUBLE]["tests"][0]["output"].endswith("Output was truncated. Please limit to 500 chars")


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.WRONG_ANSWER, "fail"),
        (Outcome.NOT_IMPLEMENTED, "fail"),
        (Outcome.ERROR, "error"),
        (Outcome.TIME_LIMIT, "error"),
        (Outcome.SKIPPED, "error"),
    ],
)
def test_exercism_tells_errors_from_failures(outcome, status):
    report = ExerciseReport(DOUBLE, [case(), case("b", 0, outcome=outcome)])
    ((_, results),) = exercism_results(entry("kim", [report]))
    assert [test["status"] for test in results["tests"]] == ["pass", status]


@pytest.mark.parametrize("outcome", [Outcome.IMPORT_ERROR, Outcome.INTERNAL_ERROR])
def test_exercism_says_error_where_nothing_ran(outcome):
    broken = case(points=0, outcome=outcome, message=Text("문법", "invalid syntax" * 10_000))
    ((_, results),) = exercism_results(entry("kim", [ExerciseReport(DOUBLE, [broken, broken])]))
    check_exercism(results)
    assert results["status"] == "error"


def test_exercism_says_pass_when_all_passed():
    ((_, results),) = exercism_results(entry("kim", [scored(10)]))
    check_exercism(results)
    assert results["status"] == "pass"


@pytest.mark.parametrize(
    "write",
    [
        lambda line: json.dumps(gradescope_results(line)),
        lambda line: json.dumps(list(exercism_results(line))),
        lambda line: "".join(junit_xml("mini", [line])),
    ],
    ids=["gradescope", "exercism", "junit"],
)
def test_formats_show_nothing_hidden(write):
    assert SECRET not in write(a_submission())
    assert "a value is wrong" in write(a_submission())
