"""``students/<name>.html``: what one student is given back."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from grader.batch.journal import GRADED, Entry
from grader.course import Course
from grader.gradebook.grades import Grade, LateWork, parse_time
from grader.i18n import both
from grader.model import LANGUAGES, Text
from grader.report.answers import quizzes_of
from grader.report.exercise_card import exercise_card
from grader.report.html import number, percent, render
from grader.report.questions import totals
from grader.report.words import ANSWERS, STUDENT_WORDS

__all__ = ["shown_time", "student_page"]


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
        totals=totals(entry.report),
        late=[_late_line(course, work) for work in grade.late_works] if grade else [],
        chapters=list(_chapters(course, entry)),
        quizzes=[(_title(course, quiz.chapter), quiz) for quiz in quizzes_of(entry.report)],
        answers=ANSWERS,
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


def _late_line(course: Course, work: LateWork) -> Text:
    titles = [_title(course, chapter.chapter) for chapter in work.chapters]
    return both(
        "{chapters}: days late: {days} (due {due}), from your late days: {bank}, taken off: {penalty} (points: {lost})",
        chapters=Text(*(", ".join(title.in_language(tongue) for title in titles) for tongue in LANGUAGES)),
        days=work.charge.days,
        due=shown_time(course, work.due.isoformat()),
        bank=work.charge.from_bank,
        penalty=percent(work.charge.penalty),
        lost=number(work.lost),
    )


def _title(course: Course, chapter_id: str) -> Text:
    for chapter in course.chapters:
        if chapter.id == chapter_id:
            return chapter.title
    return Text(chapter_id, chapter_id)


def _chapters(course: Course, entry: Entry) -> Iterator[tuple[Text, list[Markup]]]:
    """Yield each chapter of the report with its exercises, in the report's order."""
    titles = {exercise.id: exercise.title for exercise in course.exercises}
    groups: dict[str, list[Markup]] = {}
    for exercise in entry.report["exercises"]:
        name = exercise["id"]
        card = exercise_card(exercise, titles.get(name, Text(name, name)))
        groups.setdefault(name.partition("/")[0], []).append(card)
    for chapter, cards in groups.items():
        yield _title(course, chapter), cards
