"""The coverage table: the topics that the course promises to teach, and where it teaches them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it.token import Token

from grader.i18n import both
from grader.lesson.dialect import parse
from grader.model import Text

__all__ = ["Coverage", "CoverageRow", "Reference", "read_coverage"]

#: What stands in a cell that names nothing.
_NOTHING = "—"

_CODE = re.compile(r"`([^`]*)`")
_LIST_OF_CODE = re.compile(r"`[^`]*`(?:\s*,\s*`[^`]*`)*")
_CHAPTER = r"(?P<chapter>[a-z][a-z0-9_]*)"
_SECTION = re.compile(rf"{_CHAPTER}(?:#(?P<name>[a-z0-9-]+))?")
_EXERCISE = re.compile(rf"{_CHAPTER}/(?P<name>[a-z0-9_]+)")
_QUIZ = re.compile(rf"{_CHAPTER}/(?P<name>[a-z0-9-]+)")
#: How each of the columns behind the topic is written, by its place.
_COLUMNS = ((_SECTION, "chapter#section"), (_EXERCISE, "chapter/exercise"), (_QUIZ, "chapter/quiz"))

_Fault = tuple[int, Text]


@dataclass(frozen=True)
class Reference:
    """A section, an exercise or a quiz, as the table writes it.

    Attributes
    ----------
    name
        The section's anchor, the exercise's name or the quiz's id; empty where a chapter alone stands for the
        text before its first heading.
    """

    text: str
    chapter: str
    name: str


@dataclass(frozen=True)
class CoverageRow:
    """One topic and all that teaches or asks for it."""

    topic: str
    line: int
    sections: tuple[Reference, ...]
    exercises: tuple[Reference, ...]
    quizzes: tuple[Reference, ...]

    @property
    def chapters(self) -> set[str]:
        """The ids of all chapters that the row names."""
        return {reference.chapter for reference in (*self.sections, *self.exercises, *self.quizzes)}


@dataclass(frozen=True)
class Coverage:
    """The rows of all tables of the page, and line and message of what could not be read."""

    path: Path
    rows: tuple[CoverageRow, ...] = ()
    faults: tuple[_Fault, ...] = ()


def read_coverage(path: Path) -> Coverage:
    """Read the page; a missing one has no rows and no fault, for a course can do without."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Coverage(path)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Coverage(path, faults=((line, both("not UTF-8 text: save the file as UTF-8")),))
    except OSError as error:
        return Coverage(path, faults=((1, both("cannot be read: {error}", error=error.strerror)),))
    return _read_tables(path, parse(text))


def _read_tables(path: Path, tokens: Sequence[Token]) -> Coverage:
    rows: list[CoverageRow] = []
    faults: list[_Fault] = []
    for line, cells, is_header in _table_rows(tokens):
        if is_header:
            faults.extend(_header_faults(line, cells))
        elif len(cells) == 1 + len(_COLUMNS):
            rows.append(_read_row(line, cells, faults))
    if not rows and not faults:
        faults.append((1, both("the page has no table of topics")))
    return Coverage(path, tuple(rows), tuple(faults))


def _table_rows(tokens: Sequence[Token]) -> Iterator[tuple[int, list[str], bool]]:
    """Yield the line, the cells and whether it is the header of every row of every table."""
    line, cells, is_header = 0, list[str](), False
    for index, token in enumerate(tokens):
        if token.type == "tr_open":
            line, cells, is_header = (token.map or (0, 0))[0] + 1, [], False
        elif token.type in ("th_open", "td_open"):
            cells.append(tokens[index + 1].content.strip())
            is_header = token.type == "th_open"
        elif token.type == "tr_close":
            yield line, cells, is_header


def _header_faults(line: int, cells: Sequence[str]) -> Iterator[_Fault]:
    if len(cells) != 1 + len(_COLUMNS):
        message = both(
            "the table has {count} columns, it needs {expected}: topic, sections, exercises, quizzes",
            count=len(cells),
            expected=1 + len(_COLUMNS),
        )
        yield line, message


def _read_row(line: int, cells: Sequence[str], faults: list[_Fault]) -> CoverageRow:
    topic, *lists = cells
    if not topic:
        faults.append((line, both("the row has no topic")))
    sections, exercises, quizzes = (
        tuple(_references(line, cell, form, example, faults))
        for cell, (form, example) in zip(lists, _COLUMNS, strict=True)
    )
    return CoverageRow(topic, line, sections, exercises, quizzes)


def _references(line: int, cell: str, form: re.Pattern[str], example: str, faults: list[_Fault]) -> Iterator[Reference]:
    if cell == _NOTHING:
        return
    if not _LIST_OF_CODE.fullmatch(cell):
        faults.append(
            (
                line,
                both(
                    "'{cell}' is no list of names: write {example} in code font, commas between, or {nothing}",
                    cell=cell,
                    example=f"`{example}`",
                    nothing=_NOTHING,
                ),
            )
        )
        return
    for text in _CODE.findall(cell):
        if match := form.fullmatch(text):
            yield Reference(text, match["chapter"], match["name"] or "")
        else:
            faults.append((line, both("'{name}' is not written as {example}", name=text, example=example)))
