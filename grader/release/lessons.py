"""A lesson as students get it: a quiz that is graded keeps its question and loses everything that answers it.

Gone are marks, feedback, hints, the explanation, tolerances and variables; choices, steps and right-hand texts stand in
alphabetical order, since their order in the file may be the answer. What is left is plain text and no quiz any more:
they are answered on a sheet (``grader quiz --template``, made by the instructor) or in the learning management system.
"""

from __future__ import annotations

import re

from grader.course import Chapter
from grader.errors import CannotGrade
from grader.i18n import both
from grader.lesson import Lesson, read_lesson
from grader.lesson.directive import Directive
from grader.quiz import Markup, Question, QuestionType

__all__ = ["student_lesson", "unknown_graded"]

_PLACEHOLDER = re.compile(r"@\{\s*([A-Za-z_]\w*)\s*\}")


def student_lesson(chapter: Chapter, language: str) -> tuple[str, Lesson]:
    """Return the text of the lesson without the keys of graded quizzes, and the lesson as it was.

    Raises
    ------
    CannotGrade
        A graded quiz has a fault, so that nobody can tell its key from its question.
    """
    path = chapter.lesson_path(language)
    lesson = read_lesson(path, language)
    if lesson.problems and not lesson.tokens:
        raise CannotGrade(lesson.problems[0].text)
    lines = path.read_bytes().decode("utf-8-sig").split("\n")
    graded = [d for d in lesson.directives if d.name == "quiz" and chapter.is_graded(d.argument)]
    for directive in reversed(graded):
        question = lesson.quiz(directive.argument)
        if question is None or not directive.is_closed or _faults(lesson, directive):
            raise CannotGrade(
                both(
                    "{path}, line {line}: the graded quiz '{id}' has a fault; 'grader author lint' names it",
                    path=path,
                    line=directive.line,
                    id=directive.argument,
                )
            )
        lines[directive.line - 1 : directive.end_line] = _asked(question, lines, language)
    return "\n".join(lines), lesson


def unknown_graded(chapter: Chapter) -> list[str]:
    """Return the ids in ``graded_quizzes`` that no lesson of the chapter has: a key might slip out."""
    if isinstance(chapter.graded_quizzes, bool):
        return []
    known: set[str] = set()
    for language in ("ko", "en"):
        known |= {question.id for question in read_lesson(chapter.lesson_path(language), language).quizzes}
    return [name for name in chapter.graded_quizzes if name not in known]


def _faults(lesson: Lesson, directive: Directive) -> bool:
    return any(directive.line <= problem.line <= directive.end_line for problem in lesson.problems)


def _asked(question: Question, lines: list[str], language: str) -> list[str]:
    title = both("Graded question").in_language(language)
    note = both("Answer it where your course says; it is not asked here.").in_language(language)
    stem = lines[question.stem.line - 1 : _answers_line(question) - 1]
    asked = [f"**{title}** `{question.id}`. {note}", "", *stem]
    for listed in _listed(question):
        asked += ["", *sorted(f"- {text}" for text in listed)]
    asked = [_PLACEHOLDER.sub(r"\1", line) for line in asked]
    while not asked[-1].strip():
        asked.pop()
    return asked


def _answers_line(question: Question) -> int:
    if question.type is QuestionType.ORDER:
        return question.items[0].line
    if question.type is QuestionType.MATCH:
        return question.headings[0].line
    return question.choices[0].line


def _listed(question: Question) -> list[list[str]]:
    """Return the lists that belong to the question: what to pick from, never what would be typed."""
    if question.type is QuestionType.ORDER:
        return [[_source(item) for item in question.items]]
    if question.type is QuestionType.MATCH:
        rights = {_source(text) for text in (*(pair.right for pair in question.pairs), *question.extras)}
        return [[_source(pair.left) for pair in question.pairs], list(rights)]
    if question.type.is_chosen:
        return [[_source(choice.text) for choice in question.choices]]
    return []


def _source(markup: Markup) -> str:
    """Return the Markdown of a list item: its paragraphs on one line, a block of code indented below."""
    pieces = []
    for token in markup.tokens:
        if token.type == "inline":
            pieces.append(" ".join(token.content.split()))
        elif token.type in ("fence", "code_block"):
            code = "".join(f"\n  {line}" for line in token.content.rstrip("\n").split("\n"))
            pieces.append(f"\n\n  ```{token.info}{code}\n  ```")
    return " ".join(pieces).strip()
