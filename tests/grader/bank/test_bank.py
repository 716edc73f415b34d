"""The bank of a course, and files of answers graded."""

from __future__ import annotations

import json
import time

import pytest

from grader.bank import Bank, grade_answers, next_attempt, report_of_answers, reviews
from grader.course import Course
from grader.progress import GivenAnswer, Source
from grader.quiz import AnswerFile, right_answer
from tests.grader.courses import copy_course


@pytest.fixture
def course(tmp_path):
    return Course.load(copy_course(tmp_path))


@pytest.fixture
def bank(course):
    return Bank.load(course)


def keyed(bank, learner="kim", attempt=1, chapter="ch01_numbers"):
    """Return the right answers of one learner's variants as a file has them."""
    answers = {}
    for item in bank.items:
        if item.chapter.id == chapter:
            shown = item.present("en", learner=learner, attempt=attempt)
            answers[item.id] = right_answer(shown)
            if not shown.order:
                answers[item.id] = answers[item.id][0]
    return AnswerFile("a.yaml", answers, learner=learner, attempt=attempt)


def given(item, at, points, attempt=1, response="x"):
    return GivenAnswer(
        "kim", item.chapter.id, item.id, item.concepts, attempt, 1, Source.SESSION, response, points, 1, at
    )


def test_bank_has_every_question_in_both_languages(bank):
    assert [item.id for item in bank.items if item.chapter.id == "ch01_numbers"] == [
        "twice-three", "even-numbers", "twice-any", "sum-over-count", "steps-of-mean", "names", "printed",
        "mean-of-two",
    ]  # fmt: skip
    assert all(set(item.questions) == {"ko", "en"} for item in bank.items)
    assert bank.problems == ()


def test_question_knows_its_section_and_its_concept(bank):
    item = bank.by_id["twice-any"]
    assert (item.section, item.section_title.en) == ("quiz", "Quiz")
    assert item.concepts == ("ch01_numbers#quiz",)


def test_author_may_name_the_concepts(course):
    for language in ("ko", "en"):
        path = course.chapters[0].lesson_path(language)
        text = path.read_text("utf-8").replace(":vars: n=10..20", ":vars: n=10..20\n:concepts: doubling")
        path.write_text(text, "utf-8")
    assert Bank.load(course).by_id["twice-any"].concepts == ("doubling",)


def test_faulty_question_is_left_out_and_named(course):
    path = course.chapters[0].lesson_path("ko")
    text = path.read_text("utf-8").replace("`2*n`", "`2n`")
    assert "`2n`" in text
    path.write_text(text, "utf-8")
    bank = Bank.load(course, course.chapters[:1])
    assert "twice-any" not in bank.by_id
    assert len(bank.items) == 7
    assert ["write every product with *" in problem.text.en for problem in bank.problems][:1] == [True]


def test_key_scores_full(course, bank):
    report = grade_answers(course, keyed(bank))
    assert report.problems == ()
    assert report.is_mastered
    assert (report.score, report.max_score, report.chapters) == (8, 8, ("ch01_numbers",))


def test_key_of_another_variant_does_not(course, bank):
    other = keyed(bank, attempt=2)
    report = grade_answers(course, AnswerFile("a.yaml", other.answers, learner="kim", attempt=1))
    assert 0 < report.score < 8


def test_the_file_says_whose_variant_and_the_report_whose_it_should_be(course, bank):
    report = grade_answers(course, keyed(bank), "lee")
    assert (report.learner, report.asked_learner, report.is_mastered) == ("kim", "lee", True)
    nameless = AnswerFile("a.yaml", keyed(bank, "lee").answers)
    report = grade_answers(course, nameless, "lee")
    assert (report.learner, report.asked_learner, report.is_mastered) == ("lee", None, True)


def test_words_may_be_in_either_language(course):
    path = course.chapters[0].lesson_path("en")
    path.write_text(
        path.read_text("utf-8").replace("- [x] average\n", "- [x] average\n- [ ] 평균\n  > Korean.\n"), "utf-8"
    )
    report = grade_answers(course, AnswerFile("a.yaml", {"sum-over-count": "평균"}))
    [question] = [q for q in report.questions if q.item.id == "sum-over-count"]
    assert (question.outcome, question.last.feedback) == ("right", None)


def test_feedback_is_in_both_languages(course, bank):
    shown = bank.by_id["twice-any"].present("en", learner="kim", attempt=1)
    square = str(shown.values["n"] ** 2)
    report = grade_answers(course, AnswerFile("a.yaml", {"twice-any": square}, learner="kim"))
    question = next(q for q in report.questions if q.item.id == "twice-any")
    assert question.last.feedback.en == "That is the square."
    assert question.last.feedback.ko != question.last.feedback.en
    assert {q.outcome for q in report.questions if q is not question} == {"unanswered"}


