r"""The dialect's Markdown as HTML for other systems: formulas as ``\(…\)`` and ``\[…\]``.

Those are the delimiters that MathJax takes in Moodle and in Canvas; ``$`` is none in either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from grader.lesson.dialect import markdown_parser
from grader.lesson.particles import with_particles
from grader.quiz import Markup
from grader.quiz.markup import walk

__all__ = ["has_formula", "has_local_link", "to_html"]

_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p>).)*)</p>", re.DOTALL)


def to_html(markup: Markup, language: str) -> str:
    """Return a text as HTML; a single paragraph comes without its tags."""
    tokens = [_token(token, language) for token in markup.tokens]
    html = str(_renderer().render(tokens, markdown_parser().options, {})).strip()
    alone = _ONE_PARAGRAPH.fullmatch(html)
    return alone[1] if alone else html


def has_formula(markup: Markup) -> bool:
    """Whether there is a formula in the text."""
    return any(token.type.startswith("math") for token in walk(markup.tokens))


def has_local_link(markups: Iterable[Markup]) -> bool:
    """Whether a link leads to a place in the course, which does not come along."""
    for markup in markups:
        for token in walk(markup.tokens):
            target = str(token.attrGet("href") or "")
            if target and "://" not in target:
                return True
    return False


@cache
def _renderer() -> RendererHTML:
    renderer = RendererHTML()
    # Rules of plugins are bound to the parser's renderer.
    rules: dict[str, Any] = {**markdown_parser().renderer.rules, **renderer.rules}  # type: ignore[attr-defined]
    rules.update(
        math_inline=_inline,
        math_inline_double=_display,
        math_block=_display,
        math_block_label=_display,
        html_block=_nothing,
        html_inline=_nothing,
    )
    renderer.rules = rules
    return renderer


def _inline(tokens: Sequence[Token], index: int, *_: Any) -> str:
    return rf"\({escape(tokens[index].content, quote=False)}\)"


def _display(tokens: Sequence[Token], index: int, *_: Any) -> str:
    return rf"\[{escape(tokens[index].content.strip(), quote=False)}\]"


def _nothing(*_: Any) -> str:
    """Comments of authors stay at home."""
    return ""


def _token(token: Token, language: str) -> Token:
    if not token.children or language != "ko":
        return token
    return token.copy(children=list(with_particles(token.children)))
