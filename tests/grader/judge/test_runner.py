"""The two runners, the order of cases, and what a report of the same submission has in common with the next."""

import json

import pytest
from bench import LIMITS, SEED, exercise_files, outcomes, result, solution_of, without_durations, write_exercise

from grader.course import Course
from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn
from grader.judge.trusted.hearing import _in_process
from grader.model import Visibility

RIGHT = solution_of("forms")
VARIANTS = {
    "right": RIGHT,
    "stub": "def twice(x):\n    raise NotImplementedError\n\ndef half(x):\n    raise NotImplementedError\n",
    "empty": "",
    "broken": "def twice(x:\n",
    "raises": "raise ZeroDivisionError('at import')",
    "wrong": RIGHT.replace("2 * x", "2 * x + 1").replace("x // 2", "x // 2 + 1"),
    "odd is even": RIGHT.replace("x % 2", "False"),
    "no exception of its own": RIGHT.replace("OddError", "ValueError").replace(
        "class ValueError(ValueError):", "if 1:"
    ),
    "exits when called": RIGHT.replace("return 2 * x", "import os; os._exit(3)"),
    "exits at the end": RIGHT.replace("self.x = None", "import os; os._exit(3)"),
    "loops at the end": RIGHT.replace("self.x = None", "while True: pass"),
    "raises at the end": RIGHT.replace("self.x = None", "raise SystemExit(5)"),
    "leaves": RIGHT.replace("return x // 2", "raise SystemExit"),
    "prints": RIGHT.replace("return 2 * x", "print('x', x); return 2 * x"),
    "returns an object": RIGHT.replace("return 2 * x", "return Thing(2 * x)"),
    "returns nothing": RIGHT.replace("return 2 * x", "return None"),
}


@pytest.mark.parametrize("source", VARIANTS.values(), ids=VARIANTS)
def test_lean_and_full_runner_give_equal_reports(bench, source):
    lean = bench.grade("forms", source, runner="lean")
    full = bench.grade("forms", source, runner="full")
    assert without_durations(lean) == without_durations(full)
    assert "internal_error" not in outcomes(lean).values()


def test_right_solution_passes_every_form(bench):
    assert set(outcomes(bench.grade("forms", RIGHT)).values()) == {"passed"}


def test_case_that_swallows_the_end_of_the_sandbox_has_not_passed(bench):
    found = outcomes(bench.grade("forms", VARIANTS["exits when called"]))
    assert found["swallows"] == "crashed"


def test_case_that_swallows_a_missing_name_has_not_passed(bench):
    found = outcomes(bench.grade("forms", RIGHT.replace("def extra", "def other")))
    assert found["swallows_missing"] == "import_error"
    assert found["method"] == "passed"


def test_end_of_the_sandbox_after_the_verdict_changes_nothing(bench):
    for name in ("exits at the end", "raises at the end"):
        assert set(outcomes(bench.grade("forms", VARIANTS[name])).values()) == {"passed"}, name


def test_pytest_raises_and_fail_are_wrong_answers(bench):
    found = outcomes(bench.grade("forms", VARIANTS["odd is even"]))
    assert found["raises"] == found["own_exception"] == "wrong_answer"
    found = outcomes(bench.grade("forms", VARIANTS["wrong"]))
    assert found["fail"] == "wrong_answer"


def test_public_cases_run_first_whatever_their_order_in_the_file(bench):
    seen = []
    bench.grade("forms", RIGHT, on_case=lambda exercise, case: seen.append(case))
    kinds = [case.visibility for case in seen]
    assert kinds == sorted(kinds, key=lambda kind: kind is not Visibility.PUBLIC)
    assert len(seen) == len({case.id for case in seen})


def test_report_lists_cases_in_the_order_of_the_file(bench):
    names = list(outcomes(bench.grade("forms", RIGHT)))
    assert names[:4] == ["hidden_first", "parametrised[1]", "parametrised[2]", "fixture"]


def test_runner_for_mutants_stops_at_the_first_failure(bench):
    seen = []
    bench.grade("forms", VARIANTS["wrong"], runner="until_failure", on_case=lambda exercise, case: seen.append(case))
    whole = []
    bench.grade("forms", VARIANTS["wrong"], on_case=lambda exercise, case: whole.append(case))
    failed = next(place for place, case in enumerate(whole) if not case.is_full)
    assert [case.id for case in seen] == [case.id for case in whole[: failed + 1]]
    assert len(seen) < len(whole)


def test_runner_for_mutants_runs_all_cases_of_a_right_solution(bench):
    lean = bench.grade("forms", RIGHT)
    assert without_durations(bench.grade("forms", RIGHT, runner="until_failure")) == without_durations(lean)


