"""Checks in a thread: their answers, those that are called off, and suites that are edited meanwhile."""

import queue

import pytest

from grader.course import Course
from grader.warm import WarmGradings
from grader.watch.checker import Checked, Checker, Failed
from tests.grader.courses import copy_course, solve

TIMEOUT_S = 120
ENDLESS = "def double(x):\n    while True:\n        pass\n"


@pytest.fixture
def course(tmp_path):
    return Course.load(copy_course(tmp_path).resolve())


@pytest.fixture
def answers():
    return queue.Queue()


@pytest.fixture
def checker(answers):
    made = Checker(answers.put)
    yield made
    made.close()


def test_order_is_answered(course, checker, answers):
    exercise = course.exercise("double")
    assert not checker.is_warm(course, exercise)
    order = checker.order(course, exercise)
    answer = answers.get(timeout=TIMEOUT_S)
    assert isinstance(answer, Checked) and answer.order is order
    assert answer.report.exercises[0].outcome == "not_implemented"
    assert checker.is_warm(course, exercise)


def test_order_that_waits_can_be_called_off(course, checker, answers):
    exercise = course.exercise("double")
    first = checker.order(course, exercise)
    checker.call_off(first, is_stuck=False)
    solve(course.root)
    second = checker.order(course, exercise)
    answer = answers.get(timeout=TIMEOUT_S)
    assert answer.order is second and answer.report.is_passed
    assert answers.empty()


def test_endless_loop_is_ended_when_it_is_called_off(course, checker, answers):
    exercise = course.exercise("double")
    manifest = course.root / "course.toml"
    manifest.write_text(manifest.read_text().replace("case_time_s = 2.0", "case_time_s = 600.0"))
    patient = Course.load(course.root)
    checker.order(patient, exercise)
    answers.get(timeout=TIMEOUT_S)
    exercise.stub_path.write_text(ENDLESS)
    stuck = checker.order(patient, exercise)
    checker.call_off(stuck, is_stuck=True)
    solve_again = (course.root / "solutions/ch01_numbers/double.py").read_text()
    exercise.stub_path.write_text(solve_again)
    last = checker.order(patient, exercise)
    answer = answers.get(timeout=TIMEOUT_S)
    assert answer.order is last and answer.report.is_passed


def test_course_that_cannot_be_checked_is_said(course, checker, answers):
    exercise = course.exercise("double")
    (course.exercises_dir).rename(course.root / "away")
    checker.order(course, exercise)
    answer = answers.get(timeout=TIMEOUT_S)
    assert isinstance(answer, Failed) and "no folder" in answer.error.text.en


def test_closing_ends_a_check_that_does_not_end(course, answers):
    checker = Checker(answers.put)
    course.exercise("double").stub_path.write_text(ENDLESS)
    checker.order(course, course.exercise("double"))
    checker.close()
    assert not checker._thread.is_alive()


# -- warm gradings ---------------------------------------------------------------------------------------------


@pytest.fixture
def warm():
    with WarmGradings() as made:
        yield made


def outcome(warm, course, *names):
    exercises = [course.exercise(name) for name in names]
    report = warm.lend(course, exercises).grade(course.exercises_dir)
    return {exercise.id.rpartition("/")[2]: exercise.outcome.value for exercise in report.exercises}


def processes(warm):
    return [kept.grading for kept in warm._kept.values()]


def test_exercises_of_a_chapter_share_their_processes(course, warm):
    solve(course.root)
    assert outcome(warm, course, "double") == {"double": "passed"}
    (grading,) = processes(warm)
    assert outcome(warm, course, "mean", "double") == {"mean": "not_implemented", "double": "passed"}
    assert processes(warm) == [grading]


@pytest.mark.parametrize(
    "file",
    [
        "tests/hidden/ch01_numbers/test_double.py",
        "solutions/ch01_numbers/double.py",
        "tests/mistakes/ch01_numbers/double/squares.py",
        "tests/hidden/ch01_numbers/shared.py",
        "tests/hidden/conftest.py",
        "content/data/table.csv",
    ],
)
def test_processes_are_new_when_a_file_they_have_read_changes(course, warm, file):
    outcome(warm, course, "double")
    (before,) = processes(warm)
    path = course.root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text() if path.exists() else "") + "\n# changed\n")
    outcome(warm, course, "double")
    (after,) = processes(warm)
    assert after is not before


def test_suite_edited_meanwhile_decides_the_next_check(course, warm):
    solve(course.root)
    assert outcome(warm, course, "double") == {"double": "passed"}
    suite = course.exercise("double").suite_path
    text = suite.read_text()
    suite.write_text(text.replace("submission.double(3), 6", "submission.double(3), 7"))
    assert outcome(warm, course, "double") == {"double": "wrong_answer"}
    suite.write_text("def test_broken(:\n")
    assert outcome(warm, course, "double") == {"double": "internal_error"}
    suite.write_text(text)
    assert outcome(warm, course, "double") == {"double": "passed"}


def test_no_more_gradings_are_kept_than_a_few(tmp_path, warm):
    courses = []
    for number in range(6):
        (tmp_path / str(number)).mkdir()
        courses.append(Course.load(copy_course(tmp_path / str(number)).resolve()))
    for course in courses:
        warm.lend(course, [course.exercise("double")])
    assert len(processes(warm)) == 4
