"""What a batch leaves besides its journal: gradebook, report, feedback and grades, all made from the journal.

They may be made again at any time; nothing in them comes from the clock or from the order in which submissions
happened to be finished.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.batch.journal import GRADED, JOURNAL, Entry, Journal, JournalWriter, file_digest, read_journal
from grader.course import Course
from grader.errors import CannotGrade, UsageError
from grader.gradebook.grades import Grade
from grader.gradebook.recording import digest_of
from grader.gradebook.regrade import take_in
from grader.gradebook.store import Gradebook
from grader.i18n import both
from grader.report.alike import AlikeFiles
from grader.report.class_page import Group, Problem, class_page
from grader.report.grades_csv import grades_csv
from grader.report.statistics import Statistics
from grader.report.student_page import student_page

__all__ = [
    "GRADES",
    "REPORT",
    "STUDENTS",
    "Written",
    "folder_names",
    "read_batch",
    "take_over",
    "write_outputs",
]

REPORT = "report.html"
GRADES = "grades.csv"
STUDENTS = "students"
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\ud800-\udfff]')
#: Names that Windows keeps for devices, with any extension.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_NAME_BYTES = 120


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and the numbers of the class."""

    folder: Path
    grades: tuple[Grade, ...]
    statistics: Statistics
    gradebook: str

    @property
    def without_grade(self) -> list[str]:
        """The submissions that the grader itself failed on."""
        return [grade.result.submission for grade in self.grades if grade.score is None]

    def unknown_of(self, course: Course) -> list[str]:
        """Return whom the late exceptions of ``course.toml`` name and nobody here is: absent, or misspelt."""
        known = {name for grade in self.grades for name in grade.person.names(grade.result.submission)}
        exceptions = course.late.exceptions if course.late else ()
        return list(dict.fromkeys(item.student for item in exceptions if item.student not in known))


@dataclass(slots=True)
class _Found:
    """What the journal's entries said on one way through."""

    statistics: Statistics
    alike: AlikeFiles
    problems: list[Problem] = field(default_factory=list)
    copies: dict[str, set[str]] = field(default_factory=dict)
    levels: set[str] = field(default_factory=set)


def read_batch(folder: Path, course: Course) -> Journal:
    """Read the journal of a batch's out folder.

    Raises
    ------
    UsageError
        There is none, or it is of another course.
    """
    path = folder / JOURNAL
    if not path.is_file():
        raise UsageError(
            both("no {name} in {folder}: name the out folder of 'grader batch'", name=JOURNAL, folder=folder)
        )
    journal = read_journal(path)
    if journal.header.course != course.id:
        raise UsageError(
            both(
                "{path} is of the course {other}, not {course}",
                path=path,
                other=journal.header.course,
                course=course.id,
            )
        )
    return journal


def write_outputs(
    out_dir: Path, course: Course, database_url: str | None = None, journal: Journal | None = None
) -> Written:
    """Write ``gradebook.sqlite``, ``report.html``, ``students/`` and ``grades.csv`` from ``journal.jsonl``.

    Parameters
    ----------
    out_dir
        The batch's folder; who calls this holds its lock.
    database_url
        A PostgreSQL database to use instead of the file.
    journal
        The folder's, where it was read just now.

    Raises
    ------
    UsageError
        There is no journal of this course.
    CannotGrade
        A file or the database cannot be written. Run it again once it can: nothing is lost.
    """
    journal = journal or read_batch(out_dir, course)
    with Gradebook.at(out_dir, database_url) as book:
        grades = take_in(book, course, journal)
        where = book.where
    names = {name: f"{file}.html" for name, file in folder_names(journal.records).items()}
    try:
        (out_dir / STUDENTS).mkdir(exist_ok=True)
        found = _write_pages(out_dir / STUDENTS, course, journal, grades, names)
        _write_report(out_dir / REPORT, course, journal, grades, found, names)
        _replace(out_dir / GRADES, grades_csv(course, journal.header.exercises, grades))
    except OSError as error:
        raise CannotGrade(
            both(
                "{path} cannot be written: {error}",
                path=error.filename2 or error.filename or out_dir,
                error=error.strerror,
            )
        ) from None
    return Written(out_dir, tuple(grades), found.statistics, where)


