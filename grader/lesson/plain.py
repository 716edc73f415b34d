"""Markdown as plain text: one line per block, formulas readable, nothing else marked up."""

from __future__ import annotations

from collections.abc import Iterable

from markdown_it.token import Token

from grader.lesson.dialect import parse
from grader.lesson.tex import tex_to_text
from grader.quiz import Markup

__all__ = ["inline_text", "plain_text"]


def plain_text(source: str | Markup | Iterable[Token]) -> str:
    """Return Markdown as plain text.

    Parameters
    ----------
    source
        Markdown in the lesson dialect, or such Markdown parsed already.

    Returns
    -------
    str
        Paragraphs, list items and table rows a line each; code as it is; formulas through
        `grader.lesson.tex.tex_to_text`; directives and HTML comments left out.
    """
    if isinstance(source, str):
        tokens: Iterable[Token] = parse(source)
    else:
        tokens = source.tokens if isinstance(source, Markup) else source
    return "\n".join(line for line in _lines(list(tokens)) if line.strip())


def inline_text(token: Token) -> str:
    """Return the text of one ``inline`` token on one line."""
    return "".join(_inline_piece(child) for child in token.children or ()).strip()


def _lines(tokens: list[Token]) -> Iterable[str]:
    cells: list[str] | None = None
    marks: list[str] = []
    for index, token in enumerate(tokens):
        if token.type == "inline":
            if cells is not None:
                cells.append(inline_text(token))
            elif tokens[index - 1].type != "alert_title_open":
                yield "".join(marks) + inline_text(token)
                marks.clear()
        elif token.type in ("fence", "code_block"):
            yield from token.content.rstrip("\n").split("\n")
        elif token.type in ("math_block", "math_block_label"):
            yield tex_to_text(token.content)
        elif token.type == "list_item_open":
            marks.append(f"{token.info}. " if token.info else "- ")
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells is not None:
            yield " | ".join(cells)
            cells = None


def _inline_piece(token: Token) -> str:
    if token.type == "math_inline":
        return tex_to_text(token.content)
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "footnote_ref":
        return f"[{token.meta['label']}]"
    if token.type == "html_inline":
        return ""
    return token.content  # text, code, the alternative text of an image; nothing for the marks of emphasis
