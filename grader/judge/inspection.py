"""Asks a sandbox that has run nothing yet which files are tame (`grader.judge.inside.tame`)."""

from __future__ import annotations

import time
from collections.abc import Sequence

from grader.judge.inside.frames import Channel, DeadlinePassed, PeerGone, WireError
from grader.judge.job import HandedIn
from grader.judge.sandboxes import Sandbox

__all__ = ["LONGEST_SOURCE", "tame_files"]

_LIMIT_S = 2.0
#: Longer files are rarely tame, and take memory to look at.
LONGEST_SOURCE = 32 << 10


def tame_files(sandbox: Sandbox, files: Sequence[HandedIn]) -> frozenset[str] | None:
    """Return the exercises whose files are tame; ``None`` where a source was too much for the sandbox, which is ended.

    Its word can be taken, since no student code has run in it.
    """
    files = [item for item in files if len(item.source or "") <= LONGEST_SOURCE]
    deadline = time.monotonic() + _LIMIT_S
    channel = Channel(sandbox.sock, time_left=lambda: deadline - time.monotonic())
    try:
        channel.send({"n": 0, "op": "inspect", "sources": [item.source for item in files]})
        reply, _ = channel.receive()
        return frozenset(item.exercise_id for item, is_tame in zip(files, reply["tame"], strict=True) if is_tame)
    except (DeadlinePassed, PeerGone, WireError, KeyError):  # a source that no parser survives
        sandbox.kill()
        return None
