"""What can be pressed in watch mode, and the keyboard it is pressed on."""

from __future__ import annotations

import codecs
import os
import sys
from dataclasses import dataclass
from typing import Any

from grader.i18n import message

__all__ = ["KEYS", "Key", "Keyboard", "Lines", "key_of"]


@dataclass(frozen=True)
class Key:
    """One letter.

    Attributes
    ----------
    action
        What it does, by name.
    word
        The message that stands beside it.
    same
        What the same key types while the keyboard is set to Korean.
    """

    letter: str
    action: str
    word: str
    same: str


KEYS = (
    Key("n", "next", message("next"), "ㅜ"),
    Key("p", "previous", message("back"), "ㅔ"),
    Key("h", "hint", message("hint"), "ㅗ"),
    Key("l", "list", message("list"), "ㅣ"),
    Key("d", "diff", message("diff"), "ㅇ"),
    Key("z", "quiz", message("quiz"), "ㅋ"),
    Key("r", "again", message("again"), "ㄱ"),
    Key("x", "reset", message("reset"), "ㅌ"),
    Key("q", "quit", message("quit"), "ㅂ"),
)
_SOLUTION = Key("s", "solution", message("solution"), "ㄴ")
_BY_LETTER = {letter: key for key in (*KEYS, _SOLUTION) for letter in (key.letter, key.same)}
#: Ctrl-C and Ctrl-D, where the terminal hands them over as they are.
_ENDINGS = ("\x03", "\x04")


def key_of(letter: str) -> Key | None:
    """Return what a letter stands for; capital letters too, since Caps Lock is no intention."""
    if letter in _ENDINGS:
        return _BY_LETTER["q"]
    return _BY_LETTER.get(letter.lower())


class Keyboard:
    """Single keys from a terminal, which echoes none of them while this is entered."""

    def __init__(self) -> None:
        self._descriptor = sys.stdin.fileno()
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._before: list[Any] | None = None

    def fileno(self) -> int:
        return self._descriptor

    def listen(self) -> None:
        """Have keys come one by one; after a stop by Ctrl-Z too, when a shell has set the terminal as it likes."""
        import termios
        import tty

        if self._before is None:
            self._before = termios.tcgetattr(self._descriptor)
        tty.setcbreak(self._descriptor, termios.TCSADRAIN)

    def leave(self) -> None:
        """Give the terminal back as it was."""
        import termios

        if self._before is not None:
            termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._before)
            self._before = None

    def read(self) -> list[str] | None:
        """Return the keys that were pressed, None when the terminal is gone."""
        try:
            data = os.read(self._descriptor, 1024)
        except OSError:
            return None
        if not data:
            return None
        if data.startswith(b"\x1b"):
            return []  # an arrow or a function key: what follows is no letter
        return list(self._decoder.decode(data))


class Lines:
    """Letters from a pipe, or from a terminal that cannot do more: the first of each line counts."""

    def __init__(self) -> None:
        self._descriptor = sys.stdin.fileno()
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._begun = ""

    def fileno(self) -> int:
        return self._descriptor

    def listen(self) -> None:
        """Lines come by themselves."""

    def leave(self) -> None:
        """Nothing was changed."""

    def read(self) -> list[str] | None:
        """Return the letters that came, None when no more will."""
        try:
            data = os.read(self._descriptor, 4096)
        except OSError:
            return None
        if not data:
            return None
        *whole, self._begun = (self._begun + self._decoder.decode(data)).split("\n")
        return [line.strip()[:1] for line in whole]
