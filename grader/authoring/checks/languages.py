"""Whether the Korean and the English lesson of a chapter are in step."""

from __future__ import annotations

from collections.abc import Iterator

from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.course import Chapter
from grader.i18n import both
from grader.lesson import Lesson, blocks_digest, compare_lessons

__all__ = ["are_in_step", "are_reviewed"]


def are_in_step(material: Material, chapter: Chapter) -> Iterator[Fault]:
    if pair := _pair(material, chapter):
        korean, english = pair
        for problem in compare_lessons(english, korean):
            yield Fault(problem.path, max(problem.line, 1), problem.message)


def are_reviewed(material: Material, chapter: Chapter) -> Iterator[Fault]:
    pair = _pair(material, chapter)
    for lesson, other in (pair, pair[::-1]) if pair else ():
        if lesson.sync == blocks_digest(other):
            continue
        message = both(
            "{other} has changed since this lesson was last reviewed; 'grader author i18n show {chapter}' says where. "
            "Compare the two, then run 'grader author i18n accept {chapter}'",
            other=other.path.name,
            chapter=chapter.id,
        )
        yield Fault(lesson.path, 1, message)


def _pair(material: Material, chapter: Chapter) -> tuple[Lesson, Lesson] | None:
    """Return the Korean and the English lesson, if both are there."""
    lessons = material.lessons(chapter)
    return (lessons[0], lessons[1]) if len(lessons) == 2 else None
