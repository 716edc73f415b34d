"""Watch mode in plain lines, one after the other: for pipes, simple terminals and screen readers."""

from __future__ import annotations

import sys
import time

import click
from rich.console import Console

from grader.cli.framework import tell
from grader.cli.watch_page import Standing, Verdict, key_lines, print_verdict, progress_words
from grader.course import Course, Exercise
from grader.i18n import language, say
from grader.model import Text

__all__ = ["Plain"]


class Plain:
    """Writes lines and never moves back; no colours, nothing that turns or fills up."""

    def __init__(self) -> None:
        self._said = ""
        self._has_told_keys = False

    @property
    def is_screen(self) -> bool:
        return False

    def begin(self, course: Course, exercise: Exercise, standing: Standing) -> None:
        path = exercise.stub_path.relative_to(course.root).as_posix()
        tell(say("Watching {file}: {title}", file=path, title=exercise.title.in_language(language())))
        if not self._has_told_keys:
            keys = ", ".join(", ".join(line.split("  ")) for line in key_lines(10_000, has_solution=False))
            tell(say("Letters, each with Enter: {keys}", keys=keys))
            self._has_told_keys = True
        sys.stdout.flush()

    def going_on(self, text: str) -> None:
        words = "".join(letter for letter in text if not letter.isdigit())
        if words != self._said:  # that it takes seconds is news, each second is not
            self._said = words
            tell(text)
            sys.stdout.flush()

    def verdict(self, verdict: Verdict, standing: Standing) -> None:
        self._said = ""
        click.echo()
        click.echo(f"{time.strftime('%H:%M:%S')}  {verdict.exercise.id}")
        print_verdict(self._console(), verdict)
        tell(progress_words(standing))
        sys.stdout.flush()

    def trouble(self, text: Text) -> None:
        self._said = ""
        tell(text.in_language(language()))

    notice = trouble

    def page(self, text: str) -> None:
        click.echo(text, nl=False, color=False)

    def footer(self) -> None:
        pass

    def interrupt(self) -> None:
        click.echo()

    def redraw(self) -> None:
        pass

    def question(self, text: str) -> None:
        click.echo(text)

    def close(self) -> None:
        pass

    def _console(self) -> Console:
        return Console(highlight=False, soft_wrap=False, no_color=True, force_terminal=False)
