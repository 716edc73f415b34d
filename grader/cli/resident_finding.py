"""What ``grader doctor`` says of the process that keeps checks warm, and how it stops it."""

from __future__ import annotations

import sys
from typing import Any

from grader.cli.findings import Finding, State
from grader.cli.framework import tell
from grader.i18n import both, say
from grader.model import Text
from grader.resident import client, place

__all__ = ["resident_finding", "stop_residents"]


def resident_finding() -> Finding:
    """Look whether one runs; it is no fault when none does."""
    running = _answers("status")
    if running:
        advice = both("To stop it: {command}", command="grader doctor --stop-resident")
        text = both(
            "runs as process {pids} and keeps checks warm; checks so far: {checks}; ends in {minutes} min unless used",
            pids=", ".join(str(answer["pid"]) for answer in running),
            checks=sum(answer["checks"] for answer in running),
            minutes=max(1, round(max(answer["leaves_in_s"] for answer in running) / 60)),
        )
        return Finding("resident", State.GOOD, text, advice)
    if place.is_wanted():
        return Finding("resident", State.GOOD, both("none runs; the first check leaves one behind for 15 minutes"))
    return Finding("resident", State.GOOD, _why_off())


def _why_off() -> Text:
    if sys.platform not in ("linux", "darwin"):
        return both("off: this system has no sockets for it")
    return both("off, by {variables} in the environment", variables=" / ".join(place.reasons_against()))


def stop_residents() -> int:
    """Stop every resident of this user's and say so; the exit code is 0."""
    stopped = [str(answer["pid"]) for answer in _answers("stop")]
    if stopped:
        tell(say("Stopped: process {pids}.", pids=", ".join(stopped)))
    else:
        tell(say("No resident was running."))
    return 0


def _answers(word: str) -> list[dict[str, Any]]:
    found = []
    for path in place.sockets():
        answer = client.tell(path, word)
        if answer is not None and {"pid", "checks", "leaves_in_s"} <= answer.keys():
            found.append(answer)
    return found
