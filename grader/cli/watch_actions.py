"""What the keys of watch mode do: mostly other commands, whose output is shown or to whom the terminal is lent."""

from __future__ import annotations

import contextlib
import io
import signal
from typing import TYPE_CHECKING

from grader.cli.main import run
from grader.cli.watch_keys import Key
from grader.i18n import both, language, say

if TYPE_CHECKING:
    from grader.cli.watch_loop import Loop

__all__ = ["Actions"]

_YES = ("y", "ㅛ")


class Actions:
    """One action a key; a key that means nothing does nothing."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._is_asking = False

    def on_letter(self, letter: str, key: Key | None) -> None:
        if self._is_asking:
            self._is_asking = False
            self._reset(letter)
        elif key is not None:
            getattr(self, f"_do_{key.action}")()

    def _do_next(self) -> None:
        following = self._loop.following()
        if following is None:
            self._loop.face.notice(both("Every exercise is passed."))
        else:
            self._loop.go_to(following, is_attempt=False)

    def _do_previous(self) -> None:
        exercises = self._loop.course.exercises
        place = exercises.index(self._loop.exercise)
        self._loop.go_to(exercises[max(0, place - 1)], is_attempt=False)

    def _do_hint(self) -> None:
        self._show("hint", self._loop.exercise.id)

    def _do_list(self) -> None:
        self._show("list", "--chapter", self._loop.exercise.chapter_id)  # the whole course is longer than a screen

    def _do_diff(self) -> None:
        self._show("diff", self._loop.exercise.id)

    def _do_solution(self) -> None:
        self._show("diff", self._loop.exercise.id, "--solution")

    def _do_again(self) -> None:
        self._loop.check(is_attempt=True)

    def _do_quit(self) -> None:
        self._loop.is_done = True

    def _do_quiz(self) -> None:
        if self._loop.keyboard is None or not self._loop.face.is_screen:
            command = f"grader quiz {self._loop.exercise.chapter_id}"
            self._loop.face.page(say("In another terminal: {command}", command=command) + "\n")
            return
        self._loop.face.interrupt()
        self._loop.keyboard.leave()
        before = signal.signal(signal.SIGINT, signal.default_int_handler)  # Ctrl-C leaves the quiz, not the watch
        try:
            run(self._arguments("quiz", self._loop.exercise.chapter_id))
        finally:
            signal.signal(signal.SIGINT, before)
            self._loop.keyboard.listen()
        self._loop.face.footer()

    def _do_reset(self) -> None:
        file = self._loop.exercise.stub_path.relative_to(self._loop.course.root).as_posix()
        question = say("Put {file} back to the stub? A copy of your version is kept.", file=file)
        self._loop.face.question(f"{question} [y/N]")
        self._is_asking = True

    def _reset(self, letter: str) -> None:
        if letter.lower() in _YES:
            self._show("reset", self._loop.exercise.id, "--yes")
        elif self._loop.face.is_screen:
            self._loop.face.redraw()
        else:
            self._loop.face.page(say("Nothing was changed.") + "\n")

    def _show(self, *words: str) -> None:
        printed = _Screen() if self._loop.face.is_screen else io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            run(self._arguments(*words))
        self._loop.face.page(printed.getvalue())

    def _arguments(self, *words: str) -> list[str]:
        return [*words, "--course", str(self._loop.course.root), "--lang", language()]


class _Screen(io.StringIO):
    """Takes what is meant for a terminal, colours too."""

    def isatty(self) -> bool:
        return True
