"""A lesson as HTML: a fragment for whoever makes pages of it.

Formulas stay TeX inside ``<span class="math">``: a page reads without scripts, and KaTeX sets them where it may run.
There are no inline styles: a strict content security policy forbids them. Pygments is imported on first need.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from grader.i18n import both
from grader.lesson.dialect import directive_of, markdown_parser
from grader.lesson.directive import Directive
from grader.lesson.model import ExerciseText, Figure, Lesson
from grader.lesson.particles import with_particles
from grader.model import Text
from grader.quiz import Markup, Question, display_order, show_names

__all__ = ["LessonHtml"]

#: Characters of TeX; a longer formula may need more than one line of a phone.
_LONGEST_UNBROKEN = 24
_LESSON_FILE = re.compile(r"\.md(?=#|$)")


class LessonHtml:
    """Renders one lesson.

    Who wants quizzes or exercises to look otherwise overrides `quiz` and `exercise`.

    Parameters
    ----------
    figures
        Where the chapter's pictures lie, as the page's links see it: ``../figures``.
    """

    def __init__(self, lesson: Lesson, figures: str) -> None:
        self._lesson = lesson
        self._figures = figures
        self._renderer = _renderer()

    def body(self) -> str:
        """Return the whole text below the title."""
        return self._html(self._lesson.tokens)

    def _html(self, tokens: Iterable[Token]) -> str:
        parts: list[str] = []
        plain: list[Token] = []
        for token in tokens:
            directive = directive_of(token)
            if directive is None:
                plain.append(token)
                continue
            parts.append(self.render(plain))
            plain = []
            parts.append(self._directive(directive))
        parts.append(self.render(plain))
        return "".join(parts)

    def render(self, tokens: Sequence[Token]) -> str:
        """Return Markdown without directives as HTML."""
        parser = markdown_parser()
        return str(
            self._renderer.render([_for_a_page(token, self._lesson.language) for token in tokens], parser.options, {})
        )

    def markup(self, markup: Markup) -> str:
        """Return a piece of the lesson as HTML."""
        return self.render(markup.tokens)

    def _say(self, text: Text) -> str:
        return escape(text.in_language(self._lesson.language))

    def _directive(self, directive: Directive) -> str:
        """Find what was read from the directive by its line; what could not be read is shown as its source."""
        lesson, line = self._lesson, directive.line
        for figure in lesson.figures:
            if figure.line == line:
                return self._figure(figure)
        for exercise in lesson.exercises:
            if exercise.line == line:
                return self.exercise(exercise)
        for question in lesson.quizzes:
            if question.line == line:
                return self.quiz(question)
        return f"<pre>{escape(directive.body)}</pre>\n"

    def _figure(self, figure: Figure) -> str:
        source = f"{self._figures}/{figure.file}"
        picture = f'<img src="{escape(source)}" alt="{escape(figure.alt)}" loading="lazy">'
        caption = f"<figcaption>{self.markup(figure.caption)}</figcaption>" if figure.caption else ""
        return f'<figure><a href="{escape(source)}">{picture}</a>{caption}</figure>\n'

    def exercise(self, exercise: ExerciseText) -> str:
        """Return an exercise: its task, the command that checks it, its hints."""
        parts = [self.markup(exercise.statement)]
        parts.append(f"<pre><code>grader check {escape(exercise.name)}</code></pre>")
        for number, hint in enumerate(exercise.hints, 1):
            summary = self._say(both("Hint {number}", number=number))
            parts.append(f"<details><summary>{summary}</summary>{self.markup(hint)}</details>")
        return self.card("exercise", both("Exercise"), exercise.name, "".join(parts))

    def quiz(self, question: Question) -> str:
        """Return a question with its answer folded away."""
        parts = [self.markup(show_names(question.stem))]
        if question.type.is_chosen:
            order = display_order(question, salt="", learner="", attempt=0)
            choices = (self.markup(show_names(question.choices[index].text)) for index in order)
            parts.append("<ul class='choices'>" + "".join(f"<li>{choice}</li>" for choice in choices) + "</ul>")
        summary = self._say(both("Answer"))
        parts.append(f"<details><summary>{summary}</summary>{self._answer(question)}</details>")
        return self.card("quiz", both("Quiz"), question.id, "".join(parts))

    def _answer(self, question: Question) -> str:
        parts = [f'<div class="right">{self.markup(show_names(choice.text))}</div>' for choice in question.accepted]
        parts += self._arrangement(question)
        for choice in question.rejected:
            if choice.feedback:
                text, feedback = self.markup(show_names(choice.text)), self.markup(show_names(choice.feedback))
                parts.append(f'<div class="wrong">{text}<blockquote>{feedback}</blockquote></div>')
        return "".join(parts) + self.markup(show_names(question.explanation))

    def _arrangement(self, question: Question) -> list[str]:
        if question.items:
            return ["<ol>" + "".join(f"<li>{self.markup(item)}</li>" for item in question.items) + "</ol>"]
        rows = "".join(
            f"<tr><td>{self.markup(pair.left)}</td><td>{self.markup(pair.right)}</td></tr>" for pair in question.pairs
        )
        return [f"<table>{rows}</table>"] if rows else []

    def card(self, kind: str, title: Text, name: str, body: str) -> str:
        """Return a box of the text that a link can lead to."""
        heading = f'<p class="card-title">{self._say(title)} · <code>{escape(name)}</code></p>'
        return f'<section class="card {kind}" id="{kind}-{escape(name)}">{heading}{body}</section>\n'


@cache
def _renderer() -> RendererHTML:
    """Return the dialect's renderer with what a page needs otherwise."""
    renderer = RendererHTML()
    # Rules of plugins are bound to the parser's renderer.
    rules: dict[str, Any] = {**markdown_parser().renderer.rules, **renderer.rules}  # type: ignore[attr-defined]
    rules.update(
        math_inline=_math_inline,
        math_inline_double=_math_block,
        math_block=_math_block,
        math_block_label=_math_block,
        fence=_code,
        code_block=_code,
        html_block=_nothing,
        html_inline=_nothing,
        made_html=_as_it_is,
    )
    renderer.rules = rules
    return renderer


