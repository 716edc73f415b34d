"""``grader watch``: checks an exercise again at every save."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import click

from grader.cli import framework
from grader.cli.framework import argument, course_at, option
from grader.course import Course, Exercise
from grader.i18n import both, message
from grader.model import IsolationLevel
from grader.progress import Progress
from grader.stubs import remember_stubs

if TYPE_CHECKING:
    from grader.cli.watch_keys import Keyboard, Lines
    from grader.cli.watch_loop import Face
    from grader.watch.inbox import Inbox

__all__ = ["command", "watch"]

_LEVELS = [level.value for level in IsolationLevel]


@framework.command(
    "watch",
    help=message(
        "Check an exercise again at every save. Saving another exercise goes on to that one. "
        "Without TARGET: the next unfinished one."
    ),
)
@argument("target", metavar="[TARGET]", required=False)
@option("--plain", is_flag=True, help=message("Write plain lines: for screen readers and simple terminals."))
@option("--poll", is_flag=True, help=message("Look at the files again and again instead of waiting to be told."))
@option("--seed", type=click.IntRange(min=0), help=message("Draw other inputs than the course's seed does."))
@option("--isolation", type=click.Choice(_LEVELS), help=message("Level of isolation; the strongest by default."))
def command(
    context: click.Context, target: str | None, plain: bool, poll: bool, seed: int | None, isolation: str | None
) -> int:
    level = IsolationLevel(isolation) if isolation else None
    return watch(context, target, seed=seed, level=level, is_plain=plain, is_polling=poll)


def watch(
    context: click.Context,
    target: str | None,
    *,
    seed: int | None = None,
    level: IsolationLevel | None = None,
    is_plain: bool = False,
    is_polling: bool = False,
) -> int:
    """Watch until somebody ends it; the exit code is 0 then."""
    course = course_at(context)
    remember_stubs(course)
    exercise = _exercise(course, target)
    from grader.watch.checker import Checker
    from grader.watch.filesystem import reason_to_poll
    from grader.watch.inbox import Inbox
    from grader.watch.lookout import Lookout

    inbox = Inbox()
    checker = Checker(inbox.put, seed=seed, level=level)
    checker.warm_up(course, exercise)  # in other processes, while this one imports what it needs
    from grader.cli.watch_loop import Loop

    reason = both("you asked for it") if is_polling else reason_to_poll(course.exercises_dir)
    lookout = Lookout(course, exercise, inbox.put, polling=reason)
    face = _face(is_plain=is_plain or not _can_move_the_cursor())
    try:
        with _keyboard(face) as keyboard, _signals(inbox):
            Loop(course, exercise, face, keyboard, inbox, checker, lookout).run()
    except OSError as error:
        if error.errno not in (errno.EIO, errno.EPIPE):  # the window was closed, or nobody reads the pipe
            raise
    finally:
        with suppress(OSError):
            face.close()
        lookout.stop()
        checker.close()
    return 0


def _exercise(course: Course, target: str | None) -> Exercise:
    """Return the exercise to begin with; of a chapter the first unfinished one."""
    standings = Progress(course.root).standings()
    chosen = course.resolve(target) if target is not None else course.exercises
    unfinished = [e for e in chosen if e.id not in standings or not standings[e.id].is_passed]
    found: list[Exercise] = [*unfinished, *chosen]
    return found[0]


def _can_move_the_cursor() -> bool:
    if os.environ.get("GRADER_PLAIN") or os.environ.get("TERM", "dumb") in ("", "dumb"):
        return False
    return sys.stdout.isatty() and sys.stdin is not None and sys.stdin.isatty()


def _face(*, is_plain: bool) -> Face:
    from grader.cli.watch_plain import Plain
    from grader.cli.watch_screen import Screen

    return Plain() if is_plain else Screen()


@contextmanager
def _keyboard(face: Face) -> Iterator[Keyboard | Lines | None]:
    from grader.cli.watch_keys import Keyboard, Lines

    if sys.stdin is None:
        yield None
        return
    try:
        keyboard = Keyboard() if face.is_screen else Lines()
    except (OSError, ValueError):  # no descriptor to wait at
        yield None
        return
    try:
        keyboard.listen()
        yield keyboard
    finally:
        keyboard.leave()


@contextmanager
def _signals(inbox: Inbox) -> Iterator[None]:
    """Have signals come in the same way as everything else, so that the terminal is always given back."""
    from grader.cli.watch_loop import Quit, Woken

    wanted: dict[signal.Signals, object] = {
        **dict.fromkeys((signal.SIGTERM, signal.SIGHUP, signal.SIGINT), Quit()),
        **dict.fromkeys((signal.SIGWINCH, signal.SIGCONT), Woken()),
    }
    before = {number: signal.signal(number, lambda *_, item=item: inbox.put(item)) for number, item in wanted.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
