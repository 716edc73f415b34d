"""``grader list``: chapters, exercises, how far the student is, and what comes next.

Nothing here reads a suite, so the points of an exercise are known only once it was checked.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from grader.cli import framework
from grader.cli.framework import course_at, option, print_json
from grader.cli.list_rows import STATES_SHOWN, Row, chapters_shown, is_shown, read_rows, totals
from grader.cli.list_table import Table, number
from grader.cli.next_step import NextStep, next_step
from grader.cli.quiz_row import QuizRow, quiz_rows
from grader.cli.width import wrap
from grader.course import Chapter, Course
from grader.i18n import language, message, say
from grader.progress import Progress
from grader.stubs import remember_stubs

SCHEMA = "grader.list/1"
_GAP = "  "


@framework.command("list", help=message("Show chapters, exercises and progress, and what to do next."))
@option("--chapter", "chapters", multiple=True, metavar="CHAPTER", help=message("Only this chapter; may be repeated."))
@option("--todo", is_flag=True, help=message("Only what is not passed yet."))
@option("--passed", is_flag=True, help=message("Only what is passed."))
@option("--failed", is_flag=True, help=message("Only what was tried and is not passed yet."))
@option("--untried", is_flag=True, help=message("Only what was never tried."))
@option("--json", "as_json", is_flag=True, help=message("Print one JSON object."))
def command(context: click.Context, chapters: tuple[str, ...], as_json: bool, **asked: bool) -> int:
    course = course_at(context)
    shown = chapters_shown(course, chapters)
    remember_stubs(course)
    progress = Progress(course.root)
    rows = read_rows(course, progress)
    standings = {name: row.standing for name, row in rows.items() if row.standing}
    listing = _Listing(
        course,
        shown,
        [name for name in STATES_SHOWN if asked[name]],
        rows,
        quiz_rows(course, progress),
        next_step(course, standings),
    )
    if as_json:
        print_json(listing.to_json())
    else:
        click.echo("\n".join(listing.page(shutil.get_terminal_size().columns)))
    return 0


@dataclass(frozen=True)
class _Listing:
    """What is listed; the totals are always those of the whole course."""

    course: Course
    chapters: Sequence[Chapter]
    filters: Sequence[str]
    rows: Mapping[str, Row]
    quizzes: Mapping[str, QuizRow]
    next: NextStep | None

    def _rows_of(self, chapter: Chapter) -> list[Row]:
        return [self.rows[exercise.id] for exercise in chapter.exercises]

    def _shown_rows(self, chapter: Chapter) -> list[Row]:
        return [row for row in self._rows_of(chapter) if is_shown(row, self.filters)]

    def _quiz(self, chapter: Chapter) -> QuizRow | None:
        quiz = self.quizzes.get(chapter.id)
        return quiz if quiz is not None and is_shown(quiz, self.filters) else None

    def to_json(self) -> dict[str, Any]:
        return {
            "schema": SCHEMA,
            "course": self.course.id,
            "title": self.course.title.to_json(),
            "chapters": [self._chapter_json(chapter) for chapter in self.chapters],
            **totals(self.rows.values()).to_json(),
            "next": self.next.to_json() if self.next else None,
        }

    def _chapter_json(self, chapter: Chapter) -> dict[str, Any]:
        quiz = self._quiz(chapter)
        return {
            "id": chapter.id,
            "title": chapter.title.to_json(),
            "exercises": [row.to_json() for row in self._shown_rows(chapter)],
            "quiz": quiz.to_json() if quiz else None,
            "progress": totals(self._rows_of(chapter)).to_json(),
        }

    def page(self, width: int) -> Iterator[str]:
        yield click.style(self.course.title.in_language(language()), bold=True)
        table = Table(list(self.rows.values()), width)
        is_first = True
        for chapter in self.chapters:
            rows, quiz = self._shown_rows(chapter), self._quiz(chapter)
            if not rows and quiz is None:
                continue
            yield ""
            yield table.chapter(chapter, totals(self._rows_of(chapter)))
            if is_first:
                yield table.header()
            is_first = False
            yield from map(table.line, rows)
            if quiz is not None:
                yield table.quiz_line(quiz)
        if is_first:
            yield ""
            yield say("Nothing here is of that kind.")
        yield ""
        yield from self._summary()
        yield from self._way_on(width)

    def _summary(self) -> Iterator[str]:
        done = totals(self.rows.values())
        line = say("{passed} of {exercises} exercises passed", passed=done.passed, exercises=done.exercises)
        if done.max_score_tried:
            line += " · " + say(
                "{score}/{max_score} points in those tried",
                score=number(done.score),
                max_score=number(done.max_score_tried),
            )
        yield line
        if any(quiz.answered for quiz in self.quizzes.values()):
            right, count = (
                sum(getattr(quiz, name) for quiz in self.quizzes.values()) for name in ("right", "questions")
            )
            yield say("{right} of {count} quiz questions right", right=right, count=count)
        if any(row.given_up_at is not None for row in self.rows.values()):
            yield say("S: the solution was seen before a pass")

    def _way_on(self, width: int) -> Iterator[str]:
        step = self.next
        if step is None:
            return
        yield say("Next: {title}", title=step.exercise.title.in_language(language())) + (
            _GAP + click.style(f"grader check {step.exercise.name}", fg="cyan")
        )
        for text in (step.reason, step.aside):
            if text is not None:
                yield from (f"{_GAP}{line}" for line in wrap(text.in_language(language()), width - len(_GAP)))
