"""What was meant as syntax and came out as text: colons, dollars, footnotes; and HTML, which the dialect has not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from grader.i18n import both
from grader.lesson.dialect import with_bodies
from grader.model import Text

__all__ = ["stray_syntax"]

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")


def stray_syntax(tokens: Iterable[Token]) -> Iterator[tuple[int, Text]]:
    """Yield what is wrong as pairs of line and message."""
    for token in with_bodies(tokens):
        line = token.map[0] + 1 if token.map else 0
        if token.type == "inline":
            yield from _inline_problems(token, line)
        elif token.type == "html_block":
            yield from _html_problems(token.content, line)


def _inline_problems(inline: Token, line: int) -> Iterator[tuple[int, Text]]:
    if inline.content.startswith(":::"):
        yield line, _stray_colons(inline.content.split("\n")[0])
    dollars = -inline.content.count("\\$")
    for child in inline.children or ():
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        elif child.type == "html_inline":
            yield from _html_problems(child.content, line)
        elif child.type in ("math_inline", "code_inline"):
            dollars += child.content.count("\\$")
        elif child.type == "text":
            dollars += child.content.count("$")
            for footnote in _FOOTNOTE.findall(child.content):
                yield line, both("there is no footnote {footnote}", footnote=footnote)
    if dollars > 0:
        first = inline.map[0] + 1 if inline.map else line
        message = both("a '$' here begins or ends no formula; a display formula stands alone, a dollar sign is '\\$'")
        yield first, message


def _stray_colons(text: str) -> Text:
    example = "':::{quiz} id' ... ':::'"
    return both(
        "'{text}' opens or closes no directive; one looks like {example}, at the margin", text=text, example=example
    )


def _html_problems(content: str, line: int) -> Iterator[tuple[int, Text]]:
    html = _COMMENT.sub("", content).strip()
    if html:
        yield line, both("HTML is not part of the dialect, only comments are: {html}", html=html)