def _math_inline(tokens: Sequence[Token], index: int, *_: Any) -> str:
    formula = f'<span class="math">{escape(tokens[index].content)}</span>'
    following = tokens[index + 1] if index + 1 < len(tokens) and tokens[index + 1].type == "text" else None
    joined = re.match(r"\S+", following.content) if following else None
    if following is None or joined is None or len(tokens[index].content) > _LONGEST_UNBROKEN:
        return formula
    # Neither a comma nor a particle begins a line. The token is a copy made for this page.
    following.content = following.content[joined.end() :]
    return f'<span class="together">{formula}{escape(joined[0])}</span>'


def _math_block(tokens: Sequence[Token], index: int, *_: Any) -> str:
    return f'<div class="math display" tabindex="0">{escape(tokens[index].content.strip())}</div>\n'


def _nothing(*_: Any) -> str:
    """Comments of authors; other HTML is no part of the dialect."""
    return ""


def _as_it_is(tokens: Sequence[Token], index: int, *_: Any) -> str:
    """HTML that a front end has put in; no parser makes such a token."""
    return tokens[index].content


def _code(tokens: Sequence[Token], index: int, *_: Any) -> str:
    from pygments import highlight
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    language = (tokens[index].info.split() or ["text"])[0]
    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        lexer = get_lexer_by_name("text")
    code = highlight(tokens[index].content, lexer, HtmlFormatter(nowrap=True))
    return f'<pre class="code" tabindex="0"><code>{code}</code></pre>\n'


def _for_a_page(token: Token, language: str) -> Token:
    """Turn the alignment of a table's cell, a style, into a class, and links between lessons into links of pages."""
    attributes = dict(token.attrs)
    style = attributes.pop("style", None)
    if style is not None:
        attributes["class"] = str(style).replace("text-align:", "to-the-")
    href = attributes.get("href")
    if isinstance(href, str) and "://" not in href:
        attributes["href"] = _LESSON_FILE.sub(".html", href)
    children = [_for_a_page(child, language) for child in token.children or ()]
    if language == "ko":
        children = list(with_particles(children))
    return token.copy(attrs=attributes, children=children or token.children)
