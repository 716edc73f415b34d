r"""GIFT into its parts: where a question begins, its title, its text and what stands in its braces.

Read as Moodle reads it: a blank line ends a question, ``//`` begins a line that is none, a backslash takes the meaning
from ``~ = # { } :`` and itself and makes ``\n`` a line break; before anything else it is a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from grader.exchange.reading.draft import Fault
from grader.i18n import both

__all__ = ["RawAnswer", "RawQuestion", "read_questions", "split_outside", "unescape"]

_ESCAPE = re.compile(r"\\([~=#{}:\\n])")
_ID = re.compile(r"\[id:([^\]]*)\]")
_TAG = re.compile(r"\[tag:([^\]]*)\]")


@dataclass(frozen=True)
class RawAnswer:
    """One answer, still escaped.

    Attributes
    ----------
    mark
        ``=`` or ``~``; empty for what stands before the first of them.
    text, feedback
        On both sides of the ``#``; ``feedback`` is None without one.
    """

    mark: str
    text: str
    feedback: str | None
    line: int


@dataclass(frozen=True)
class RawQuestion:
    """A question, its texts still escaped.

    Attributes
    ----------
    title, ident, tags, category
        Empty where the file has none.
    before, after
        The text on both sides of the braces.
    inside
        What stands in the braces, without the general feedback; None without braces.
    """

    line: int
    title: str
    ident: str
    tags: tuple[str, ...]
    category: str
    before: str
    after: str
    inside: str | None
    inside_line: int
    explanation: str

    def answers(self, text: str) -> Iterator[RawAnswer]:
        """Yield the answers in ``text``, which is `inside` or the end of it."""
        offset = (self.inside or "").find(text)
        for start, mark, piece in split_outside(text, "=~"):
            line = self.inside_line + (self.inside or "").count("\n", 0, offset + start)
            line += len(piece) - len(piece.lstrip()) and piece[: len(piece) - len(piece.lstrip())].count("\n")
            body, found, feedback = _partition(piece, "#")
            yield RawAnswer(mark, body.strip(), feedback.strip() if found else None, line)


def unescape(text: str) -> str:
    """Return what an escaped text says."""
    return _ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], text)


def split_outside(text: str, marks: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, mark and following text for each of ``marks`` that is not escaped; first what comes before them."""
    begin, mark, place = 0, "", 0
    while place < len(text):
        if text[place] == "\\":
            place += 2
            continue
        if text[place] in marks:
            yield begin, mark, text[begin + len(mark) : place]
            begin, mark = place, text[place]
        place += 1
    yield begin, mark, text[begin + len(mark) :]


def _partition(text: str, mark: str) -> tuple[str, bool, str]:
    """Split at the first ``mark`` (of any length) that is not escaped."""
    place = 0
    while place < len(text):
        if text[place] == "\\":
            place += 2
        elif text.startswith(mark, place):
            return text[:place], True, text[place + len(mark) :]
        else:
            place += 1
    return text, False, ""


def read_questions(text: str) -> tuple[list[RawQuestion], list[Fault]]:
    """Read a file."""
    questions: list[RawQuestion] = []
    faults: list[Fault] = []
    category = ""
    for line, lines in _paragraphs(text):
        ident, tags, kept = "", [], []
        for content in lines:
            bare = content.strip()
            if bare.startswith("//"):
                ident = next(iter(_ID.findall(bare)), ident)
                tags += _TAG.findall(bare)
                kept.append("")
            elif bare.startswith("$CATEGORY:"):
                category = bare.removeprefix("$CATEGORY:").strip()
                kept.append("")
            else:
                kept.append(content)
        body = "\n".join(kept)
        if body.strip():
            found = _question(body, line, ident.strip(), tuple(tags), category)
            (questions if isinstance(found, RawQuestion) else faults).append(found)  # type: ignore[arg-type]
    return questions, faults


def _paragraphs(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield runs of lines that are not blank, each with the number of its first line."""
    run: list[str] = []
    number = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            run.append(line)
        elif run:
            yield number - len(run), run
            run = []
    if run:
        yield number - len(run) + 1, run


def _question(body: str, line: int, ident: str, tags: tuple[str, ...], category: str) -> RawQuestion | Fault:
    start = len(body) - len(body.lstrip())
    line += body.count("\n", 0, start)
    body = body[start:].rstrip()
    title, first_line = "", line
    if body.startswith("::"):
        title, found, rest = _partition(body[2:], "::")
        if not found:
            return Fault(line, both("the title has no end: '::' is missing after it"))
        line += title.count("\n")
        body = rest
    braces = _braces(body, line)
    if isinstance(braces, Fault):
        return braces
    if braces is None:
        return RawQuestion(first_line, title.strip(), ident, tags, category, body.strip(), "", None, line, "")
    opening, closing = braces
    inside, _, explanation = _partition(body[opening + 1 : closing], "####")
    return RawQuestion(
        line=first_line,
        title=title.strip(),
        ident=ident,
        tags=tags,
        category=category,
        before=body[:opening].strip(),
        after=body[closing + 1 :].strip(),
        inside=inside,
        inside_line=line + body.count("\n", 0, opening),
        explanation=explanation.strip(),
    )


def _braces(body: str, line: int) -> tuple[int, int] | Fault | None:
    """Return where the one pair of braces stands; None when there is none."""
    places = [(place, mark) for place, mark, _ in split_outside(body, "{}") if mark]
    marks = "".join(mark for _, mark in places)
    if not marks:
        return None
    if marks == "{}":
        return places[0][0], places[1][0]
    wrong = (
        places[0] if marks[0] == "}" else places[1] if marks.startswith("{{") else places[2 if len(marks) > 2 else 0]
    )
    at = line + body.count("\n", 0, wrong[0])
    if marks == "{":
        return Fault(at, both("an opening brace is never closed, and a blank line ends a question"))
    return Fault(at, both("a '{mark}' too many: where it is text, write '\\{mark}'", mark=wrong[1]))
