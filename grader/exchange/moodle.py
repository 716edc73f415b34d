"""A CSV for Moodle's "Grades > Import > CSV file".

Moodle gives the whole import up at the first student whom it does not know, and at the first grade above 100 unless
the site allows more; it skips lines whose identity is empty.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, field

from grader.gradebook.written import WrittenGrade
from grader.i18n import both, say
from grader.model import Text
from grader.report.grades_csv import decimal, defused

__all__ = ["MoodleFile", "moodle_csv"]

_COLUMNS = ("ID number", "Email address", "Full name", "Grade", "Feedback comments")
_SITE_LIMIT = 100.0


@dataclass(slots=True)
class MoodleFile:
    """The file, and whom it leaves out with the reason."""

    data: bytes = b""
    placed: int = 0
    left_out: list[tuple[str, Text]] = field(default_factory=list)
    warnings: list[Text] = field(default_factory=list)


def moodle_csv(grades: Iterable[WrittenGrade], worth: float | None = None) -> MoodleFile:
    """Write the grades of a batch: UTF-8, commas, decimal points, no byte order mark.

    Parameters
    ----------
    worth
        What the activity is worth in Moodle; our own points where it is not told.
    """
    made = MoodleFile()
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for grade in grades:
        if reason := _obstacle(grade):
            made.left_out.append((grade.submission, reason))
            continue
        person, points = grade.person, _converted(grade, worth)
        writer.writerow(
            [
                person.number or "",
                person.email or "",
                defused(person.name or ""),
                decimal(points),
                _feedback(grade),
            ]
        )
        made.placed += 1
        if points is not None and points > _SITE_LIMIT and not made.warnings:
            made.warnings.append(
                both("grades above 100: Moodle refuses the whole file unless the site allows unlimited grades")
            )
    made.data = text.getvalue().encode("utf-8", "replace")
    return made


def _converted(grade: WrittenGrade, worth: float | None) -> float | None:
    if grade.score is None or worth is None or not grade.max_score:
        return grade.score
    return grade.score * worth / grade.max_score


def _obstacle(grade: WrittenGrade) -> Text | None:
    signs = [sign for sign in (grade.person.number, grade.person.email) if sign]
    if grade.score is None:
        return both("there is no grade: the grader failed")
    if not signs:
        return both("neither id nor e-mail address is known; a roster tells them")
    if any(defused(sign) != sign for sign in signs):
        # Changed it would name nobody, unchanged it could run as a formula in a spreadsheet.
        return both("the id or e-mail address is none")
    return None


def _feedback(grade: WrittenGrade) -> str:
    parts = [say("earned: {points} of {most}", points=decimal(grade.earned), most=decimal(grade.max_score))]
    if grade.late_points:
        parts.append(say("points off for lateness: {points}", points=decimal(grade.late_points)))
    if grade.adjusted_points:
        parts.append(say("changed by hand: {points}", points=decimal(grade.adjusted_points)))
    return "; ".join(parts)
