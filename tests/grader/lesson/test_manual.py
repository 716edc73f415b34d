"""What docs/lessons.md shows is true."""

import re
from pathlib import Path

import pytest

from grader.lesson import formula_problems, korean_traps, read_lesson_text
from grader.quiz import QuestionType
from grader.quiz.expression import FUNCTIONS
from grader.quiz.settings import OPTIONS

MANUAL = Path(__file__).parents[3] / "docs" / "lessons.md"


@pytest.fixture(scope="module")
def manual():
    return MANUAL.read_text(encoding="utf-8")


def test_quizzes_of_the_manual_have_no_faults(manual):
    example = re.search(r"```markdown\n(.*?)```", manual, re.DOTALL)[1]
    lesson = read_lesson_text(f"---\ntitle: t\n---\n{example}", MANUAL, "ko")
    assert [quiz.id for quiz in lesson.quizzes] == ["relu-grad", "conv-width"]
    assert lesson.problems == ()
    assert korean_traps(lesson) == []
    assert formula_problems(lesson) == []


def test_front_matter_of_the_manual_is_read(manual):
    example = re.search(r"```yaml\n(.*?)```", manual, re.DOTALL)[1]
    lesson = read_lesson_text(example, MANUAL, "ko")
    assert (lesson.title, lesson.sync, lesson.problems) == ("활성화 함수", "3f9a1c2e", ())


def test_every_type_and_every_option_is_in_the_manual(manual):
    common = {"type", "points", "attempts", "concepts"}
    assert all(f"`{option}`" in manual for option in common - {"type"})
    for kind in QuestionType:
        [row] = re.findall(rf"^\| `{kind.value}` \|.*$", manual, re.MULTILINE)
        for option in set(OPTIONS[kind]) - common:
            assert f"`{option}" in row, (kind, option)


def test_every_function_is_in_the_manual(manual):
    assert f"`{' '.join(FUNCTIONS)}`" in manual


@pytest.mark.parametrize("code", ["KO001", "KO002", "KO003", "KO004", "KO005"])
def test_every_trap_is_in_the_manual(manual, code):
    assert f"| `{code}` |" in manual
