"""What a lesson says in words: its text without code and formulas, with the lines where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it.token import Token

from grader.lesson import Lesson
from grader.lesson.dialect import with_bodies
from grader.quiz import QuestionType

__all__ = ["Passage", "find_renderings", "passages"]

#: Stands for code and formulas, so that the words around them do not run together.
_NO_WORDS = "\N{OBJECT REPLACEMENT CHARACTER}"

_MENTION = re.compile(
    r"""
    \( [^()]* \)                       # in brackets
    | " [^"\n]* " | “ [^”\n]* ”        # in quotation marks
    | (?<!\w) ' [^'\n]* ' | ‘ [^’\n]* ’
    """,
    re.VERBOSE,
)


class Passage(NamedTuple):
    """The words of a paragraph, a heading, a table cell or the like."""

    text: str
    line: int


def passages(lesson: Lesson) -> Iterator[Passage]:
    """Yield all prose of a lesson.

    Titles in italics are left out, and so are the answers that a learner types: they have to
    list what learners write, good or bad.
    """
    yield Passage(lesson.title, 1)
    for figure in lesson.figures:
        yield Passage(figure.alt, figure.line)
    typed = {
        choice.text.line
        for question in lesson.quizzes
        if question.type is QuestionType.TEXT
        for choice in question.choices
    }
    for token in with_bodies(lesson.tokens):
        line = token.map[0] + 1 if token.map else 0
        if token.type == "inline" and line not in typed:
            yield Passage(_words(token), line)


def _words(inline: Token) -> str:
    pieces = []
    italics = 0
    for child in inline.children or ():
        italics += {"em_open": 1, "em_close": -1}.get(child.type, 0)
        if child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif child.type in ("text", "image") and not italics:
            pieces.append(child.content)
        elif child.content:
            pieces.append(_NO_WORDS)
    return "".join(pieces)


def find_renderings(rendering: str, passage: Passage) -> Iterator[int]:
    """Yield the line of every use of a rendering, whatever the case, with Korean particles or an English plural.

    What stands in brackets or quotation marks is named, not used.
    """
    words = r"\s+".join(re.escape(word) for word in rendering.split())
    mentions = [match.span() for match in _MENTION.finditer(passage.text)]
    for match in re.finditer(rf"(?<!\w){words}(?:e?s)?(?![a-z])", passage.text, re.IGNORECASE):
        if not any(start <= match.start() and match.end() <= stop for start, stop in mentions):
            yield passage.line + passage.text.count("\n", 0, match.start())
