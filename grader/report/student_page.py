"""``students/<name>.html``: what one student is given back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from grader.batch.journal import GRADED, Entry
from grader.course import Course
from grader.gradebook.grades import ChapterGrade, Grade, parse_time
from grader.i18n import both
from grader.model import LANGUAGES, Outcome, Text
from grader.report.evidence import Failure, failures_of
from grader.report.html import number, percent, render
from grader.report.words import OUTCOMES, STUDENT_WORDS

__all__ = ["shown_time", "student_page"]

_OUTPUT_LINES = 12


@dataclass(frozen=True, slots=True)
class _Exercise:
    """An exercise as its card shows it."""

    id: str
    title: Text
    score: float
    max_score: float
    is_passed: bool
    diagnosis: list[Mapping[str, Any]]
    failures: list[Failure]
    passed: list[Text]
    output: str
    reading: tuple[str, ...]


def student_page(course: Course, entry: Entry, grade: Grade | None) -> str:
    """Return the page of one submission.

    Parameters
    ----------
    grade
        ``None`` when another submission of the student counts.
    """
    return render(
        "student.html.jinja",
        STUDENT_WORDS,
        title=course.title,
        who=entry.student.name or entry.submission,
        entry=entry,
        submitted=shown_time(course, entry.submitted_at),
        grade=grade,
        is_graded=entry.status == GRADED,
        score=entry.report["score"],
        max_score=entry.report["max_score"],
        late=[_late_line(course, chapter) for chapter in grade.chapters if chapter.charge.days] if grade else [],
        chapters=list(_chapters(course, entry)),
        quizzes=entry.report.get("quizzes") or [],
        outcomes=OUTCOMES,
    )


def shown_time(course: Course, text: str | None) -> str:
    """Return a time on the clock that the due dates are read from; nothing when it is not known."""
    time = parse_time(text)
    if time is None:
        return ""
    if course.late is not None:
        time = time.astimezone(course.late.zone)
    return f"{time:%Y-%m-%d %H:%M:%S} {_offset(time.strftime('%z'))}"


def _offset(text: str) -> str:
    return f"{text[:3]}:{text[3:5]}"


def _late_line(course: Course, chapter: ChapterGrade) -> Text:
    charge = chapter.charge
    assert chapter.due is not None, "what has no due date is not late"
    return both(
        "{chapter}: days late: {days} (due {due}), from your late days: {bank}, taken off: {penalty} (points: {lost})",
        chapter=_title(course, chapter.chapter),
        days=charge.days,
        due=shown_time(course, chapter.due.isoformat()),
        bank=charge.from_bank,
        penalty=percent(charge.penalty),
        lost=number(chapter.lost),
    )


def _title(course: Course, chapter_id: str) -> Text:
    for chapter in course.chapters:
        if chapter.id == chapter_id:
            return chapter.title
    return Text(chapter_id, chapter_id)


def _chapters(course: Course, entry: Entry) -> Iterator[tuple[Text, list[_Exercise]]]:
    """Yield each chapter of the report with its exercises, in the report's order."""
    titles = {exercise.id: exercise.title for exercise in course.exercises}
    groups: dict[str, list[_Exercise]] = {}
    for exercise in entry.report["exercises"]:
        chapter = exercise["id"].partition("/")[0]
        groups.setdefault(chapter, []).append(_exercise(exercise, titles, chapter))
    for chapter, exercises in groups.items():
        yield _title(course, chapter), exercises


def _exercise(exercise: Mapping[str, Any], titles: Mapping[str, Text], chapter: str) -> _Exercise:
    lines = exercise["output"].rstrip().splitlines()
    output = "\n".join(lines[:_OUTPUT_LINES]) + ("\n…" if len(lines) > _OUTPUT_LINES else "")
    sections = dict.fromkeys(item["section"] for item in exercise["diagnosis"] if item.get("section"))
    name = exercise["id"]
    return _Exercise(
        id=name,
        title=titles.get(name, Text(name, name)),
        score=exercise["score"],
        max_score=exercise["max_score"],
        is_passed=exercise["outcome"] == Outcome.PASSED,
        diagnosis=[_spoken_diagnosis(item) for item in exercise["diagnosis"]],
        failures=failures_of(exercise),
        passed=[Text.from_json(case["title"]) for case in exercise["cases"] if case["outcome"] == Outcome.PASSED],
        output=output if exercise["outcome"] != Outcome.PASSED else "",
        reading=tuple(f"grader lesson {chapter} --section {section}" for section in sections),
    )


def _spoken_diagnosis(item: Mapping[str, Any]) -> dict[str, Text]:
    return {name: Text(**{tongue: item[name][tongue] for tongue in LANGUAGES}) for name in ("title", "explanation")}
