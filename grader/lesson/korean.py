"""Traps that only Korean text falls into, or that show only on GitHub.

====== ==================================================================================
KO001  emphasis that GitHub leaves as asterisks, because a particle follows a mark
KO002  a formula that GitHub does not open, because a letter stands before the dollar
KO003  Hangul in a formula outside ``\\text{}``, where it is set as a row of variables
KO004  single tildes, which GitHub takes for strike-through: ``3~5, 7~9``
KO005  a bare link that takes the particle after it along
====== ==================================================================================
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.gfm import gfm_plugin

from grader.i18n import both
from grader.lesson.dialect import with_bodies
from grader.lesson.emphasis import is_east_asian_letter
from grader.lesson.formulas import find_formulas
from grader.lesson.model import Lesson
from grader.lesson.problem import LessonProblem
from grader.model import Text

__all__ = ["korean_traps"]

_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|~~)(?P<body>(?:(?!(?P=mark)).)+)(?P=mark)", re.DOTALL)
_BRACKETED = re.compile(r"(?P<word>[^()]+)(?P<aside>\([^()]*\))")
_QUOTED = re.compile(r"(?P<open>[\"'\u201c\u2018])(?P<word>.+)(?P<close>[\"'\u201d\u2019])")
_TEXT_ARGUMENT = re.compile(r"\\(?:text|textrm|textbf|textit|mbox|textnormal)\s*\{[^{}]*\}")
_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+")
_LONE_TILDE = re.compile(r"(?<!~)~(?!~)")


def korean_traps(lesson: Lesson) -> list[LessonProblem]:
    """Return the traps of a lesson in either language, by line."""
    found: list[tuple[int, Text]] = []
    for token in with_bodies(lesson.tokens):
        if token.type == "inline":
            line = token.map[0] + 1 if token.map else 0
            found += _emphasis_traps(token, line)
            found += _formula_traps(token, line)
            found += _link_traps(token, line)
    found += _hangul_in_formulas(lesson)
    return [LessonProblem(lesson.path, line, message) for line, message in sorted(found, key=lambda item: item[0])]


@cache
def _github() -> MarkdownIt:
    return MarkdownIt("commonmark").use(gfm_plugin, dollarmath=True)


def _emphasis_traps(token: Token, line: int) -> Iterator[tuple[int, Text]]:
    if "*" not in token.content and "~" not in token.content:
        return
    [there] = _github().parseInline(token.content)
    if _count(token, "s_open") < _count(there, "s_open") and _LONE_TILDE.search(token.content):
        message = both("KO004: GitHub strikes out what stands between two '~'; write a range with '–' or '\\~'")
        yield line, message
    elif any(_count(token, kind) != _count(there, kind) for kind in ("strong_open", "em_open", "s_open")):
        yield from _trapped_emphasis(token.content, line)


def _count(inline: Token, kind: str) -> int:
    return sum(child.type == kind for child in inline.children or ())


def _trapped_emphasis(content: str, line: int) -> Iterator[tuple[int, Text]]:
    """Name the emphasis and what to write instead; without a proposal where it is of no common form."""
    is_named = False
    for match in _EMPHASIS.finditer(content):
        before, after = content[: match.start()][-1:], content[match.end() :][:1]
        body = match["body"]
        closes_late = not body[-1:].isalnum() and after and is_east_asian_letter(after)
        opens_early = not body[:1].isalnum() and before and is_east_asian_letter(before)
        if closes_late or opens_early:
            is_named = True
            message = both(
                "KO001: GitHub leaves the marks in '{found}'; write '{proposal}'",
                found=" ".join((match[0] + after).split()),
                proposal=" ".join((_proposal(match["mark"], body) + after).split()),
            )
            yield line + content.count("\n", 0, match.start()), message
    if not is_named:
        yield line, both("KO001: GitHub leaves the marks of an emphasis here; put them beside letters")


def _proposal(mark: str, body: str) -> str:
    if match := _BRACKETED.fullmatch(body):
        return f"{mark}{match['word']}{mark}{match['aside']}"
    if match := _QUOTED.fullmatch(body):
        return f"{match['open']}{mark}{match['word']}{mark}{match['close']}"
    return body


def _formula_traps(token: Token, line: int) -> Iterator[tuple[int, Text]]:
    before = ""
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        if child.type == "math_inline" and before[-1:].isalnum():
            word = before.split()[-1]
            yield (
                line,
                both(
                    "KO002: GitHub opens no formula right after a letter; write '{proposal}'",
                    proposal=f"{word} ${child.content}$",
                ),
            )
        before = child.content if child.type == "text" else ""


def _link_traps(token: Token, line: int) -> Iterator[tuple[int, Text]]:
    children = token.children or ()
    for child, following in itertools.pairwise(children):
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        address = following.content
        is_bare = child.type == "link_open" and child.info == "auto" and f"<{address}>" not in token.content
        if is_bare and (hangul := _HANGUL.search(address)):
            proposal = f"<{address[: hangul.start()]}>{address[hangul.start() :]}"
            yield line, both("KO005: this link takes in what follows it; write '{proposal}'", proposal=proposal)


def _hangul_in_formulas(lesson: Lesson) -> Iterator[tuple[int, Text]]:
    for formula in find_formulas(lesson):
        for word in _HANGUL.findall(_TEXT_ARGUMENT.sub("", formula.tex)):
            yield (
                formula.line,
                both("KO003: Hangul in a formula stands inside {proposal}", proposal=f"\\text{{{word}}}"),
            )
