"""A piece of Markdown that is parsed already, and how to take it apart into blocks.

The tokens are markdown-it's. Whoever parsed them also chose the dialect; nothing here parses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

__all__ = ["Block", "Markup", "inline_source", "inside", "split_blocks", "walk"]


@dataclass(frozen=True)
class Markup:
    """Parsed Markdown: block tokens, and the line of the file on which the first of them stands.

    Two pieces are equal when their tokens are.
    """

    tokens: tuple[Token, ...]
    line: int

    def __bool__(self) -> bool:
        return bool(self.tokens)


@dataclass(frozen=True)
class Block:
    """One block of a token stream with all that it encloses."""

    tokens: tuple[Token, ...]
    line: int

    @property
    def kind(self) -> str:
        """``paragraph``, ``bullet_list``, ``fence``, ...: the type of the first token without ``_open``."""
        return self.tokens[0].type.removesuffix("_open")

    @property
    def markup(self) -> Markup:
        return Markup(self.tokens, self.line)


def split_blocks(tokens: Iterable[Token], line: int = 1) -> list[Block]:
    """Group a stream of block tokens into its outermost blocks.

    Parameters
    ----------
    line
        The line of a block that carries no line of its own.
    """
    blocks: list[Block] = []
    group: list[Token] = []
    depth = 0
    for token in tokens:
        group.append(token)
        depth += token.nesting
        if depth == 0:
            line = _first_line(group, line)
            blocks.append(Block(tuple(group), line))
            group = []
    return blocks


def inside(block: Block) -> Markup:
    """Return what a container block (quote, alert, list item) holds, without the container itself."""
    tokens = block.tokens[1:-1]
    if block.kind == "alert" and tokens and tokens[0].type == "alert_title_open":
        tokens = tokens[3:]
    return Markup(tokens, _first_line(tokens, block.line))


def walk(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield every token, the inline ones after the block token that holds them."""
    for token in tokens:
        yield token
        if token.children:
            yield from walk(token.children)


def inline_source(token: Token) -> str:
    """Return the Markdown source of an ``inline`` token without its HTML comments."""
    source = token.content
    for child in token.children or ():
        if child.type == "html_inline":
            source = source.replace(child.content, "", 1)
    return source.strip()


def _first_line(tokens: Sequence[Token], default: int) -> int:
    return next((token.map[0] + 1 for token in tokens if token.map), default)
