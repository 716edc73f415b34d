"""The formulas of a lesson, and which of them cannot be shown as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from grader.i18n import both
from grader.lesson.dialect import with_bodies
from grader.lesson.model import Lesson
from grader.lesson.problem import LessonProblem
from grader.lesson.tex import unsupported

__all__ = ["Formula", "find_formulas", "formula_problems"]


class Formula(NamedTuple):
    """The TeX source of a formula, its line, and whether it is displayed on lines of its own."""

    tex: str
    line: int
    is_display: bool


def find_formulas(lesson: Lesson) -> Iterator[Formula]:
    """Yield every formula, those in exercises and quizzes too."""
    for token in with_bodies(lesson.tokens):
        line = token.map[0] + 1 if token.map else 0
        if token.type in ("math_block", "math_block_label"):
            yield Formula(token.content, line, is_display=True)
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == "math_inline":
                yield Formula(child.content, line, is_display=False)


def formula_problems(lesson: Lesson) -> list[LessonProblem]:
    """Return a problem for every formula that a terminal would have to show as TeX source."""
    problems = []
    for formula in find_formulas(lesson):
        if names := unsupported(formula.tex.replace("@{", "{")):
            message = both("the terminal cannot show this formula because of {names}", names=", ".join(names))
            problems.append(LessonProblem(lesson.path, formula.line, message))
    return problems
