"""Starts a resident in the background."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

from grader.resident import place

__all__ = ["MODULE", "launch"]

#: The program of the resident; it belongs to the command line, which it runs.
MODULE = "grader.cli.resident_process"


def launch(course: str, exercises: Sequence[str], level: str) -> bool:
    """Start a resident that warms up for these exercises; return whether one was started.

    It shares no descriptor and no session with this process, so nothing waits for it and Ctrl-C does not reach it.
    Where one runs already, the new one leaves soon.
    """
    path = place.make()
    if path is None:
        return False
    warm = json.dumps({"course": course, "exercises": list(exercises), "level": level})
    with suppress(OSError):
        resident = subprocess.Popen(
            [sys.executable, "-P", "-m", MODULE, path, warm],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=_environment(),
            start_new_session=True,
        )
        resident.returncode = 0  # nobody waits for it: that is no oversight to be warned of
        return True
    return False


def _environment() -> dict[str, str]:
    # -P keeps the current folder away; where the package was found is told by name.
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [package, os.environ.get("PYTHONPATH", "")]))}
