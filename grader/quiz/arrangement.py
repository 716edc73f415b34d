"""Answers that are put in place: the numbered list of ``order``, the table of ``match``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from grader.i18n import both
from grader.quiz.answers import list_items
from grader.quiz.markup import Block, Markup, inside
from grader.quiz.model import Pair
from grader.quiz.problem import QuizProblems

__all__ = ["Rows", "read_items", "read_rows"]

_ORDER_MINIMUM = 3
_PAIR_MINIMUM = 2


@dataclass(frozen=True)
class Rows:
    """The table of a ``match`` question."""

    headings: tuple[Markup, ...]
    pairs: tuple[Pair, ...]
    extras: tuple[Markup, ...]


def read_items(block: Block, problems: QuizProblems) -> tuple[Markup, ...]:
    """Read the steps of an ``order`` question, in the right order."""
    items = tuple(inside(item) for item in list_items(block))
    if len(items) < _ORDER_MINIMUM:
        message = both(
            "an order needs at least {minimum} steps, here are {count}",
            minimum=_ORDER_MINIMUM,
            count=len(items),
        )
        problems.add(block.line, message)
    seen: dict[str, int] = {}
    for item in items:
        _report_repeated(_source(item), item.line, seen, problems)
    return items


def read_rows(block: Block, problems: QuizProblems) -> Rows:
    """Read the table of a ``match`` question; a row with an empty left cell is an extra text on the right."""
    header, *body = _rows(block)
    if len(header) != 2:
        problems.add(block.line, both("the table of a match has two columns, here are {count}", count=len(header)))
        return Rows((), (), ())
    lefts: dict[str, int] = {}
    rights: dict[str, int] = {}
    pairs, extras = [], []
    for left, right in body:
        if not _source(right):
            problems.add(right.line, both("a row of a match has a text in its right cell"))
        elif _source(left):
            _report_repeated(_source(left), left.line, lefts, problems)
            rights.setdefault(_source(right), right.line)
            pairs.append(Pair(left, right))
        else:
            extras.append(right)
    for extra in extras:
        _report_repeated(_source(extra), extra.line, rights, problems)
    if len(pairs) < _PAIR_MINIMUM:
        message = both(
            "a match needs at least {minimum} pairs, here are {count}",
            minimum=_PAIR_MINIMUM,
            count=len(pairs),
        )
        problems.add(block.line, message)
    return Rows(tuple(header), tuple(pairs), tuple(extras))


def _rows(block: Block) -> list[list[Markup]]:
    rows: list[list[Markup]] = []
    line = block.line
    for token in block.tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            line = token.map[0] + 1 if token.map else line
            rows[-1].append(Markup(_paragraph(token), line))
    return rows


def _paragraph(inline: Token) -> tuple[Token, ...]:
    """Wrap the text of a cell, so that it is a block like every other text of a question."""
    if not inline.content:
        return ()
    begin, end = Token("paragraph_open", "p", 1, hidden=True), Token("paragraph_close", "p", -1, hidden=True)
    return begin, inline, end


def _source(markup: Markup) -> str:
    return "\n".join(_content(markup.tokens)).strip()


def _content(tokens: Sequence[Token]) -> list[str]:
    return [token.content for token in tokens if token.content]


def _report_repeated(source: str, line: int, seen: dict[str, int], problems: QuizProblems) -> None:
    if source in seen:
        problems.add(line, both("'{text}' is on line {line} already", text=source, line=seen[source]))
    seen.setdefault(source, line)
