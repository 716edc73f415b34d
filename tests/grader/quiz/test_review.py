"""When missed questions come back."""

from datetime import date, timedelta

from grader.quiz import Seen, review_list

START = date(2026, 3, 2)


def seen(day, quiz, is_right, concepts=("c",)):
    return Seen(quiz, concepts, START + timedelta(days=day), is_right)


def state(*answers):
    """Return per concept: days until it is due from the start, and what is missed."""
    return {concept.name: ((concept.due - START).days, concept.missed) for concept in review_list(answers)}


def test_what_was_never_missed_is_never_reviewed():
    assert state(seen(0, "q", True), seen(5, "q", True)) == {}


def test_missed_question_is_due_the_next_day():
    [concept] = review_list([seen(0, "q", False)])
    assert concept.questions_due(START) == []
    assert concept.questions_due(START + timedelta(days=1)) == ["q"]


def test_waits_grow_until_it_is_known():
    answers = [seen(0, "q", False)]
    dues = []
    for day in (1, 4, 11):
        answers.append(seen(day, "q", True))
        dues.append(state(*answers)["c"][0])
    assert dues == [1 + 3, 4 + 7, 11 + 21]
    assert state(*answers, seen(32, "q", True)) == {}


def test_right_answer_before_the_day_says_nothing():
    assert state(seen(0, "q", False), seen(0, "q", True)) == {"c": (1, ["q"])}


def test_miss_in_the_review_starts_over():
    assert state(seen(0, "q", False), seen(1, "q", True), seen(4, "q", False)) == {"c": (5, ["q"])}


def test_concept_waits_for_all_its_missed_questions():
    answers = [seen(0, "p", False), seen(0, "q", False), seen(1, "p", True)]
    [concept] = review_list(answers)
    assert concept.questions_due(START + timedelta(days=1)) == ["q"]
    assert state(*answers, seen(1, "q", True)) == {"c": (4, ["p", "q"])}


def test_concepts_are_apart_and_the_longest_due_is_first():
    answers = [seen(3, "q", False, ("late",)), seen(0, "p", False, ("early", "both"))]
    assert [concept.name for concept in review_list(answers)] == ["early", "both", "late"]


def test_concept_that_was_known_can_be_missed_again():
    answers = [seen(0, "q", False), *(seen(day, "q", True) for day in (1, 4, 11, 32)), seen(40, "q", False)]
    assert state(*answers) == {"c": (41, ["q"])}
