"""The resident's program: ``python -m grader.cli.resident_process SOCKET WARM``.

WARM is JSON with the course's folder, the ids of exercises to warm up for, and the level of isolation.
"""

from __future__ import annotations

import fcntl
import gc
import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from grader.cli.main import run
from grader.course import Course
from grader.errors import GraderError
from grader.model import IsolationLevel
from grader.resident.server import IDLE_S, Resident
from grader.warm import WarmGradings

__all__ = ["main"]

_LOCK_PATIENCE_S = 3.0


def main() -> None:
    path, told = sys.argv[1:3]
    idle_s = float(sys.argv[3]) if len(sys.argv) > 3 else IDLE_S
    lock = _lock(path)
    if lock is None:
        return
    with WarmGradings() as warm:

        def answer(arguments: Sequence[str]) -> int:
            return run(list(arguments), warm)

        resident = Resident(path, answer, idle_s)
        with suppress(GraderError, KeyError, ValueError):
            _warm_up(warm, json.loads(told))
        _import_what_reports_need()
        gc.collect()
        gc.freeze()
        resident.serve()
    os.close(lock)


def _lock(path: str) -> int | None:
    """Return a lock that only one resident holds at a time; one that is leaving is waited for."""
    lock = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    deadline = time.monotonic() + _LOCK_PATIENCE_S
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() > deadline:
                os.close(lock)
                return None
            time.sleep(0.05)
        else:
            return lock


def _warm_up(warm: WarmGradings, told: dict[str, str]) -> None:
    course = Course.load(Path(told["course"]))
    level = IsolationLevel(told["level"]) if told["level"] else None
    warm.lend(course, [course.exercise(exercise) for exercise in told["exercises"]], level)


def _import_what_reports_need() -> None:
    import sqlite3  # noqa: F401

    import rich.console  # noqa: F401

    import grader.cli.check
    import grader.lesson
    import grader.report.terminal  # noqa: F401


if __name__ == "__main__":
    main()
