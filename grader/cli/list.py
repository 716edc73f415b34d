"""``grader list``: chapters, exercises and how far the student is.

Nothing here reads a suite, so the points of an exercise are known only once it was checked.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import click

from grader.cli import framework
from grader.cli.framework import course_at, option, print_json
from grader.cli.quiz_row import QuizRow, quiz_rows
from grader.cli.width import columns, cut, pad
from grader.course import Chapter, Course, Exercise
from grader.i18n import language, message, say
from grader.progress import Progress, Standing
from grader.stubs import remember_stubs

SCHEMA = "grader.list/1"
_LEAST_TITLE = 12
_GAP = "  "

#: State of an exercise: its mark, its word and its colour. The word is there, so the colour may be missing.
_STATES = {
    "passed": ("✓", message("passed"), "green"),
    "failed": ("✗", message("failed"), "red"),
    "begun": ("◐", message("begun"), "yellow"),
    "not_tried": ("·", message("not tried"), None),
}


@dataclass(frozen=True)
class _Row:
    exercise: Exercise
    standing: Standing | None
    hints: int

    @property
    def state(self) -> str:
        if self.standing is None:
            return "not_tried"
        return "passed" if self.standing.is_passed else "failed"

    def to_json(self) -> dict[str, Any]:
        standing = self.standing
        return {
            "id": self.exercise.id,
            "title": self.exercise.title.to_json(),
            "requires": list(self.exercise.requires),
            "state": self.state,
            "score": standing.best_score if standing else None,
            "max_score": standing.max_score if standing else None,
            "attempts": standing.attempts if standing else 0,
            "last_outcome": standing.last_outcome.value if standing else None,
            "last_at": standing.last_at if standing else None,
            "hints": self.hints,
        }


@framework.command("list", help=message("Show chapters, exercises and progress."))
@option("--json", "as_json", is_flag=True, help=message("Print one JSON object."))
def command(context: click.Context, as_json: bool) -> int:
    course = course_at(context)
    remember_stubs(course)
    progress = Progress(course.root)
    standings, hints = progress.standings(), progress.hint_levels()
    rows = {e.id: _Row(e, standings.get(e.id), hints.get(e.id, 0)) for e in course.exercises}
    quizzes = quiz_rows(course, progress)
    if as_json:
        print_json(_as_json(course, rows, quizzes))
    else:
        click.echo("\n".join(_page(course, rows, quizzes)))
    return 0


def _as_json(course: Course, rows: dict[str, _Row], quizzes: dict[str, QuizRow]) -> dict[str, Any]:
    tried = [row.standing for row in rows.values() if row.standing]
    return {
        "schema": SCHEMA,
        "course": course.id,
        "title": course.title.to_json(),
        "chapters": [
            {
                "id": chapter.id,
                "title": chapter.title.to_json(),
                "exercises": [rows[exercise.id].to_json() for exercise in chapter.exercises],
                "quiz": quizzes[chapter.id].to_json() if chapter.id in quizzes else None,
            }
            for chapter in course.chapters
        ],
        "exercises": len(rows),
        "passed": sum(standing.is_passed for standing in tried),
        "score": sum(standing.best_score for standing in tried),
        "max_score_tried": sum(standing.max_score for standing in tried),
    }


def _page(course: Course, rows: dict[str, _Row], quizzes: dict[str, QuizRow]) -> Iterator[str]:
    yield click.style(course.title.in_language(language()), bold=True)
    table = _Table(list(rows.values()), shutil.get_terminal_size().columns)
    for chapter in course.chapters:
        yield ""
        yield _chapter_line(chapter)
        if chapter is course.chapters[0]:
            yield table.header()
        yield from (table.line(rows[exercise.id]) for exercise in chapter.exercises)
        if chapter.id in quizzes:
            yield table.quiz_line(quizzes[chapter.id])
    yield ""
    yield from _totals(course, rows, quizzes)


def _chapter_line(chapter: Chapter) -> str:
    return f"{click.style(chapter.id, fg='cyan')}  {click.style(chapter.title.in_language(language()), bold=True)}"


def _totals(course: Course, rows: dict[str, _Row], quizzes: dict[str, QuizRow]) -> Iterator[str]:
    data = _as_json(course, rows, quizzes)
    line = say("{passed} of {exercises} exercises passed", passed=data["passed"], exercises=data["exercises"])
    if data["max_score_tried"]:
        line += " · " + say(
            "{score}/{max_score} points in those tried",
            score=_number(data["score"]),
            max_score=_number(data["max_score_tried"]),
        )
    yield line
    if any(quiz.answered for quiz in quizzes.values()):
        right, count = (sum(getattr(quiz, name) for quiz in quizzes.values()) for name in ("right", "questions"))
        yield say("{right} of {count} quiz questions right", right=right, count=count)
    unfinished = framework.next_unfinished(course, {name: row.standing for name, row in rows.items() if row.standing})
    if unfinished is not None:
        yield say("Next: {title}", title=unfinished.title.in_language(language())) + (
            _GAP + click.style(f"grader check {unfinished.name}", fg="cyan")
        )


def _number(points: float) -> str:
    return f"{points:.12g}"


def _points(row: _Row) -> str:
    standing = row.standing
    return f"{_number(standing.best_score)}/{_number(standing.max_score)}" if standing else "-"


class _Table:
    """Columns wide enough for what is in them; the title takes what is left of the line."""

    _COLUMNS: Sequence[tuple[str, Callable[[_Row], str]]] = (
        (message("points"), _points),
        (message("tries"), lambda row: str(row.standing.attempts) if row.standing else "-"),
        (message("hints"), lambda row: str(row.hints) if row.hints else "-"),
    )

    def __init__(self, rows: Sequence[_Row], width: int) -> None:
        self._state = max(columns(self._state_text(state)) for state in _STATES)
        self._name = max([columns(row.exercise.name) for row in rows], default=len("quiz"))
        self._widths = [
            max([columns(say(title)), *(columns(value(row)) for row in rows)]) for title, value in self._COLUMNS
        ]
        taken = self._state + self._name + sum(self._widths) + len(_GAP) * (2 + len(self._widths))
        self._title = max(_LEAST_TITLE, width - taken)

    def header(self) -> str:
        names = [
            pad(say(title), width, right=True) for (title, _), width in zip(self._COLUMNS, self._widths, strict=True)
        ]
        return click.style(self._join("", pad("", self._name), pad("", self._title), names), dim=True)

    def line(self, row: _Row) -> str:
        values = [
            pad(value(row), width, right=True) for (_, value), width in zip(self._COLUMNS, self._widths, strict=True)
        ]
        title = cut(row.exercise.title.in_language(language()), self._title)
        return self._join(row.state, pad(row.exercise.name, self._name), pad(title, self._title), values)

    def quiz_line(self, quiz: QuizRow) -> str:
        room = self._title + sum(self._widths) + len(_GAP) * len(self._widths)
        return self._join(quiz.state, pad("quiz", self._name), pad(cut(quiz.title, room), room), [])

    def _join(self, state: str, name: str, title: str, values: Sequence[str]) -> str:
        mark = pad(self._state_text(state) if state else "", self._state)
        colour = _STATES[state][2] if state else None
        shown = click.style(mark, fg=colour) if colour else mark
        return _GAP.join([shown, name, title, *values])

    @staticmethod
    def _state_text(state: str) -> str:
        mark, word, _ = _STATES[state]
        return f"{mark} {say(word)}"
