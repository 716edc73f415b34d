"""Journals for tests, written by hand: reports as the judge gives them, without the judge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from grader.batch.journal import JOURNAL, Entry, Header, Journal, JournalWriter, Student, read_journal
from grader.course import Course
from grader.model import CaseResult, Diagnosis, ExerciseReport, IsolationLevel, Outcome, Report, Text, Visibility
from tests.grader.courses import MINIATURE

DOUBLE, MEAN, COUNTER, SCALE = "ch01_numbers/double", "ch01_numbers/mean", "ch01_numbers/counter", "ch02_torch/scale"
EXERCISES = (DOUBLE, MEAN, COUNTER, SCALE)
STARTED = "2026-03-21T10:00:00+09:00"
LATE = """
[late]
time_zone = "Asia/Seoul"
due = 2026-03-20T23:59:00
penalty_per_day = 0.1
"""


def case(
    name: str = "test_it",
    points: float = 2.0,
    most: float = 2.0,
    outcome: Outcome | None = None,
    visibility: Visibility = Visibility.PUBLIC,
    **fields: Any,
) -> CaseResult:
    """Return a case; passed when it has all its points."""
    ended = outcome or (Outcome.PASSED if points == most else Outcome.WRONG_ANSWER)
    title = fields.pop("title", Text(f"{name} 제목", f"title of {name}"))
    return CaseResult(name, title, points, most, ended, visibility, **fields)


def scored(points: float, most: float = 10.0, exercise: str = DOUBLE, **fields: Any) -> ExerciseReport:
    """Return an exercise of one case."""
    return ExerciseReport(exercise, [case("test_it", points, most, **fields)])


def mistake(name: str, **texts: str) -> Diagnosis:
    return Diagnosis(
        name, Text(f"{name} 실수", f"mistake {name}"), Text("설명", texts.get("explanation", "why it is wrong"))
    )


def question(
    name: str, score: float, most: float = 1.0, chapter: str = "ch01_numbers", **fields: Any
) -> dict[str, Any]:
    """Return what a report says of one question of a quiz; ``picked`` are ids of wrong choices."""
    outcome = "right" if score == most else "partial" if score else "wrong"
    picked = fields.pop("picked", ())
    chosen = [
        {"id": wrong, "is_right": False, "text": {"ko": f"{wrong} 오답", "en": f"wrong {wrong}"}, "misconception": None}
        for wrong in picked
    ]
    return {
        "id": name,
        "chapter": chapter,
        "type": "single",
        "title": {"ko": f"{name} 물음", "en": f"question {name}"},
        "score": score,
        "max_score": most,
        "outcome": outcome,
        "response": list(picked),
        "chosen": chosen,
        "misconceptions": [],
        "concepts": [],
        "section": {"anchor": "sums", "title": {"ko": "합", "en": "Sums"}},
        "learner": "kim",
        "attempt": 1,
        "values": {},
        "order": [],
        "feedback": None,
        "problem": None,
        "file": "answers.json",
    } | fields


def entry(name: str, exercises: Iterable[ExerciseReport] = (), **fields: Any) -> Entry:
    """Return one line of a journal; ``id``, ``person``, ``email`` and ``lms_id`` say who it is from."""
    report = Report("mini", name, IsolationLevel.FULL, list(exercises), duration_s=0.25).to_json()
    report |= fields.pop("report", {})
    who = Student(
        fields.pop("id", None), fields.pop("person", None), fields.pop("email", None), fields.pop("lms_id", None)
    )
    fields = {
        "digest": f"digest of {name}",
        "finished_at": STARTED,
        "grader": "0.1.0",
        "source": f"{name}.zip",
    } | fields
    return Entry(report, student=who, **fields)


def write_journal(
    folder: Path,
    entries: Sequence[Entry],
    exercises: Sequence[str] = EXERCISES,
    started: str = STARTED,
    seed: int = 7,
    course: str = "mini",
) -> Journal:
    """Append entries to the journal of a batch's folder, made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    header = Header(course, "0.1.0", seed, tuple(exercises), started)
    if (folder / JOURNAL).exists():
        header = read_journal(folder / JOURNAL).header
    with JournalWriter(folder / JOURNAL, header) as writer:
        writer.append(entries)
    return read_journal(folder / JOURNAL)


def course_with(folder: Path, late: str = "") -> Course:
    """Return the miniature course with something more in its manifest."""
    root = folder / "course"
    root.mkdir(exist_ok=True)
    manifest = (MINIATURE / "course.toml").read_text(encoding="utf-8")
    (root / "course.toml").write_text(manifest.replace("[[chapters]]", f"{late}\n[[chapters]]", 1), encoding="utf-8")
    return Course.load(root)
