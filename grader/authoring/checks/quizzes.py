"""The quizzes of a chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from grader.authoring.checks.lessons import is_in_quiz
from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.course import MANIFEST, Chapter
from grader.i18n import both
from grader.model import LANGUAGES

__all__ = [
    "are_well_formed",
    "grades_known_quizzes",
    "has_enough_kinds",
    "has_enough_questions",
    "have_unique_ids",
]

_QUESTIONS_MINIMUM, _QUESTIONS_MAXIMUM = 8, 14
_KINDS_MINIMUM = 4


def are_well_formed(material: Material, chapter: Chapter) -> Iterator[Fault]:
    for lesson in material.lessons(chapter):
        for problem in lesson.problems:
            if is_in_quiz(lesson, problem):
                yield Fault(problem.path, max(problem.line, 1), problem.message)


def has_enough_questions(material: Material, chapter: Chapter) -> Iterator[Fault]:
    for lesson in material.lessons(chapter):
        count = sum(directive.name == "quiz" for directive in lesson.directives)
        if not _QUESTIONS_MINIMUM <= count <= _QUESTIONS_MAXIMUM:
            message = both(
                "the lesson has {count} quiz questions, it needs {minimum} to {maximum}",
                count=count,
                minimum=_QUESTIONS_MINIMUM,
                maximum=_QUESTIONS_MAXIMUM,
            )
            yield Fault(lesson.path, 1, message)


def has_enough_kinds(material: Material, chapter: Chapter) -> Iterator[Fault]:
    for lesson in material.lessons(chapter):
        kinds = sorted({question.type.value for question in lesson.quizzes})
        if len(kinds) < _KINDS_MINIMUM:
            message = both(
                "the quiz questions are of {count} kinds ({kinds}), there should be at least {minimum}",
                count=len(kinds),
                kinds=", ".join(kinds),
                minimum=_KINDS_MINIMUM,
            )
            yield Fault(lesson.path, 1, message)


#: The beginning of a quiz, also where it only stands in an example.
_QUIZ = re.compile(r"^[ \t]*:{3,}[ \t]*\{quiz\}[ \t]+(\S+)", re.MULTILINE)


def grades_known_quizzes(material: Material, chapter: Chapter) -> Iterator[Fault]:
    """A misspelt id would leave the key of a graded quiz in every student's copy."""
    if isinstance(chapter.graded_quizzes, bool):
        return
    known = {question.id for lesson in material.lessons(chapter) for question in lesson.quizzes}
    for name in chapter.graded_quizzes:
        if name not in known:
            message = both("graded_quizzes of {chapter}: no quiz has the id '{id}'", chapter=chapter.id, id=name)
            yield Fault(chapter.root / MANIFEST, 1, message)


def have_unique_ids(material: Material) -> Iterator[Fault]:
    """Ids are unique over the course; twice in one lesson is a fault of the lesson."""
    owners: dict[str, str] = {}
    chosen = set(material.chapters)
    own = {question.id for chapter in chosen for lesson in material.lessons(chapter) for question in lesson.quizzes}
    # Chapters that are not checked come first, so that a clash is shown where it can be mended.
    for chapter in sorted(material.course.chapters, key=lambda chapter: chapter in chosen):
        if chapter not in chosen and not _names_one_of(chapter, own):
            continue
        for lesson in material.lessons(chapter):
            for question in lesson.quizzes:
                owner = owners.setdefault(question.id, chapter.id)
                if owner != chapter.id and chapter in chosen:
                    message = both("quiz '{id}' is in {chapter} already", id=question.id, chapter=owner)
                    yield Fault(lesson.path, question.line, message)


def _names_one_of(chapter: Chapter, ids: set[str]) -> bool:
    """Whether the text of a lesson begins a quiz with one of the ids: parsing all lessons would take a second."""
    for language in LANGUAGES:
        path = chapter.lesson_path(language)
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        if ids.intersection(_QUIZ.findall(text)):
            return True
    return False
