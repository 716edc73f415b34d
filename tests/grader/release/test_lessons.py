"""Graded quizzes in a student's lesson: the question remains, the key is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grader.course import Course
from grader.errors import CannotGrade
from grader.lesson.reader import read_lesson_text
from grader.release.lessons import student_lesson, unknown_graded
from tests.grader.courses import MINIATURE, copy_course


def chapter(root=MINIATURE, graded=True):
    return replace(Course.load(root).chapters[0], graded_quizzes=graded)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_lesson_without_keys_is_sound_and_asks_nothing(language):
    text, lesson = student_lesson(chapter(), language)
    stripped = read_lesson_text(text, lesson.path, language)
    assert stripped.quizzes == ()
    assert stripped.problems == ()
    assert [section.anchor for section in stripped.sections] == [section.anchor for section in lesson.sections]
    assert [exercise.name for exercise in stripped.exercises] == [exercise.name for exercise in lesson.exercises]


def test_question_remains_and_every_key_is_gone():
    text, lesson = student_lesson(chapter(), "en")
    for question in lesson.quizzes:
        assert f"`{question.id}`" in text
    for asked in ("What is twice 3?", "Which numbers are even?", "What is twice n?", "print(2 * 3)"):
        assert asked in text
    for key in (
        "[x]",
        "[ ]",
        "square of 3",
        "n**2",
        "2*n`",
        "arithmetic mean",
        "The check comes",
        "(a + b)",
        "[!NOTE]",
        ":vars:",
    ):
        assert key not in text, key


def test_order_of_what_is_listed_tells_nothing():
    text, _ = student_lesson(chapter(), "en")
    steps = ["- Add them up.", "- Divide by the count.", "- See whether there is any number."]
    places = [text.index(step) for step in steps]
    assert places == sorted(places), "in alphabetical order, which is not the right one"
    rights = text[text.index("- the mean") : text.index("- twice") + 7]
    assert rights.splitlines() == ["- the mean", "- the square", "- twice"]


def test_only_graded_quizzes_are_stripped():
    text, lesson = student_lesson(chapter(graded=("twice-three", "names")), "en")
    left = [question.id for question in read_lesson_text(text, lesson.path, "en").quizzes]
    assert set(left) == {q.id for q in lesson.quizzes} - {"twice-three", "names"}
    assert "That is the square of 3." not in text


def test_lesson_without_graded_quizzes_is_what_it_was():
    text, lesson = student_lesson(chapter(graded=False), "ko")
    assert text == lesson.path.read_text(encoding="utf-8")


def test_faulty_graded_quiz_is_refused_with_its_line(tmp_path):
    root = copy_course(tmp_path)
    path = root / "content/ch01_numbers/en.md"
    path.write_text(path.read_text("utf-8").replace("- [x] 6\n", "- [ ] 6\n"), encoding="utf-8")
    with pytest.raises(CannotGrade, match=r"en.md, line \d+: the graded quiz 'twice-three' has a fault"):
        student_lesson(chapter(root), "en")


def test_unknown_graded_quiz_is_found():
    assert unknown_graded(chapter(graded=("twice-three", "twice-thre"))) == ["twice-thre"]
    assert unknown_graded(chapter(graded=True)) == []