def test_what_cannot_be_read_is_named_and_the_rest_is_graded(course, bank):
    answers = {
        **keyed(bank).answers,
        "twice-three": "z",
        "twice-any": "many",
        "names": True,
        "nosuch": "a",
        "twice-tree": "a",
    }
    report = grade_answers(course, AnswerFile("a.yaml", answers, learner="kim", lines={"nosuch": 7}))
    assert report.score == 5
    assert [problem.en for problem in report.problems] == [
        "a.yaml:7: there is no quiz 'nosuch'",
        "a.yaml: there is no quiz 'twice-tree'. Did you mean: twice-three, twice-any?",
        "a.yaml: quiz 'twice-three': 'z' is none of the letters a to b",
        "a.yaml: quiz 'twice-any': 'many' is no number; write it like 14, -0.25 or 3/4",
        "a.yaml: quiz 'names': an answer is a text, a list of letters or a table of rows and letters",
    ]
    assert {q.outcome for q in report.questions if q.problem} == {"unreadable"}


def test_question_of_another_chapter_is_named(course, bank):
    other = next(item for item in bank.items if item.chapter.id == "ch02_torch")
    report = grade_answers(course, AnswerFile("a.yaml", {other.id: "a"}), chapters=course.chapters[:1])
    assert [problem.en for problem in report.problems] == [f"a.yaml: the quiz '{other.id}' belongs to ch02_torch"]


def test_other_course_is_named(course, bank):
    report = grade_answers(course, AnswerFile("a.yaml", keyed(bank).answers, learner="kim", course="other"))
    assert [problem.en for problem in report.problems] == [
        "a.yaml: the answers are for the course 'other', this is 'mini'"
    ]


def test_report_as_json(course, bank):
    data = json.loads(json.dumps(grade_answers(course, keyed(bank)).to_json()))
    assert {key: data[key] for key in data if key != "questions"} == {
        "schema": "grader.quiz/1",
        "course": "mini",
        "learner": "kim",
        "asked_learner": None,
        "source": "a.yaml",
        "chapters": ["ch01_numbers"],
        "score": 8.0,
        "mastery": 8.0,
        "max_score": 8.0,
        "answered": 8,
        "problems": [],
    }
    question = data["questions"][0]
    assert question == {
        "id": "twice-three",
        "chapter": "ch01_numbers",
        "type": "single",
        "section": {"anchor": "quiz", "title": {"ko": "퀴즈", "en": "Quiz"}},
        "concepts": ["ch01_numbers#quiz"],
        "attempt": 1,
        "values": {},
        "order": question["order"],
        "max_points": 1.0,
        "outcome": "right",
        "tries": 1,
        "first": question["last"],
        "last": {
            "response": ["a"],
            "verdict": "right",
            "points": 1.0,
            "feedback": None,
            "misconceptions": [],
            "parts": [{"id": "a", "is_right": True}],
            "given": ["a"],
        },
        "problem": None,
    }
    assert sorted(question["order"]) == ["a", "b"]


def test_report_is_the_same_again(course, bank):
    one, other = (grade_answers(course, keyed(bank)).to_json() for _ in range(2))
    assert one == other


def test_standing_has_first_and_last_answer(course, bank):
    item = bank.by_id["twice-three"]
    answers = [given(item, 1, 0, response=["b"]), given(item, 2, 1, response=["a"])]
    report = report_of_answers(course, [item], answers, "kim")
    [question] = report.questions
    assert (report.score, report.mastery, question.tries) == (0, 1, 2)
    assert question.first.feedback.en == "That is the square of 3."
    assert question.outcome == "right"


def test_answer_to_a_question_that_has_changed_keeps_its_verdict(course, bank):
    item = bank.by_id["twice-three"]
    report = report_of_answers(course, [item], [given(item, 1, 1, response=["f"])], "kim")
    assert report.questions[0].outcome == "right"
    assert report.questions[0].last.feedback is None


def test_next_variant_follows_the_last(bank):
    item = bank.by_id["twice-any"]
    assert next_attempt([], "twice-any") == 1
    assert next_attempt([given(item, 1, 0, attempt=3), given(item, 2, 1, attempt=2)], "twice-any") == 4


def test_only_the_first_answer_to_a_variant_is_reviewed(bank):
    item = bank.by_id["twice-any"]
    now = time.time()
    [concept] = reviews([given(item, now, 0), given(item, now, 1)])
    assert (concept.name, concept.missed) == ("ch01_numbers#quiz", ["twice-any"])
    assert reviews([given(item, now, 1), given(item, now, 0)]) == []