def folder_names(submissions: Iterable[str]) -> dict[str, str]:
    """Return a file name for each submission that every file system takes, also one that folds case."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for submission in sorted(submissions):
        name = _safe(submission)
        if name != submission or name.casefold() in taken:
            digest = hashlib.sha256(submission.encode("utf-8", "surrogatepass")).hexdigest()[:8]
            name = f"{name}-{digest}"
        taken.add(name.casefold())
        names[submission] = name
    return names


def take_over(journal: Journal, regraded: Journal) -> None:
    """Append the entries of a second grading to the batch's journal, where the last line of a submission holds."""
    header = replace(journal.header, grader=regraded.header.grader)
    with JournalWriter(journal.path, header) as writer:
        known = {digest_of(writer.journal.line(name)) for name in writer.journal.records}
        for entry in map(regraded.line, regraded.records):
            if digest_of(entry) not in known:
                writer.append([entry])


def _safe(name: str) -> str:
    safe = _UNSAFE.sub("_", unicodedata.normalize("NFC", name)).strip(" .")
    while len(safe.encode()) > _NAME_BYTES:
        safe = safe[:-1]
    return f"_{safe}" if not safe or _DEVICE.match(safe) else safe


def _write_pages(
    folder: Path, course: Course, journal: Journal, grades: Iterable[Grade], names: Mapping[str, str]
) -> _Found:
    by_submission = {grade.result.submission: grade for grade in grades}
    found = _Found(Statistics(journal.header.exercises), AlikeFiles(_stubs(course)))
    for entry in journal.entries:
        grade = by_submission.get(entry.submission)
        page = student_page(course, entry, grade)
        _replace(folder / names[entry.submission], [page])
        _note(found, entry, is_counted=grade is not None)
        if entry.is_late and entry.submitted_at is None and course.late is not None:
            text = both(
                "marked as late where it was handed in, without a time: nothing is taken off. A column submitted_at in "
                "the roster tells the time"
            )
            found.problems.append(Problem(entry.submission, text))
    return found


def _stubs(course: Course) -> dict[str, str]:
    """Return the digest of each exercise's file as it is given out."""
    found: dict[str, str] = {}
    for exercise in course.exercises:
        with suppress(OSError, UnicodeDecodeError):
            found[exercise.id] = file_digest(exercise.stub_path.read_text(encoding="utf-8"))
    return found


def _note(found: _Found, entry: Entry, *, is_counted: bool) -> None:
    if is_counted:
        found.statistics.add(entry)
    found.alike.add(entry)
    found.problems += [Problem(entry.submission, problem) for problem in entry.problems]
    if entry.status != GRADED:
        reason = entry.reason or both("the grader failed")
        found.problems.append(Problem(entry.submission, both("no grade: {reason}", reason=reason)))
    if entry.same_as:
        found.copies.setdefault(entry.same_as, {entry.same_as}).add(entry.submission)
    if entry.report.get("isolation"):
        found.levels.add(entry.report["isolation"])


def _write_report(
    path: Path, course: Course, journal: Journal, grades: list[Grade], found: _Found, names: Mapping[str, str]
) -> None:
    page = class_page(
        course,
        journal.header,
        grades,
        found.statistics,
        groups=sorted((Group(tuple(sorted(group))) for group in found.copies.values()), key=lambda g: g.submissions),
        alike=found.alike.groups(),
        problems=sorted(found.problems, key=lambda problem: problem.submission),
        files={name: f"{STUDENTS}/{file}" for name, file in names.items()},
        isolation=sorted(found.levels),
    )
    _replace(path, page)


def _replace(path: Path, parts: Iterable[str]) -> None:
    """Write a file whole or not at all."""
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        # Half a surrogate pair, which UTF-8 has not, becomes a question mark; line ends stay as they are.
        with open(descriptor, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(parts)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
