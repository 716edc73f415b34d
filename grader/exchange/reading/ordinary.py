r"""Ordinary Markdown as HTML with its formulas as ``\(…\)``."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from grader.exchange.reading.inline import FORMULA

__all__ = ["html_of_dollars", "html_of_markdown"]


def html_of_markdown(text: str) -> str:
    r"""Return Markdown as HTML; the backslashes of ``\(…\)`` are no escapes in it."""
    formulas: list[str] = []

    def keep(found: re.Match[str]) -> str:
        formulas.append(found[0])
        return f"\ue000{len(formulas) - 1}\ue001"

    rendered = str(_parser().render(FORMULA.sub(keep, text.translate({0xE000: None, 0xE001: None}))))
    return re.sub("\ue000(\\d+)\ue001", lambda found: html.escape(formulas[int(found[1])], quote=False), rendered)


def html_of_dollars(text: str) -> str:
    """Return Markdown as HTML; its formulas stand between dollars."""
    return str(_parser(dollars=True).render(text))


@cache
def _parser(*, dollars: bool = False) -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    if dollars:
        parser.use(dollarmath_plugin, double_inline=True)
        rules: dict[str, Any] = parser.renderer.rules  # type: ignore[attr-defined]
        rules.update(math_inline=_inline, math_inline_double=_display, math_block=_display, math_block_label=_display)
    return parser


def _inline(tokens: Sequence[Token], index: int, *_: Any) -> str:
    return rf"\({html.escape(tokens[index].content, quote=False)}\)"


def _display(tokens: Sequence[Token], index: int, *_: Any) -> str:
    return rf"\[{html.escape(tokens[index].content.strip(), quote=False)}\]"
