"""Every question of the course, drawn again and again, in both languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from grader.lesson import read_lesson
from grader.quiz import present
from tests.grader.quiz.draws import faults_of

CONTENT = Path(__file__).parents[3] / "content"
CHAPTERS = sorted(folder.name for folder in CONTENT.glob("ch*") if (folder / "ko.md").exists())
DRAWS = 100  # benchmarks/quiz_draws.py does a thousand


@cache
def questions(chapter: str, language: str):
    return read_lesson(CONTENT / chapter / f"{language}.md", language).quizzes


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_key_scores_full_and_wrong_answers_less_in_every_draw(chapter, language):
    assert questions(chapter, language)
    faults = [fault for question in questions(chapter, language) for fault in faults_of(question, DRAWS)]
    assert faults == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_variant_and_order_are_the_same_in_both_languages(chapter):
    korean, english = questions(chapter, "ko"), questions(chapter, "en")
    assert [question.id for question in korean] == [question.id for question in english]
    for one, other in zip(korean, english, strict=True):
        for attempt in range(1, 20):
            seed = {"salt": "s", "learner": "김", "attempt": attempt}
            shown, again = present(one, **seed), present(other, **seed)
            assert (shown.values, shown.order) == (again.values, again.order), one.id