def test_cases_that_build_on_a_failed_one_are_skipped(bench):
    found = outcomes(bench.grade("forms", RIGHT.replace("x // 2", "x // 2 + 1")))
    assert found["half_is_right"] == "wrong_answer"
    assert found["after_later"] == found["after_after"] == "skipped"
    assert found["after_parametrised"] == "passed"


def test_case_after_one_that_ended_its_sandbox_is_skipped_and_not_ended_too(bench):
    report = bench.grade("forms", RIGHT.replace("return x // 2", "import os; os._exit(3)"))
    found = outcomes(report)
    assert found["half_is_right"] == "crashed"
    assert found["after_later"] == found["after_after"] == "skipped"
    assert found["after_parametrised"] == "passed"


def test_case_after_a_function_with_parameters_needs_all_of_them(bench):
    found = outcomes(bench.grade("forms", RIGHT.replace("return 2 * x", "return 2 * x + (x is 2)")))
    assert found["parametrised[1]"] == "passed"
    assert found["parametrised[2]"] == "wrong_answer"
    assert found["after_parametrised"] == "skipped"


def test_case_that_is_shown_when_the_time_is_over_shows_nothing_before(bench):
    case = result(bench.grade("forms", VARIANTS["wrong"]), "after_due")
    assert (case.input, case.expected, case.actual) == (None, None, None)
    assert "62674" not in json.dumps(case.to_json())


@pytest.mark.parametrize("name", ["wrong", "exits when called", "prints", "stub"])
def test_two_runs_give_equal_reports_byte_for_byte(bench, name):
    first, second = (json.dumps(without_durations(bench.grade("forms", VARIANTS[name]))) for _ in range(2))
    assert first == second


def test_exercises_of_a_submission_are_graded_alike_alone_and_together(bench):
    files = {"forms": VARIANTS["exits when called"], "other": solution_of("other"), "scale": VARIANTS["wrong"]}
    together = bench.submit(files)
    for name, source in files.items():
        assert without_durations(bench.grade(name, source)) == without_durations(together[name])


ECHO = """
    from grader.testing import case, check_close
    @case(points=1, visibility="public", ko="가", en="a")
    def test_drawn(submission, rng):
        check_close(submission.f(int(rng.integers(10**9))), -1)
    @case(points=1, visibility="public", ko="나", en="b")
    def test_other(submission, rng):
        check_close(submission.f(int(rng.integers(10**9))), -1)
"""


def test_seed_changes_what_suites_draw(tmp_path):
    files = write_exercise(tmp_path, "echo", ECHO)
    drawn = {}
    with Judge([files], LIMITS) as judge:
        for seed in (1, 2, 1):
            (report,) = judge.grade([HandedIn(files.id, "def f(x):\n    return x")], seed)
            inputs = [case.actual["value"] for case in report.cases]
            assert drawn.setdefault(seed, inputs) == inputs
    assert len({*drawn[1], *drawn[2]}) == 4


def miniature_sources(exercise):
    paths = [exercise.solution_path, exercise.stub_path, *exercise.mistake_paths, *exercise.variant_paths]
    return {path.name: path.read_text() for path in paths}


@pytest.fixture(scope="module")
def miniature(request):
    from bench import HERE

    course = Course.load(HERE.parent / "data" / "course")
    from grader.grading import exercise_files as files_of

    exercises = [exercise for exercise in course.exercises if not exercise.needs_torch]
    with Judge([files_of(exercise) for exercise in exercises], LIMITS) as judge:
        yield judge, exercises


def test_lean_and_full_runner_agree_on_the_miniature_course(miniature):
    judge, exercises = miniature
    for exercise in exercises:
        for name, source in miniature_sources(exercise).items():
            lean, full = (
                judge.grade([HandedIn(exercise.id, source)], SEED, runner=runner)[0] for runner in ("lean", "full")
            )
            assert without_durations(lean) == without_durations(full), name
            assert lean.is_passed == (source in _right(exercise)), name


def _right(exercise):
    return [path.read_text() for path in (exercise.solution_path, *exercise.variant_paths)]


def test_files_of_every_exercise_of_the_bench_are_there():
    from bench import HERE, exercise_names

    for name in exercise_names():
        files = exercise_files(name)
        assert (HERE / "solutions" / f"{name}.py").is_file()
        assert files.name == name


@pytest.mark.parametrize("source", ["def f(:\n", "1 / 0\n", "raise SystemExit\n"])
def test_file_that_cannot_be_imported_fails_in_this_process_with_the_reason(source):
    module = _in_process("student", source)
    with pytest.raises(
        ImportError, match=r"student\.py cannot be imported: (SyntaxError|ZeroDivisionError|SystemExit)"
    ):
        module.f(1)
