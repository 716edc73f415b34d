"""The text2qti format line by line: what each marked line begins, with the indented lines that belong to it.

The marks and their rules are those of text2qti's manual: a mark, white space, text; further lines are indented as far
as the text; ``%`` begins a comment, ``COMMENT`` … ``END_COMMENT`` enclose one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from grader.exchange.reading.draft import Fault
from grader.i18n import both
from grader.model import Text

__all__ = ["Entry", "read_entries"]

#: Name and mark of everything a line can begin. The first that fits holds.
_MARKS = {
    "question": r"\d+\.",
    "right": r"\*[a-zA-Z]\)",
    "wrong": r"[a-zA-Z]\)",
    "right-pick": r"\[\*\]",
    "wrong-pick": r"\[ ?\]",
    "typed": r"\*",
    "feedback": r"\.\.\.",
    "right-feedback": r"\+",
    "wrong-feedback": r"-",
    "solution": r"!",
    "number": r"=",
    "title": r"[Tt]itle:",
    "points": r"[Pp]oints:",
    "text": r"[Tt]ext(?: [Tt]itle)?:",
    "quiz": r"[Qq]uiz (?:[Tt]itle|description):",
    "group-option": r"(?:[Ss]olutions )?[Pp]ick:",
    "group-points": r"[Pp]oints per question:",
    "setting": r"(?:[Ss]huffle answers|[Ss]how correct answers|[Oo]ne question at a time|[Cc]an't go back"
    r"|[Ff]eedback is solution|[Ss]olutions sample groups|[Ss]olutions randomize groups):",
}
_ALONE = {"essay": r"___+", "upload": r"\^\^\^+", "group": r"GROUP", "group-end": r"END_GROUP"}
_WITH_TEXT = re.compile("|".join(rf"(?P<x{n}>{mark})[ \t]+(?=\S)" for n, mark in enumerate(_MARKS.values())))
_BARE = re.compile("|".join(rf"(?P<x{n}>{mark})\s*$" for n, mark in enumerate(_ALONE.values())))
_GLUED = re.compile("|".join(f"(?:{mark})" for mark in _MARKS.values()))
_FENCE = re.compile(r"```+\s*\{.*\.run.*\}\s*$")
_SINGLE_LINE = {"points", "number", "typed", "group-option", "group-points", "setting"}


@dataclass(frozen=True)
class Entry:
    """One marked line with its text; ``fault`` instead of a text where it cannot be read."""

    kind: str
    text: str
    line: int
    fault: Fault | None = None


def read_entries(text: str) -> Iterator[Entry]:
    """Yield everything in order."""
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if not line.strip() or line.startswith("%"):
            continue
        if line.startswith("COMMENT"):
            end = _find(lines, number, "END_COMMENT")
            if end is None:
                yield _broken(number, both("'COMMENT' has no 'END_COMMENT'"))
                return
            number = end
        elif _FENCE.match(line):
            end = _find(lines, number, "```")
            yield Entry("program", "", number)
            number = len(lines) if end is None else end
        else:
            entry, number = _entry(lines, number)
            yield entry


def _find(lines: list[str], begin: int, mark: str) -> int | None:
    """Return the number of lines up to the one that begins with ``mark``, that one included."""
    return next((place + 1 for place in range(begin, len(lines)) if lines[place].startswith(mark)), None)


def _broken(line: int, reason: Text) -> Entry:
    return Entry("fault", "", line, Fault(line, reason))


def _entry(lines: list[str], number: int) -> tuple[Entry, int]:
    """Read the entry that begins on line ``number``, counted from 1; return how many lines are read then."""
    line = lines[number - 1]
    bare = _BARE.match(line)
    if bare and bare.lastgroup:
        return Entry(list(_ALONE)[int(bare.lastgroup[1:])], "", number), number
    found = _WITH_TEXT.match(line)
    if not found or not found.lastgroup:
        shown = line.strip()[:40]
        if _GLUED.match(line):
            return _broken(number, both("'{text}': after the mark stand a space and a text", text=shown)), number
        message = both("'{text}' belongs to nothing: further lines of a text are indented", text=shown)
        return _broken(number, message), number
    kind = list(_MARKS)[int(found.lastgroup[1:])]
    text = [line[found.end() :].rstrip()]
    end = number
    if kind not in _SINGLE_LINE:
        indent = None if line[: found.end()].rstrip().endswith(":") else len(line[: found.end()].expandtabs(4))
        rest = _indented(lines[number:], indent)
        end += len(rest)
        text += rest
    return Entry(kind, "\n".join(text).strip("\n"), number), end


def _indented(lines: list[str], indent: int | None) -> list[str]:
    """Return the following lines as far as they are indented, without the indentation."""
    kept: list[str] = []
    for line in lines:
        wide = line.expandtabs(4)
        if not line.strip():
            kept.append("")
            continue
        depth = len(wide) - len(wide.lstrip(" "))
        if indent is None and depth >= 2:
            indent = depth
        if indent is None or depth < indent:
            break
        kept.append(wide[indent:].rstrip())
    while kept and not kept[-1]:
        kept.pop()
    return kept
