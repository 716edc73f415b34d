"""The lessons of a chapter, each language by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token

from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.course import Chapter
from grader.i18n import both
from grader.lesson import Lesson, LessonProblem, find_links, formula_problems, korean_traps
from grader.model import LANGUAGES, Text

__all__ = [
    "has_its_exercises",
    "has_its_figures",
    "has_readable_formulas",
    "has_right_length",
    "has_working_links",
    "is_well_formed",
    "korean_trap",
    "uses_its_figures",
]

_WORDS_MINIMUM, _WORDS_MAXIMUM = 1200, 2500
_PICTURES = (".svg", ".png", ".jpg", ".webp")


def is_well_formed(material: Material, chapter: Chapter) -> Iterator[Fault]:
    for lesson in material.lessons(chapter):
        for problem in lesson.problems:
            if not is_in_quiz(lesson, problem):
                yield _fault(problem)


def is_in_quiz(lesson: Lesson, problem: LessonProblem) -> bool:
    """Whether the problem stands between the first and the last line of a quiz."""
    return any(
        directive.name == "quiz" and directive.line <= problem.line <= directive.end_line
        for directive in lesson.directives
    )


def has_its_exercises(material: Material, chapter: Chapter) -> Iterator[Fault]:
    names = [exercise.name for exercise in chapter.exercises]
    for lesson in material.lessons(chapter):
        for name in names:
            if lesson.exercise(name) is None:
                example = f":::{{exercise}} {name}"
                message = both("exercise '{name}' has no directive: '{example}'", name=name, example=example)
                yield Fault(lesson.path, 1, message)
        for exercise in lesson.exercises:
            if exercise.name and exercise.name not in names:
                message = both("course.toml names no exercise '{name}' in this chapter", name=exercise.name)
                yield Fault(lesson.path, exercise.line, message)


def has_its_figures(material: Material, chapter: Chapter) -> Iterator[Fault]:
    for lesson in material.lessons(chapter):
        for figure in lesson.figures:
            if figure.file and not (chapter.figures_dir / figure.file).is_file():
                message = both("there is no picture '{file}' in the folder figures", file=figure.file)
                yield Fault(lesson.path, figure.line, message)


def uses_its_figures(material: Material, chapter: Chapter) -> Iterator[Fault]:
    lessons = material.lessons(chapter)
    if not chapter.figures_dir.is_dir():
        return
    for path in sorted(chapter.figures_dir.iterdir()):
        for lesson in lessons:
            if path.suffix in _PICTURES and path not in _pictures(lesson, chapter):
                yield Fault(path, 1, both("{lesson} does not show this picture", lesson=lesson.path.name))


def _pictures(lesson: Lesson, chapter: Chapter) -> set[Path]:
    shown = {chapter.figures_dir / figure.file for figure in lesson.figures}
    return shown | {lesson.path.parent / unquote(link.target) for link in find_links(lesson) if link.is_image}


def has_working_links(material: Material, chapter: Chapter) -> Iterator[Fault]:
    for lesson in material.lessons(chapter):
        for link in find_links(lesson):
            if message := _broken_link(material, lesson, link.target):
                yield Fault(lesson.path, link.line, message)


def _broken_link(material: Material, lesson: Lesson, target: str) -> Text | None:
    """Return what is wrong with a link inside the course; links to elsewhere are not followed."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return None
    here = lesson.path.resolve()
    path = (here.parent / unquote(parts.path)).resolve() if parts.path else here
    if not path.exists():
        return both("the link '{target}' leads to no file", target=target)
    if not path.is_relative_to(material.course.root.resolve()):
        return both("the link '{target}' leads out of the course", target=target)
    linked = lesson if path == here else _lesson_at(material, path)
    if parts.fragment and linked is not None and linked.section(unquote(parts.fragment)) is None:
        return both("the link '{target}' leads to no heading: {file} has no such anchor", target=target, file=path.name)
    return None


def _lesson_at(material: Material, path: Path) -> Lesson | None:
    for chapter in material.course.chapters:
        for language in LANGUAGES:
            if chapter.lesson_path(language).resolve() == path:
                return material.lesson(chapter, language)
    return None


def has_right_length(material: Material, chapter: Chapter) -> Iterator[Fault]:
    for lesson in material.lessons(chapter):
        count = _word_count(lesson.tokens)
        if not _WORDS_MINIMUM <= count <= _WORDS_MAXIMUM:
            message = both(
                "the lesson has {count} words, it should have {minimum} to {maximum}",
                count=count,
                minimum=_WORDS_MINIMUM,
                maximum=_WORDS_MAXIMUM,
            )
            yield Fault(lesson.path, 1, message)


def _word_count(tokens: Iterable[Token]) -> int:
    """Count what is read as words: in prose and tables, a formula as one; not in code blocks, exercises and quizzes."""
    text = " ".join(_prose(token) for token in tokens if token.type == "inline")
    return sum(any(char.isalpha() for char in word) for word in text.split())


def _prose(inline: Token) -> str:
    kinds = {"text", "code_inline"}
    spaces = {"softbreak": " ", "hardbreak": " ", "math_inline": "x"}
    return "".join(
        child.content if child.type in kinds else spaces.get(child.type, "") for child in inline.children or ()
    )


def has_readable_formulas(material: Material, chapter: Chapter) -> Iterator[Fault]:
    for lesson in material.lessons(chapter):
        for problem in formula_problems(lesson):
            yield _fault(problem)


def korean_trap(number: str, material: Material, chapter: Chapter) -> Iterator[Fault]:
    """Yield the traps of one number, ``KO001`` for instance; the message is without it."""
    prefix = f"{number}: "
    for lesson in material.lessons(chapter):
        for problem in korean_traps(lesson):
            if problem.message.en.startswith(prefix):
                message = problem.message
                bare = Text(ko=message.ko.removeprefix(prefix), en=message.en.removeprefix(prefix))
                yield Fault(problem.path, max(problem.line, 1), bare)


def _fault(problem: LessonProblem) -> Fault:
    return Fault(problem.path, max(problem.line, 1), problem.message)
