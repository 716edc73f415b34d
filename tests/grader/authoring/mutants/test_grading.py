"""Which mutants survive, with a judge that only plays its part, and once with the real one."""

import pytest

from grader.authoring.mutants import grading
from grader.authoring.mutants.equivalents import add_equivalent
from grader.authoring.mutants.grading import mutate
from grader.authoring.mutants.making import mutants_of
from grader.course import Course
from grader.errors import CannotGrade
from grader.model import CaseResult, Outcome, Text, Visibility


def fake_judge(outcome_of):
    """Return a class in place of `Judge`; ``outcome_of`` says how the one case of a source ends."""

    class FakeJudge:
        def __init__(self, files, limits):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def grade(self, handed_in, seed, *, runner, diagnose, on_case):
            assert (runner, diagnose) == ("until_failure", False)
            [item] = handed_in
            outcome = outcome_of(item.source)
            points = float(outcome is Outcome.PASSED)
            on_case(item.exercise_id, CaseResult("test_a", Text("가", "a"), points, 1.0, outcome, Visibility.PUBLIC))

    return FakeJudge


@pytest.fixture
def course(mini):
    return Course.load(mini)


@pytest.fixture
def play(course, monkeypatch):
    """A function that mutates ``double``; ``outcome_of`` plays the judge."""

    def run(outcome_of):
        monkeypatch.setattr(grading, "Judge", fake_judge(outcome_of))
        [found] = mutate(course, [course.exercise("double")], workers=1)
        return found

    return run


def right_or_wrong(source):
    return Outcome.PASSED if "2 * x" in source else Outcome.WRONG_ANSWER


def mutants(course):
    return mutants_of(course.exercise("double").solution_path.read_text(encoding="utf-8"))


def test_mutants_that_fail_a_case_are_rejected(play, course):
    found = play(right_or_wrong)
    assert (found.mutants, found.rejected, found.survivors) == (len(mutants(course)), len(mutants(course)), [])
    assert found.is_clean


def test_mutants_that_pass_survive(play, course):
    found = play(lambda source: Outcome.PASSED)
    assert found.survivors == mutants(course)
    assert not found.is_clean


def test_mutant_on_which_the_suite_itself_breaks_is_not_rejected(play, course):
    found = play(lambda source: Outcome.PASSED if "2 * x" in source else Outcome.INTERNAL_ERROR)
    assert len(found.survivors) == len(mutants(course))


def test_marked_survivor_does_not_count(play, course):
    exercise = course.exercise("double")
    add_equivalent(exercise.equivalents_path, mutants(course)[0], "It is.")
    found = play(lambda source: Outcome.PASSED)
    assert (found.equivalent, found.mutants) == (1, len(mutants(course)) - 1)
    assert mutants(course)[0] not in found.survivors


def test_marked_mutant_that_a_case_rejects_is_refuted_and_counts(play, course):
    exercise = course.exercise("double")
    add_equivalent(exercise.equivalents_path, mutants(course)[0], "It is not.")
    found = play(right_or_wrong)
    assert found.refuted == [(mutants(course)[0], "test_a")]
    assert (found.equivalent, found.mutants, found.is_clean) == (0, len(mutants(course)), False)


def test_mark_of_what_is_no_mutant_is_stale(play, course):
    exercise = course.exercise("double")
    add_equivalent(exercise.equivalents_path, mutants_of("def f(a):\n    return -a\n")[0], "It is.")
    found = play(right_or_wrong)
    assert [entry.key for entry in found.stale] == [("f", "return -a", "return a")]
    assert not found.is_clean


def test_solution_that_fails_its_own_suite_is_said_before_anything_is_mutated(play):
    with pytest.raises(CannotGrade, match=r"double\.py does not pass test_a of its own suite"):
        play(lambda source: Outcome.WRONG_ANSWER)


def test_real_suite_rejects_mutants_and_lets_others_live(course):
    exercise = course.exercise("mean")
    exercise.solution_path.write_text(
        exercise.solution_path.read_text(encoding="utf-8") + "\n\ndef _unused(a, b):\n    return a - b\n",
        encoding="utf-8",
    )
    [found] = mutate(course, [exercise], workers=1)
    assert {mutant.new for mutant in found.survivors if mutant.scope == "_unused"} == {
        "return a + b",
        "return a",
        "return b",
        "return b - a",
    }
    assert found.rejected > 0
