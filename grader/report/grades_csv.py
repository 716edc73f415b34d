"""``grades.csv``: one line a student, for a spreadsheet.

UTF-8 with a byte order mark: Excel takes a file without one for the system's old encoding and shows Korean names as
nonsense; other programs skip it. A text that a spreadsheet would run as a formula gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from grader.course import Course
from grader.gradebook.grades import Grade
from grader.report.student_page import shown_time

__all__ = ["decimal", "defused", "grades_csv"]

_COLUMNS = (
    "submission",
    "student_id",
    "name",
    "email",
    "submitted_at",
    "score",
    "max_score",
    "percent",
    "earned",
    "late_days",
    "late_days_from_bank",
    "late_points",
    "adjusted_points",
    "status",
    "same_as",
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]+")
#: What Excel, LibreOffice and Google Sheets begin a formula with; also in full width, which some of them fold.
_FORMULA = tuple("=+-@＝＋－＠|%")


def grades_csv(course: Course, exercises: Sequence[str], grades: Sequence[Grade]) -> Iterator[str]:
    """Yield the lines of the table, as RFC 4180 has them. Exercises come first, then the quiz of each chapter."""
    quizzes = _quizzes(course, grades)
    yield "\ufeff"
    yield _line([*_COLUMNS, *exercises, *(f"{chapter}/quiz" for chapter in quizzes)])
    for grade in grades:
        yield _line([*_cells(course, grade), *_points(grade, exercises, quizzes)])


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def _quizzes(course: Course, grades: Iterable[Grade]) -> list[str]:
    """Return the chapters that anybody has a quiz of, in teaching order."""
    places = {chapter.id: place for place, chapter in enumerate(course.chapters)}
    found = {item.chapter for grade in grades for item in grade.items if item.kind == "quiz"}
    return sorted(found, key=lambda chapter: (places.get(chapter, len(places)), chapter))


def _points(grade: Grade, exercises: Iterable[str], quizzes: Iterable[str]) -> Iterator[str]:
    scores: dict[tuple[str, str], float] = {}
    for item in grade.items:
        key = (item.kind, item.chapter if item.kind == "quiz" else item.exercise)
        scores[key] = scores.get(key, 0.0) + item.score
    for kind, names in (("exercise", exercises), ("quiz", quizzes)):
        yield from (decimal(scores.get((kind, name))) for name in names)


def _cells(course: Course, grade: Grade) -> list[str]:
    person, result = grade.person, grade.result
    is_final = grade.score is not None
    share = 100 * grade.score / grade.max_score if grade.score is not None and grade.max_score else None
    return [
        defused(result.submission),
        defused(person.number or person.lms_id or ""),
        defused(person.name or ""),
        defused(person.email or ""),
        shown_time(course, result.submitted_at),
        decimal(grade.score),
        decimal(grade.max_score),
        decimal(share),
        decimal(grade.earned if is_final else None),
        str(grade.late_days),
        str(grade.bank_days),
        decimal(grade.late_points),
        decimal(grade.adjusted_points),
        "graded" if is_final else "no_grade",
        defused(result.same_as or ""),
    ]


def defused(text: str) -> str:
    """Return ``text`` on one line and as no formula, whatever program opens it."""
    line = _CONTROL.sub(" ", text)
    return f"'{line}" if line.lstrip().startswith(_FORMULA) else line


def decimal(points: float | None) -> str:
    """Return points with two decimals at most, a point before them; nothing for none."""
    if points is None:
        return ""
    shown = f"{points:.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown
