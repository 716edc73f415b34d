"""Watch mode on a screen: each verdict on an empty one, the progress and the keys below it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable

import click
from rich.console import Console
from rich.style import Style
from rich.text import Text as RichText

from grader.cli.watch_page import Standing, Verdict, bar, key_lines, print_verdict, progress_words
from grader.cli.width import columns, cut
from grader.course import Course, Exercise
from grader.i18n import language
from grader.model import Text
from grader.report.terminal import headline

__all__ = ["Screen"]

_FOOTER_LINES = 5
_CLEAR = "\x1b[H\x1b[2J"
_CLEAR_LINE = "\r\x1b[K"


class Screen:
    """Draws on a terminal. The cursor rests below the keys, where the line of what is going on is written."""

    def __init__(self) -> None:
        self._draw_last: Callable[[], None] = lambda: None
        self._notices: list[Text] = []
        self._footer: tuple[Course, Exercise, Standing, bool] | None = None

    @property
    def is_screen(self) -> bool:
        return True

    def begin(self, course: Course, exercise: Exercise, standing: Standing) -> None:
        """Show the exercise that is about to be checked for the first time."""
        self._footer = (course, exercise, standing, False)

        def draw() -> None:
            click.echo(click.style(exercise.id, bold=True) + "  " + exercise.title.in_language(language()))
            click.echo()

        self._show(draw)

    def going_on(self, text: str) -> None:
        """Say what is being waited for, in place of what was said before."""
        width = shutil.get_terminal_size().columns
        self._write(_CLEAR_LINE + cut(text, width - 1))

    def verdict(self, verdict: Verdict, standing: Standing) -> None:
        has_solution = verdict.report.is_passed and not verdict.course.is_released
        self._footer = (verdict.course, verdict.exercise, standing, has_solution)
        self._show(lambda: self._print_verdict(verdict))

    def trouble(self, text: Text) -> None:
        """Show why nothing could be checked."""
        self._show(lambda: self._console().print(RichText(text.in_language(language()), style="yellow")))

    def notice(self, text: Text) -> None:
        """Keep a sentence above the keys from now on."""
        if text not in self._notices:
            self._notices.append(text)
            self._draw_last()

    def page(self, text: str) -> None:
        """Show what another command has printed: whole, since a pager would keep saves from being noticed."""
        self._show(lambda: click.echo(text, nl=False))

    def footer(self) -> None:
        """Draw the keys below what somebody else has written."""
        self._draw_footer()

    def interrupt(self) -> None:
        """Leave an empty screen to somebody else."""
        self._write(_CLEAR)

    def redraw(self) -> None:
        """Draw what is shown again, for instance when the window has another size."""
        self._draw_last()

    def question(self, text: str) -> None:
        self._write(_CLEAR_LINE + text + " ")

    def close(self) -> None:
        self._write(_CLEAR_LINE)

    def _show(self, draw: Callable[[], None]) -> None:
        def whole() -> None:
            self._write(_CLEAR)
            draw()
            self._draw_footer()
            sys.stdout.flush()

        self._draw_last = whole
        whole()

    def _print_verdict(self, verdict: Verdict) -> None:
        console = self._console()
        with console.capture() as captured:
            print_verdict(console, verdict)
        text = captured.get()
        self._write(text)
        if text.count("\n") > shutil.get_terminal_size().lines - _FOOTER_LINES:
            console.print(headline(verdict.report, verdict.exercise.title))  # the first one has left the screen

    def _draw_footer(self) -> None:
        if self._footer is None:
            return
        course, exercise, standing, has_solution = self._footer
        width = shutil.get_terminal_size().columns
        console = self._console()
        console.print()
        for notice in self._notices:
            console.print(RichText(notice.in_language(language()), style="yellow"))
        console.print(self._progress(course, exercise, standing, width), no_wrap=True, overflow="ellipsis")
        for line in key_lines(width - 1, has_solution=has_solution):
            console.print(_keys(line), no_wrap=True)

    def _progress(self, course: Course, exercise: Exercise, standing: Standing, width: int) -> RichText:
        is_unicode = (sys.stdout.encoding or "").lower().startswith("utf")
        line = RichText(bar(standing, max(8, width // 5), is_unicode=is_unicode), style="green")
        line.append(f" {progress_words(standing)}", style="default")
        room = width - 1 - columns(line.plain) - 3
        path = exercise.stub_path.relative_to(course.root).as_posix()
        shown = next((name for name in (path, exercise.stub_path.name) if len(name) <= room), "")
        if shown:
            line.append(" · ", style="dim")
            line.append(shown, style=Style(link=exercise.stub_path.as_uri(), dim=True))
        return line

    def _console(self) -> Console:
        return Console(highlight=False, soft_wrap=False)

    def _write(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()


def _keys(line: str) -> RichText:
    text = RichText()
    for number, entry in enumerate(line.split("  ")):
        letter, _, word = entry.partition(" ")
        text.append("  " if number else "")
        text.append(letter, style="bold cyan")
        text.append(f" {word}", style="dim")
    return text
