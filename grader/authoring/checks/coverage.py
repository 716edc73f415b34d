"""The coverage table, and whether what it says is there."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence

from grader.authoring.coverage import CoverageRow, Reference
from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.course import Chapter, Exercise
from grader.i18n import both
from grader.lesson import Lesson
from grader.model import Text

__all__ = [
    "covers_chapter",
    "covers_exercise",
    "has_distinct_topics",
    "has_sections",
    "is_well_formed",
    "names_known_exercises",
    "names_known_quizzes",
    "names_known_sections",
]


def is_well_formed(material: Material) -> Iterator[Fault]:
    for line, message in material.coverage.faults:
        yield Fault(material.coverage.path, line, message)


def names_known_sections(material: Material) -> Iterator[Fault]:
    return _look_up(material, lambda row: row.sections, _unknown_section)


def names_known_exercises(material: Material) -> Iterator[Fault]:
    return _look_up(material, lambda row: row.exercises, _unknown_exercise)


def names_known_quizzes(material: Material) -> Iterator[Fault]:
    return _look_up(material, lambda row: row.quizzes, _unknown_quiz)


def has_sections(material: Material) -> Iterator[Fault]:
    # A cell that could not be read is a fault of another rule.
    unread = {line for line, _ in material.coverage.faults}
    for row in material.coverage.rows:
        if not row.sections and row.line not in unread:
            message = both("no section teaches '{topic}'", topic=row.topic)
            yield Fault(material.coverage.path, row.line, message)


def has_distinct_topics(material: Material) -> Iterator[Fault]:
    seen: dict[str, CoverageRow] = {}
    for row in material.coverage.rows:
        first = seen.setdefault(" ".join(row.topic.split()).casefold(), row)
        if first is not row:
            message = both("the topic '{topic}' is on line {line} already", topic=row.topic, line=first.line)
            yield Fault(material.coverage.path, row.line, message)


def covers_exercise(material: Material, exercise: Exercise) -> Iterator[Fault]:
    rows = material.coverage.rows
    named = {(reference.chapter, reference.name) for row in rows for reference in row.exercises}
    if rows and (exercise.chapter_id, exercise.name) not in named:
        message = both("no row names the exercise '{id}': add it to the topic that it practises", id=exercise.id)
        yield Fault(material.coverage.path, 1, message)


def covers_chapter(material: Material, chapter: Chapter) -> Iterator[Fault]:
    rows = material.coverage.rows
    if rows and not any(chapter.id in row.chapters for row in rows):
        yield Fault(material.coverage.path, 1, both("no row names the chapter '{chapter}'", chapter=chapter.id))


#: Returns what is wrong with a name that the table gives to something of this chapter.
_Look = Callable[[Material, Chapter, Reference], Text | None]


def _look_up(
    material: Material, references: Callable[[CoverageRow], Iterable[Reference]], look: _Look
) -> Iterator[Fault]:
    """Yield the problems of one column; what it says of chapters that are not checked is taken for true."""
    known = {chapter.id: chapter for chapter in material.course.chapters}
    chosen = set(material.chapters)
    for row in material.coverage.rows:
        for reference in references(row):
            message = None
            chapter = known.get(reference.chapter)
            if chapter in chosen:
                message = look(material, chapter, reference)
            elif chapter is None and len(chosen) == len(known):
                message = both(
                    "course.toml names no chapter '{chapter}'. The nearest: {near}",
                    chapter=reference.chapter,
                    near=_nearest(reference.chapter, list(known)),
                )
            if message is not None:
                yield Fault(material.coverage.path, row.line, message)


def _unknown_section(material: Material, chapter: Chapter, section: Reference) -> Text | None:
    for lesson in material.lessons(chapter):
        anchors = [heading.anchor for heading in lesson.sections if heading.anchor]
        if not section.name and not _has_opening(lesson):
            return both(
                "'{chapter}' alone means the text before the first heading, but {lesson} has none",
                chapter=chapter.id,
                lesson=_path(chapter, lesson),
            )
        if section.name and section.name not in anchors:
            return both(
                "{lesson} has no section '{name}'. The nearest: {near}",
                lesson=_path(chapter, lesson),
                name=section.name,
                near=_nearest(section.name, anchors),
            )
    return None


def _has_opening(lesson: Lesson) -> bool:
    """Tell whether the lesson says something before its first heading."""
    before = lesson.tokens[: lesson.sections[0].start] if lesson.sections else lesson.tokens
    return any(token.type == "paragraph_open" for token in before)


def _unknown_exercise(_: Material, chapter: Chapter, exercise: Reference) -> Text | None:
    known = [item.name for item in chapter.exercises]
    if exercise.name in known:
        return None
    return both(
        "course.toml names no exercise '{name}' in {chapter}. The nearest: {near}",
        name=exercise.name,
        chapter=chapter.id,
        near=_nearest(exercise.name, known),
    )


def _unknown_quiz(material: Material, chapter: Chapter, quiz: Reference) -> Text | None:
    for lesson in material.lessons(chapter):
        known = [question.id for question in lesson.quizzes]
        if quiz.name not in known:
            return both(
                "{lesson} has no quiz '{name}'. The nearest: {near}",
                lesson=_path(chapter, lesson),
                name=quiz.name,
                near=_nearest(quiz.name, known),
            )
    return None


def _path(chapter: Chapter, lesson: Lesson) -> str:
    return f"{chapter.id}/{lesson.path.name}"


def _nearest(name: str, known: Sequence[str]) -> str:
    """Return the names most like this one, or all of them when none is."""
    return ", ".join(difflib.get_close_matches(name, known, n=3, cutoff=0.5) or known) or "—"
