"""Where a lesson points to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markdown_it.token import Token

from grader.lesson.dialect import with_bodies
from grader.lesson.model import Lesson

__all__ = ["Link", "find_links", "inline_links"]


class Link(NamedTuple):
    """The target of a link or the source of an inline picture, and the line it is on."""

    target: str
    line: int
    is_image: bool


def find_links(lesson: Lesson) -> Iterator[Link]:
    """Yield every link and inline picture, those in exercises and quizzes too."""
    return inline_links(with_bodies(lesson.tokens))


def inline_links(tokens: Iterable[Token]) -> Iterator[Link]:
    """Yield the links of a stream of block tokens."""
    for token in tokens:
        line = token.map[0] + 1 if token.map else 0
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == "link_open":
                yield Link(str(child.attrGet("href") or ""), line, is_image=False)
            elif child.type == "image":
                yield Link(str(child.attrGet("src") or ""), line, is_image=True)
