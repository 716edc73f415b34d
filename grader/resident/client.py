"""Asks the resident to run a check. Every check begins here, so little is imported."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Sequence
from typing import Any, BinaryIO

from grader.resident import peer, place
from grader.resident.messages import Refused, receive, send

__all__ = ["run", "tell"]

#: How long a check waits for a resident that is busy or stuck before it grades by itself.
_PATIENCE_S = 1.0
_LEAVE_S = 3.0


def run(arguments: Sequence[str]) -> int | None:
    """Have the resident run ``grader`` with these arguments on this process's terminal.

    Returns
    -------
    int or None
        The exit code; None when there is no resident to be trusted, and nothing was printed.
    """
    path = place.find()
    if path is None:
        return None
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as channel:
        try:
            _connect(channel, path)
            lines = channel.makefile("rb")
            send(channel, _request(arguments))
            answer = receive(lines)
            if answer is None or "ready" not in answer:
                return None
            # Only now: what a stuck resident held of this process would keep readers of its output waiting.
            send(channel, {"go": True}, (0, 1, 2))
        except (OSError, Refused):
            return None
        return _follow(channel, lines)


def tell(path: str, word: str) -> dict[str, Any] | None:
    """Send ``status`` or ``stop`` to the resident at ``path``; return its answer, None when it gives none."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as channel:
        try:
            _connect(channel, path)
            send(channel, {"ask": word})
            return receive(channel.makefile("rb"))
        except (OSError, Refused):
            return None


def _connect(channel: socket.socket, path: str) -> None:
    channel.settimeout(_PATIENCE_S)
    channel.connect(path)
    if peer.uid_of(channel) != os.geteuid():
        raise PermissionError("the resident belongs to somebody else")


def _request(arguments: Sequence[str]) -> dict[str, Any]:
    return {
        "ask": "run",
        "identity": place.identity(),
        "arguments": list(arguments),
        "folder": os.getcwd(),
        "environment": dict(os.environ),
        "encodings": [getattr(stream, "encoding", None) or "utf-8" for stream in (sys.stdout, sys.stderr)],
    }


def _follow(channel: socket.socket, lines: BinaryIO) -> int | None:
    """Wait for the end of the check; Ctrl-C is passed on."""
    is_printing = False
    channel.settimeout(None)
    try:
        while True:
            message = _next(lines)
            if message is None:
                return _lost() if is_printing else None
            if "code" in message:
                return int(message["code"])
            is_printing = True
    except KeyboardInterrupt:
        channel.settimeout(_LEAVE_S)
        channel.shutdown(socket.SHUT_WR)
        while _next(lines) is not None:
            pass
        return 130


def _next(lines: BinaryIO) -> dict[str, Any] | None:
    try:
        return receive(lines)
    except (OSError, Refused):
        return None


def _lost() -> int:
    """Say that the answer is not whole: printing it again could make two of one report."""
    from grader.i18n import choose_language, say, set_language

    set_language(choose_language(None))
    print(say("grader: the resident process ended while it printed. Check again."), file=sys.stderr)
    return 3
