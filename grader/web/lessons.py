"""Lessons as pages need them: rendered once, cut where quizzes and exercises stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it.token import Token

from grader.authoring.glossary import read_glossary
from grader.course import Chapter, Course
from grader.lesson import ExerciseText, Lesson, plain_text, read_lesson
from grader.lesson.html import LessonHtml
from grader.quiz import Markup, Question
from grader.web.terms import TermMarker, TermText

__all__ = ["LessonPage", "Lessons", "SectionText", "Slot", "stamp_of"]

_SLOT = re.compile(r"\x02(quiz|exercise) ([^\x03]*)\x03")


@dataclass(frozen=True)
class Slot:
    """A place in a lesson's text: ``quiz`` or ``exercise``, and which."""

    kind: str
    name: str


@dataclass(frozen=True)
class SectionText:
    """A section as search sees it."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class LessonPage:
    """One lesson, ready to be put together with what a learner did.

    Attributes
    ----------
    parts
        HTML, and between it the places of quizzes and exercises.
    terms
        What the page explains.
    """

    lesson: Lesson
    parts: tuple[str | Slot, ...]
    terms: tuple[TermText, ...]
    _html: LessonHtml

    def markup(self, markup: Markup) -> str:
        """Return a piece of the lesson as HTML."""
        return self._html.markup(markup)

    @property
    def texts(self) -> list[SectionText]:
        """The lesson's sections as plain text, for searching."""
        tokens = self.lesson.tokens
        sections = [section for section in self.lesson.sections if section.anchor]
        found = []
        for number, section in enumerate(sections):
            stop = next((later.start for later in sections[number + 1 :]), len(tokens))
            body = [token for token in tokens[section.start + 3 : stop] if token.type != "colon_fence"]
            found.append(SectionText(section.anchor, section.title, plain_text(Markup(tuple(body), section.line))))
        return found


class _Html(LessonHtml):
    """Leaves quizzes and exercises open, and marks terms in the text."""

    def __init__(self, lesson: Lesson, figures: str, marker: TermMarker) -> None:
        super().__init__(lesson, figures)
        self._marker: TermMarker | None = marker

    def body(self) -> str:
        text = super().body()
        self._marker = None  # what is rendered later, in quizzes, is not marked
        return text

    def render(self, tokens: Sequence[Token]) -> str:
        return super().render(self._marker.marked(tokens) if self._marker else tokens)

    def exercise(self, exercise: ExerciseText) -> str:
        return f"\x02exercise {exercise.name}\x03"

    def quiz(self, question: Question) -> str:
        return f"\x02quiz {question.id}\x03"


class Lessons:
    """The lessons of a course, read again when their files change."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._pages: dict[tuple[str, str], tuple[object, LessonPage]] = {}

    def stamp(self, chapter: Chapter, language: str) -> object:
        """Return what changes whenever the lesson does."""
        return stamp_of(chapter.lesson_path(language), self._course.glossary_path)

    def page(self, chapter: Chapter, language: str) -> LessonPage:
        """Return a lesson as it is now."""
        stamp = self.stamp(chapter, language)
        known = self._pages.get((chapter.id, language))
        if known is None or known[0] != stamp:
            known = (stamp, self._read(chapter, language))
            self._pages[chapter.id, language] = known
        return known[1]

    def _read(self, chapter: Chapter, language: str) -> LessonPage:
        lesson = read_lesson(chapter.lesson_path(language), language)
        marker = TermMarker(self._terms(chapter, language), language)
        html = _Html(lesson, "figures", marker)
        parts = tuple(_cut(html.body()))
        return LessonPage(lesson, parts, tuple(marker.used.values()), html)

    def _terms(self, chapter: Chapter, language: str) -> list[TermText]:
        """Return the terms that the course has introduced by the end of a chapter."""
        ids = [each.id for each in self._course.chapters]
        so_far = set(ids[: ids.index(chapter.id) + 1])
        return [
            TermText(term.id, term.name.in_language(language), term.gloss.in_language(language))
            for term in read_glossary(self._course.glossary_path).terms
            if term.chapter in so_far
        ]


def stamp_of(*paths: Path) -> object:
    """Return what changes when one of the files does."""
    stamps: list[tuple[int, int, int] | None] = []
    for path in paths:
        try:
            status = path.stat()
            stamps.append((status.st_mtime_ns, status.st_size, status.st_ino))
        except OSError:
            stamps.append(None)
    return tuple(stamps)


def _cut(html: str) -> list[str | Slot]:
    pieces = _SLOT.split(html)
    parts: list[str | Slot] = [pieces[0]]
    for kind, name, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        parts += [Slot(kind, name), text]
    return parts
