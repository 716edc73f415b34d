"""A lesson in a terminal of any width, with colours or without.

Kept out of ``grader.lesson``: only who prints needs rich and pygments.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from markdown_it.token import Token
from rich.console import Group, RenderableType
from rich.style import Style
from rich.text import Text

from grader.errors import UsageError
from grader.i18n import both
from grader.lesson.directive import Directive
from grader.lesson.model import Lesson, Section
from grader.lesson.terminal.blocks import BlockRenderer
from grader.lesson.terminal.panels import exercise_panel, figure_panel, question_body, quiz_panel
from grader.lesson.terminal.shapes import spaced
from grader.quiz import Markup, Question

__all__ = ["render_lesson", "render_markup", "render_question"]


def render_lesson(lesson: Lesson, *, section: str | None = None) -> RenderableType:
    """Return a lesson, or one section of it, for a rich console.

    Parameters
    ----------
    section
        The anchor of a heading; its subsections belong to it.

    Raises
    ------
    UsageError
        There is no such section; names the nearest ones.
    """
    blocks = _LessonRenderer(lesson).blocks
    if section is None:
        title = Text(lesson.title, Style(bold=True, underline=True), overflow="fold")
        return spaced([title, blocks.tokens(lesson.tokens)])
    found = lesson.section(section)
    if found is None:
        raise _unknown_section(lesson, section)
    return blocks.tokens(_section_tokens(lesson, found))


def render_markup(markup: Markup, *, language: str) -> RenderableType:
    """Return a piece of a lesson, for instance one hint."""
    return _plain_renderer(language).markup(markup)


def render_question(question: Question, *, language: str) -> RenderableType:
    """Return a question as a lesson shows it, without the frame."""
    return question_body(question, _plain_renderer(language))


@dataclass(frozen=True)
class _LessonRenderer:
    lesson: Lesson

    @property
    def blocks(self) -> BlockRenderer:
        return BlockRenderer(self.lesson.language, self._directive)

    def _directive(self, directive: Directive) -> RenderableType:
        """Find what was read from the directive by its line; what could not be read is shown as its source."""
        lesson, line = self.lesson, directive.line
        for figure in lesson.figures:
            if figure.line == line:
                return figure_panel(figure, lesson.figure_path(figure), self.blocks)
        for exercise in lesson.exercises:
            if exercise.line == line:
                return exercise_panel(exercise, self.blocks)
        for question in lesson.quizzes:
            if question.line == line:
                return quiz_panel(question, self.blocks)
        return _directive_source(directive)


def _plain_renderer(language: str) -> BlockRenderer:
    return BlockRenderer(language, _directive_source)


def _directive_source(directive: Directive) -> RenderableType:
    heading = f"{directive.name} {directive.argument}".strip()
    return Group(Text(heading, Style(bold=True)), Text(directive.body.strip("\n"), overflow="fold"))


def _section_tokens(lesson: Lesson, section: Section) -> list[Token]:
    """Return the tokens of a section and the footnotes it refers to, which stand at the end of the lesson."""
    tokens = list(lesson.tokens[section.start : section.stop])
    notes_begin = next((i for i, token in enumerate(lesson.tokens) if token.type == "footnote_block_open"), None)
    if notes_begin is None:
        return tokens
    body = [token for i, token in enumerate(tokens, section.start) if i < notes_begin]
    labels = {child.meta["label"] for token in body for child in token.children or () if child.type == "footnote_ref"}
    return body + _footnotes(lesson.tokens[notes_begin:], labels)


def _footnotes(tokens: Iterable[Token], labels: set[str]) -> list[Token]:
    kept: list[Token] = []
    is_wanted = True
    for token in tokens:
        if token.type == "footnote_open":
            is_wanted = token.meta["label"] in labels
        if is_wanted or token.type == "footnote_block_close":
            kept.append(token)
        if token.type == "footnote_close":
            is_wanted = False
    return kept if labels else []


def _unknown_section(lesson: Lesson, section: str) -> UsageError:
    anchors = [known.anchor for known in lesson.sections if known.anchor]
    near = difflib.get_close_matches(section, anchors, n=3, cutoff=0.5) or anchors
    return UsageError(
        both(
            "no section '{section}' in {path}. There are: {anchors}",
            section=section,
            path=lesson.path,
            anchors=", ".join(near),
        )
    )
