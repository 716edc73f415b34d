"""The lesson dialect: which syntax there is, and text into tokens.

CommonMark and what GitHub adds to it (tables, strike-through, task lists, alerts, footnotes, bare links),
formulas between dollars and YAML front matter come from markdown-it-py and mdit-py-plugins. Ours, one rule
a file:

===================  =================================================
`emphasis`           emphasis beside Hangul
`anchor`             ``{#slug}`` at the end of a heading
`colon_fence`        directives
===================  =================================================

All text is NFC: macOS writes Hangul decomposed, which neither compares nor prints alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.gfm import gfm_plugin

from grader.lesson.anchor import anchor_plugin
from grader.lesson.colon_fence import DIRECTIVE, colon_fence_plugin
from grader.lesson.directive import Directive, split_options
from grader.lesson.emphasis import emphasis_plugin

__all__ = ["FRONT_MATTER", "Document", "directive_of", "markdown_parser", "parse", "parse_document", "with_bodies"]

FRONT_MATTER = "front_matter"


class Document(NamedTuple):
    """A whole lesson, parsed.

    Attributes
    ----------
    tokens
        The first one is the front matter, if there is any.
    unused_footnotes
        Labels of footnotes that nothing refers to; the parser leaves their text out.
    """

    tokens: list[Token]
    unused_footnotes: tuple[str, ...]


def parse_document(text: str) -> Document:
    """Parse a whole lesson."""
    env: dict[str, Any] = {}
    tokens = _parse(markdown_parser(front_matter=True), text, 1, env)
    references: dict[str, int] = env.get("footnotes", {}).get("refs", {})
    return Document(tokens, tuple(label.removeprefix(":") for label, use in references.items() if use < 0))


def parse(text: str, first_line: int = 1) -> list[Token]:
    """Parse a piece of Markdown that begins on ``first_line`` of its file."""
    return _parse(markdown_parser(), text, first_line, {})


def directive_of(token: Token) -> Directive | None:
    """Return the directive that a token stands for."""
    directive = token.meta.get(DIRECTIVE) if token.type == DIRECTIVE else None
    return directive if isinstance(directive, Directive) else None


def with_bodies(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the block tokens, those of a directive's body in place of the directive."""
    for token in tokens:
        directive = directive_of(token)
        if directive is None:
            yield token
        else:
            yield from with_bodies(directive.tokens)


@cache
def markdown_parser(*, front_matter: bool = False) -> MarkdownIt:
    """Return the configured parser; its ``renderer`` makes HTML of tokens."""
    md = MarkdownIt("commonmark")
    md.use(gfm_plugin, dollarmath=True, front_matter=front_matter)
    md.options["strikethrough_single_tilde"] = False  # `emphasis` says why
    for plugin in (emphasis_plugin, anchor_plugin, colon_fence_plugin):
        md.use(plugin)
    return md


def _parse(md: MarkdownIt, text: str, first_line: int, env: dict[str, Any]) -> list[Token]:
    tokens = md.parse(unicodedata.normalize("NFC", text), env)
    for token in tokens:
        if token.map:
            token.map = [token.map[0] + first_line - 1, token.map[1] + first_line - 1]
        if token.type == DIRECTIVE:
            token.meta[DIRECTIVE] = _directive(token)
    return tokens


def _directive(token: Token) -> Directive:
    begin, end = token.map or (0, 0)
    options, body, body_line = split_options(token.content, begin + 2)
    return Directive(
        name=token.info,
        argument=token.meta["argument"],
        options=options,
        body=body,
        tokens=tuple(parse(body, body_line)),
        line=begin + 1,
        end_line=end,
        is_closed=token.meta["is_closed"],
    )
