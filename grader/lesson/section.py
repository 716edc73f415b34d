"""The headings of a lesson and what stands below each."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from grader.i18n import both
from grader.lesson.anchor import is_slug
from grader.lesson.model import Section
from grader.lesson.plain import inline_text
from grader.model import Text

__all__ = ["find_sections", "section_at", "section_problems"]

#: Headings of these levels are what links and reports point at.
_ANCHORED = (2, 3)


def find_sections(tokens: Sequence[Token]) -> tuple[Section, ...]:
    """Return the sections in order; only headings that stand in no list or quote begin one."""
    starts = [i for i, token in enumerate(tokens) if token.type == "heading_open" and token.level == 0]
    return tuple(_section(tokens, starts, number) for number in range(len(starts)))


def section_at(sections: Sequence[Section], line: int) -> str:
    """Return the anchor that a reader of ``line`` is sent to: the nearest one above it."""
    above = [section.anchor for section in sections if section.anchor and section.line < line]
    return above[-1] if above else ""


def section_problems(sections: Sequence[Section]) -> Iterator[tuple[int, Text]]:
    """Yield what is wrong with the headings as pairs of line and message."""
    seen: dict[str, int] = {}
    level = 1
    for section in sections:
        if section.level == 1:
            yield section.line, both("the title stands in the front matter; headings begin with '##'")
        elif section.level > level + 1:
            yield (
                section.line,
                both(
                    "a heading of level {got} cannot follow one of level {above}",
                    got=section.level,
                    above=level,
                ),
            )
        level = section.level
        if not section.title:
            yield section.line, both("this heading is empty")
        yield from _anchor_problems(section, seen)


def _anchor_problems(section: Section, seen: dict[str, int]) -> Iterator[tuple[int, Text]]:
    if not section.anchor:
        if section.level in _ANCHORED:
            yield (
                section.line,
                both(
                    "the heading '{title}' needs an anchor at its end, like {example}",
                    title=section.title,
                    example="{#soft-max}",
                ),
            )
        return
    if not is_slug(section.anchor):
        yield (
            section.line,
            both(
                "the anchor '{anchor}' must be lower-case letters and digits joined by '-'",
                anchor=section.anchor,
            ),
        )
    if section.anchor in seen:
        yield (
            section.line,
            both(
                "the anchor '{anchor}' is taken by line {line}",
                anchor=section.anchor,
                line=seen[section.anchor],
            ),
        )
    seen.setdefault(section.anchor, section.line)


def _section(tokens: Sequence[Token], starts: Sequence[int], number: int) -> Section:
    start = starts[number]
    heading = tokens[start]
    level = int(heading.tag[1])
    following = starts[number + 1 :]
    stop = next((other for other in following if int(tokens[other].tag[1]) <= level), len(tokens))
    return Section(
        level=level,
        anchor=str(heading.attrGet("id") or ""),
        title=inline_text(tokens[start + 1]),
        line=heading.map[0] + 1 if heading.map else 0,
        excerpt=_excerpt(tokens[start + 3 : following[0] if following else len(tokens)]),
        start=start,
        stop=stop,
    )


def _excerpt(tokens: Sequence[Token]) -> str:
    for token, inline in itertools.pairwise(tokens):
        if token.type == "paragraph_open" and token.level == 0:
            return inline_text(inline)
    return ""
