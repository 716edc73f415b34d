"""Finds out which levels of isolation this machine gives, by trying each one in a child that then ends.

``python -m grader.judge.inside.probe`` prints what it found as JSON; ``grader doctor`` reads that.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from typing import Any

from grader.judge.inside.jail import LEVELS, Jail

__all__ = ["failure_of", "strongest_level"]

_LIMITS = {"memory_mib": 1024, "file_mib": 16, "threads": 16}


def failure_of(level: str, limits: Mapping[str, Any] = _LIMITS) -> str | None:
    """Try a whole jail of that level, with a child in it; return what the kernel refused, else None."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        _try(level, limits, writer)
    os.close(writer)
    said = b""
    while chunk := os.read(reader, 4096):
        said += chunk
    os.close(reader)
    os.waitpid(pid, 0)
    return None if said.endswith(b"ok") else said.decode(errors="replace") or "the probe ended early"


def _try(level: str, limits: Mapping[str, Any], writer: int) -> None:
    try:
        jail = Jail(level, limits)
        jail.enter()
        pid = jail.fork()
        if pid == 0:
            try:
                jail.lock(writer)
                writer = 3
                jail.close()
                os.write(writer, b"ok")
            except Exception as error:
                os.write(writer, str(error).encode())
            os._exit(0)
        os.waitpid(pid, 0)
    except Exception as error:
        os.write(writer, str(error).encode())
    finally:
        os._exit(0)


def strongest_level(limits: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """Return the strongest level that works here and why each stronger one does not."""
    refused: dict[str, str] = {}
    for level in LEVELS:
        failure = failure_of(level, limits)
        if failure is None:
            return level, refused
        refused[level] = failure
    raise OSError(f"no isolation at all: {refused}")


if __name__ == "__main__":
    json.dump({level: failure_of(level) for level in LEVELS}, sys.stdout)
