"""How a running batch looks: a bar in a terminal, now and then a line elsewhere; always on standard error."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import click

from grader.i18n import say

if TYPE_CHECKING:
    from grader.batch.journal import Entry

__all__ = ["BarDisplay", "LineDisplay"]

Running = Callable[[], Mapping[str, float]]
#: A submission at work for less is not worth a name.
_SLOW_S = 3.0
_NAME_WIDTH = 24


class _Count:
    """How far the batch is, and when it will be done."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.start_s = now()
        self.total = self.done = self.failures = 0
        self._graded_now = 0

    def finished(self, entry: Entry) -> None:
        self.done += 1
        self._graded_now += 1
        self.failures += entry.status != "graded"

    def left(self) -> str:
        """Return how long it will take, in words; nothing while that is unknown."""
        if not self._graded_now or self.done >= self.total:
            return ""
        seconds = (self._now() - self.start_s) / self._graded_now * (self.total - self.done)
        if seconds < 60:
            return say("about {seconds} s left", seconds=max(1, round(seconds)))
        return say("about {minutes} min left", minutes=max(1, round(seconds / 60)))


class LineDisplay:
    """Says a line at each tenth, but not more often than every ten seconds."""

    def __init__(
        self, running: Running, now: Callable[[], float] = time.monotonic, *, interval_s: float = 10.0
    ) -> None:
        self._count = _Count(now)
        self._now = now
        self._interval_s = interval_s
        self._said_s = now()
        self._next = 0.0
        del running  # the log has no use for who is slow at the moment

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        pass

    def begin(self, total: int) -> None:
        self._count.total = total
        self._next = total / 10
        click.echo(say("submissions: {total}", total=total), err=True)

    def passed_over(self) -> None:
        self._count.done += 1

    def finished(self, entry: Entry) -> None:
        count = self._count
        count.finished(entry)
        if count.done >= self._next and self._now() - self._said_s >= self._interval_s and count.done < count.total:
            self._said_s = self._now()
            self._next = count.done + count.total / 10
            parts = [say("{done} of {total}", done=count.done, total=count.total), count.left()]
            if count.failures:
                parts.append(say("not graded: {count}", count=count.failures))
            click.echo(", ".join(filter(None, parts)), err=True)


class BarDisplay:
    """A bar with what is done, the time left, failures, and who keeps a worker busy."""

    def __init__(self, running: Running, now: Callable[[], float] = time.monotonic) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, ProgressColumn
        from rich.text import Text

        count = self._count = _Count(now)

        class Words(ProgressColumn):
            def render(self, task: Any) -> Text:
                del task
                return Text(_words(count, running()), no_wrap=True, overflow="ellipsis")

        class Done(ProgressColumn):
            def render(self, task: Any) -> Text:
                del task
                return Text(f"{count.done}/{count.total}")

        console = Console(stderr=True)
        self._progress = Progress(
            Done(), BarColumn(bar_width=20), Words(), console=console, transient=True, refresh_per_second=2
        )
        self._task = self._progress.add_task("", total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._progress.stop()

    def begin(self, total: int) -> None:
        self._count.total = total
        self._progress.update(self._task, total=total)

    def passed_over(self) -> None:
        self._count.done += 1
        self._progress.update(self._task, completed=self._count.done)

    def finished(self, entry: Entry) -> None:
        self._count.finished(entry)
        self._progress.update(self._task, completed=self._count.done)


def _words(count: _Count, running: Mapping[str, float]) -> str:
    parts = [count.left()]
    if not count.total:
        parts = [say("the workers warm up")]
    if count.failures:
        parts.append(say("not graded: {count}", count=count.failures))
    name, seconds = max(running.items(), key=lambda item: item[1], default=("", 0.0))
    if seconds >= _SLOW_S:
        short = name if len(name) <= _NAME_WIDTH else f"{name[: _NAME_WIDTH - 1]}…"
        parts.append(say("slowest: {name} ({seconds} s)", name=short, seconds=round(seconds)))
    return " · ".join(filter(None, parts))
