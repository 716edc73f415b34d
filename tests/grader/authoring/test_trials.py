"""Handing in the files of a course, with a judge that only plays its part."""

import pytest

from grader.authoring import trials
from grader.authoring.material import Material
from grader.authoring.trials import Kind, plan_trials, run_trials
from grader.course import Course
from grader.errors import CannotGrade, IsolationError
from grader.i18n import both
from grader.model import CaseResult, ExerciseReport, Outcome, Text, Visibility


def report(exercise_id, outcome=Outcome.PASSED):
    case = CaseResult("test_a", Text("가", "a"), 0.0, 1.0, outcome, Visibility.PUBLIC)
    return ExerciseReport(exercise_id, [case])


def fake_judge(answer):
    """Return a class in place of `Judge`; ``answer`` says how a file ends, given it and whether to diagnose."""

    class FakeJudge:
        def __init__(self, files, limits):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def grade(self, handed_in, seed, diagnose):
            [item] = handed_in
            return [report(item.exercise_id, answer(item, diagnose))]

    return FakeJudge


@pytest.fixture
def play(mini, monkeypatch):
    """A function that runs the trials of one exercise, judged by ``answer``."""

    def run(answer, name="double"):
        monkeypatch.setattr(trials, "Judge", fake_judge(answer))
        course = Course.load(mini)
        material = Material(course, course.chapters)
        plans = [plan for plan in plan_trials(material, ()) if plan.exercise.name == name]
        steps = []
        return run_trials(material, plans, steps.append), steps

    return run


def failure():
    return CannotGrade(both("the grader failed: {detail}", detail="no word from the judge"))


def test_every_file_is_handed_in_once(play):
    found, steps = play(lambda item, diagnose: Outcome.WRONG_ANSWER)
    assert [trial.path.name for trial in found] == [
        "double.py",
        "double.py",
        "adds_itself.py",
        "adds_two.py",
        "squares.py",
        "through_float.py",
    ]
    assert steps == [trial.path for trial in found]


def test_trial_knows_the_points_of_the_suite(play):
    found, _ = play(lambda item, diagnose: Outcome.PASSED)
    assert {trial.points for trial in found} == {5.0}


def test_only_mistakes_are_diagnosed(play):
    asked = []
    play(lambda item, diagnose: asked.append(diagnose) or Outcome.PASSED)
    assert asked == [False, False, False, True, True, True]


def test_nothing_more_is_tried_when_the_suite_fails_on_its_solution(play):
    found, _ = play(lambda item, diagnose: Outcome.INTERNAL_ERROR)
    assert [trial.kind for trial in found] == [Kind.SOLUTION]


def test_mistake_that_cannot_be_imported_keeps_none_from_being_judged(play):
    def answer(item, diagnose):
        if diagnose:
            raise failure()
        return Outcome.IMPORT_ERROR if "x * x" in item.source else Outcome.PASSED

    found, _ = play(answer)
    mistakes = [trial for trial in found if trial.kind is Kind.MISTAKE]
    assert len(mistakes) == 3
    assert not any(trial.is_diagnosed for trial in mistakes)


def test_failure_of_the_grader_names_the_file(play):
    def answer(item, diagnose):
        if diagnose:
            raise failure()
        return Outcome.PASSED

    with pytest.raises(CannotGrade, match=r"double/adds_two\.py: the grader failed: no word from the judge"):
        play(answer)


def test_missing_isolation_is_not_the_fault_of_a_file(play):
    def answer(item, diagnose):
        raise IsolationError(both("the sandbox cannot be set up: {detail}", detail="no namespaces"))

    with pytest.raises(IsolationError, match=r"^the sandbox cannot be set up: no namespaces$"):
        play(answer)


@pytest.mark.parametrize(("name", "is_torch"), [("scale", True), ("mean", False)])
def test_source_with_torch_asks_for_torch(play, name, is_torch):
    asked = []
    play(lambda item, diagnose: asked.append(item.imports_torch) or Outcome.PASSED, name)
    assert set(asked) == {is_torch}
