"""Fills one column of the gradebook that an instructor exported from Canvas; every other byte stays.

Canvas finds students by ``ID``, else by their SIS ids, else by name, and takes a column without an assignment's id for
a new assignment: so nothing but the course's own export will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from grader.errors import UsageError
from grader.exchange.cells import Cell, Sheet
from grader.exchange.matching import Signs, match_lines
from grader.gradebook.written import WrittenGrade
from grader.i18n import both
from grader.model import Text
from grader.report.grades_csv import decimal

__all__ = ["CanvasFile", "fill_canvas"]

_WITH_ID = re.compile(r"(.*\S)\s*\((\d+)\)\s*", re.DOTALL)
#: Columns about the student or computed by Canvas; it reads no grade from them.
_NOT_ASSIGNMENTS = re.compile(
    r"Student|LastName|FirstName|ID|SIS User ID|SIS Login ID|Integration ID|Root Account|Section|Notes|"
    r".*\b(?:Current|Final|Override) (?:Score|Points|Grade|Status)\b.*"
)
_MUTED = re.compile(r"\s*(?:Muted|Manual Posting.*)?\s*", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"\d+,\d+")


@dataclass(slots=True)
class CanvasFile:
    """The file, whom it leaves out with the reason, and what to look at."""

    data: bytes = b""
    column: str = ""
    placed: int = 0
    left_out: list[tuple[str, Text]] = field(default_factory=list)
    warnings: list[Text] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the export has what."""

    sheet: Sheet
    column: int
    students: tuple[tuple[Cell, ...], ...]
    points_possible: str
    decimal_comma: bool

    def place_of(self, *titles: str) -> int | None:
        header = [cell.text.strip() for cell in self.sheet.rows[0]]
        return next((header.index(title) for title in titles if title in header), None)

    def texts(self, *titles: str) -> list[str]:
        """Return what a column says of each student; nothing where there is no such column."""
        place = self.place_of(*titles)
        if place is None:
            return [""] * len(self.students)
        return [row[place].text.strip() if place < len(row) else "" for row in self.students]

    def signs(self) -> Signs:
        names = self.texts("Student")
        if self.place_of("LastName") == 0:
            pairs = zip(self.texts("FirstName"), self.texts("LastName"), strict=True)
            names = [f"{first} {last}" for first, last in pairs]
        return Signs(self.texts("ID"), self.texts("SIS User ID"), self.texts("SIS Login ID"), names)


def fill_canvas(data: bytes, column: str, grades: Sequence[WrittenGrade], *, name: str, scale: bool) -> CanvasFile:
    """Put grades into a column of an exported gradebook.

    Parameters
    ----------
    data
        The export.
    column
        The column's title, with or without the id in brackets, or the id.
    name
        What messages call the file.
    scale
        Whether to convert our points to those that the column is worth.

    Raises
    ------
    UsageError
        The file is no export of Canvas, or has no such column to fill.
    """
    layout = _layout(Sheet.read(data, name), column, name)
    made = CanvasFile(column=layout.sheet.rows[0][layout.column].text.strip())
    factor = _factor(layout, grades, scale, made)
    changes: dict[Cell, str] = {}
    for grade, lines in zip(grades, match_lines(layout.signs(), grades), strict=True):
        if isinstance(lines, Text):
            made.left_out.append((grade.submission, lines))
            continue
        rows = [layout.students[line] for line in lines]
        if reason := next(filter(None, (_obstacle(layout, grade, row) for row in rows)), None):
            made.left_out.append((grade.submission, reason))
        elif grade.score is not None:
            value = decimal(grade.score * factor)
            value = value.replace(".", ",") if layout.decimal_comma else value
            changes |= {row[layout.column]: value for row in rows}
            made.placed += 1
    made.left_out.sort(key=lambda item: item[0])
    made.data = layout.sheet.with_cells(changes)
    return made


def _layout(sheet: Sheet, column: str, name: str) -> _Layout:
    header = [cell.text.strip() for cell in sheet.rows[0]]
    by_student = len(header) > 3 and "Student" in header[0] and "ID" in header[1]
    by_last_name = len(header) > 4 and header[:3] == ["LastName", "FirstName", "ID"]
    if not (by_student or by_last_name) or "Section" not in header:
        raise UsageError(both("{name} is no gradebook exported from Canvas: Grades > Export", name=name))
    place = _find_column(header, column, name)
    rest = sheet.rows[1:]
    possible = next((row for row in rest if "Points Possible" in row[0].text), ())
    worth = possible[place].text.strip() if place < len(possible) else ""
    if "read only" in worth.lower():
        raise UsageError(both("{name}: Canvas computes the column '{column}' itself", name=name, column=header[place]))
    students = tuple(row for row in rest if row is not possible and not _says_nothing(row))
    is_comma = sheet.delimiter == ";" and any(
        _DECIMAL_COMMA.fullmatch(cell.text.strip()) for row in rest for cell in row[header.index("Section") + 1 :]
    )
    return _Layout(sheet, place, students, worth, is_comma)


def _says_nothing(row: Sequence[Cell]) -> bool:
    return all(_MUTED.fullmatch(cell.text) for cell in row)


def _find_column(header: Sequence[str], wanted: str, name: str) -> int:
    titles = {place: title for place, title in enumerate(header) if not _NOT_ASSIGNMENTS.fullmatch(title)}
    for reads in (lambda title: title, _without_id, _id_of):
        found = [place for place, title in titles.items() if reads(title) == wanted.strip()]
        if len(found) == 1:
            return _with_id(header, found[0], name)
        if found:
            raise UsageError(
                both(
                    "{name} has several columns '{column}'. Write the whole title: {titles}",
                    name=name,
                    column=wanted,
                    titles=", ".join(titles[place] for place in found),
                )
            )
    raise UsageError(
        both(
            "{name} has no column '{column}' to fill. It has: {titles}",
            name=name,
            column=wanted,
            titles=", ".join(titles.values()) or "–",
        )
    )


def _without_id(title: str) -> str:
    found = _WITH_ID.fullmatch(title)
    return found[1] if found else title


def _id_of(title: str) -> str:
    found = _WITH_ID.fullmatch(title)
    return found[2] if found else ""


def _with_id(header: Sequence[str], place: int, name: str) -> int:
    if not _id_of(header[place]):
        raise UsageError(
            both(
                "{name}: the column '{column}' has no id in brackets, so Canvas would make a new assignment of it. "
                "Make the assignment in Canvas first, then export the gradebook.",
                name=name,
                column=header[place],
            )
        )
    return place


def _factor(layout: _Layout, grades: Iterable[WrittenGrade], scale: bool, made: CanvasFile) -> float:
    """Return what to multiply our points with; warn when the column is worth another number."""
    ours = max((grade.max_score for grade in grades), default=0.0)
    try:
        worth = float(layout.points_possible.replace(",", ".") if layout.decimal_comma else layout.points_possible)
    except ValueError:
        worth = 0.0
    if not worth or not ours or worth == ours:
        return 1.0
    if scale:
        return worth / ours
    made.warnings.append(
        both(
            "the column '{column}' is worth {worth} points in Canvas, the batch {ours}; --scale converts",
            column=made.column,
            worth=decimal(worth),
            ours=decimal(ours),
        )
    )
    return 1.0


def _obstacle(layout: _Layout, grade: WrittenGrade, row: Sequence[Cell]) -> Text | None:
    if grade.score is None:
        return both("there is no grade: the grader failed")
    if layout.column >= len(row):
        return both("the student's line in the export is cut off")
    if row[layout.column].text.strip().upper() == "EX":
        return both("excused in Canvas (EX): left as it is")
    return None
