"""What ``grader list`` says of the quizzes, without parsing a lesson: that would take longer than all the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.course import Chapter, Course
from grader.i18n import language, say
from grader.progress import GivenAnswer, Progress

__all__ = ["QuizRow", "quiz_rows"]

_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,}|:{4,})")
_QUIZ = re.compile(r":::\{quiz\}[ \t]+(\S+)")


@dataclass(frozen=True)
class QuizRow:
    """The quiz of one chapter.

    Attributes
    ----------
    questions
        How many there are.
    answered, right
        How many were answered, and how many of these are right by now.
    right_at_once
        How many were right at the very first answer.
    """

    questions: int
    answered: int
    right: int
    right_at_once: int

    @property
    def state(self) -> str:
        if not self.answered:
            return "not_tried"
        return "passed" if self.right == self.questions else "begun"

    @property
    def title(self) -> str:
        if not self.answered:
            return say("questions: {count}", count=self.questions)
        return say(
            "{right} of {count} right, {first} at once",
            right=self.right,
            count=self.questions,
            first=self.right_at_once,
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "questions": self.questions,
            "answered": self.answered,
            "right": self.right,
            "right_at_once": self.right_at_once,
            "state": self.state,
        }


def quiz_rows(course: Course, progress: Progress) -> dict[str, QuizRow]:
    """Return the quizzes by chapter; a chapter without one has no row."""
    learner = progress.answers.known_learner()
    given = progress.answers.of_learner(learner) if learner else []
    answers: dict[str, list[GivenAnswer]] = {}
    for answer in given:
        answers.setdefault(answer.quiz, []).append(answer)
    rows = {chapter.id: _row(question_ids(_lesson(chapter)), answers) for chapter in course.chapters}
    return {chapter: row for chapter, row in rows.items() if row.questions}


def _row(ids: Sequence[str], answers: Mapping[str, Sequence[GivenAnswer]]) -> QuizRow:
    tried = [answers[name] for name in ids if name in answers]
    return QuizRow(
        questions=len(ids),
        answered=len(tried),
        right=sum(given[-1].is_right for given in tried),
        right_at_once=sum(given[0].is_right for given in tried),
    )


def _lesson(chapter: Chapter) -> Iterable[str]:
    try:
        text = chapter.lesson_path(language()).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()  # 'grader lesson' says what is wrong with it
    return text.split("\n")


def question_ids(lines: Iterable[str]) -> list[str]:
    """Return the ids of the quizzes in a lesson; what stands in a block of code is no quiz."""
    found: list[str] = []
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and line.strip() == mark[1] and mark[1].startswith(fence):
            fence = ""
        elif not fence and (quiz := _QUIZ.match(line)):
            found.append(quiz[1])
    return list(dict.fromkeys(found))
