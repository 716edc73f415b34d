"""The table of ``grader list``: columns as wide as what is in them, the title in what is left of the line."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import click

from grader.cli.list_rows import ChapterSum, Row
from grader.cli.quiz_row import QuizRow
from grader.cli.width import columns, cut, pad
from grader.course import Chapter
from grader.i18n import language, message, say

__all__ = ["Table", "number"]

_LEAST_TITLE = 12
_GAP = "  "
_BAR = 10

#: State of an exercise: its mark, its word and its colour. The word is there, so the colour may be missing.
_STATES = {
    "passed": ("✓", message("passed"), "green"),
    "failed": ("✗", message("failed"), "red"),
    "begun": ("◐", message("begun"), "yellow"),
    "not_tried": ("·", message("not tried"), None),
}
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def number(points: float) -> str:
    return f"{points:.12g}"


def _points(row: Row) -> str:
    standing = row.standing
    return f"{number(standing.best_score)}/{number(standing.max_score)}" if standing else "-"


def _hints(row: Row) -> str:
    mark = "+S" if row.given_up_at is not None else ""
    return f"{row.hints or ''}{mark}" or "-"


def _ago(at: float | None) -> str:
    """Return how long ago something was, as short as can be."""
    if at is None:
        return "-"
    seconds = max(0.0, time.time() - at)
    if seconds < _MINUTE:
        return say("now")
    if seconds < _HOUR:
        return say("{count} min", count=int(seconds // _MINUTE))
    if seconds < _DAY:
        return say("{count} h", count=int(seconds // _HOUR))
    if seconds < 100 * _DAY:
        return say("{count} d", count=int(seconds // _DAY))
    return time.strftime("%y-%m", time.localtime(at))


@dataclass(frozen=True)
class _Column:
    """A column behind the title; one of a greater ``rank`` is left out first where the line is short."""

    title: str
    value: Callable[[Row], str]
    rank: int


_COLUMNS = (
    _Column(message("points"), _points, 0),
    _Column(message("tries"), lambda row: str(row.standing.attempts) if row.standing else "-", 1),
    _Column(message("hints"), _hints, 3),
    _Column(message("changed"), lambda row: _ago(row.last_change), 2),
)


class Table:
    """Lays out rows.

    Parameters
    ----------
    rows
        All that the table may show: they decide how wide its columns are.
    width
        Columns of the terminal.
    """

    def __init__(self, rows: Sequence[Row], width: int) -> None:
        self._width = width
        self._state = max(columns(self._state_text(state)) for state in _STATES)
        self._name = max([columns(row.exercise.name) for row in rows], default=len("quiz"))
        self._columns = [(column, self._width_of(column, rows)) for column in _COLUMNS]
        while len(self._columns) > 1 and self._room() < _LEAST_TITLE:
            least = max(self._columns, key=lambda pair: pair[0].rank)
            self._columns.remove(least)
        self._title = max(_LEAST_TITLE, self._room())

    @staticmethod
    def _width_of(column: _Column, rows: Sequence[Row]) -> int:
        return max([columns(say(column.title)), *(columns(column.value(row)) for row in rows)])

    def _room(self) -> int:
        """Return how many columns are left for the title."""
        taken = self._state + self._name + sum(width for _, width in self._columns)
        return self._width - taken - len(_GAP) * (2 + len(self._columns))

    def header(self) -> str:
        names = [pad(say(column.title), width, right=True) for column, width in self._columns]
        return click.style(self._join("", pad("", self._name), pad("", self._title), names), dim=True)

    def chapter(self, chapter: Chapter, done: ChapterSum) -> str:
        """Return the chapter's line: how far it is stands at its end, once it was begun."""
        title = chapter.title.in_language(language())
        name = f"{click.style(chapter.id, fg='cyan')}{_GAP}"
        if not done.max_score_tried:
            return name + click.style(title, bold=True)
        count = f"{done.passed}/{done.exercises}"
        room = self._width - columns(chapter.id) - len(_GAP) * 2 - _BAR - 1 - columns(count)
        return f"{name}{click.style(pad(cut(title, room), room), bold=True)}{_GAP}{_bar(done)} {count}"

    def line(self, row: Row) -> str:
        values = [pad(column.value(row), width, right=True) for column, width in self._columns]
        title = cut(row.exercise.title.in_language(language()), self._title)
        return self._join(row.state, pad(row.exercise.name, self._name), pad(title, self._title), values)

    def quiz_line(self, quiz: QuizRow) -> str:
        room = self._title + sum(width for _, width in self._columns) + len(_GAP) * len(self._columns)
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


def _bar(done: ChapterSum) -> str:
    filled = _BAR * done.passed // done.exercises
    done_part = click.style("━" * filled, fg="green") if filled else ""
    return done_part + (click.style("─" * (_BAR - filled), dim=True) if filled < _BAR else "")
