"""Interleaved timing: every candidate runs once a round, so that drift of the machine hits all alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

__all__ = ["ROOT", "command", "interleave", "show"]

ROOT = Path(__file__).parent.parent
#: Where people work, modules are compiled once: ours and those of whom we are compared with.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def command(*words: str) -> Callable[[], None]:
    """Return a function that runs a program to its end; exit codes 0 and 1 are as good as each other."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}

    def run() -> None:
        done = subprocess.run(words, capture_output=True, cwd=ROOT, env=environment, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(words)} ended with {done.returncode}:\n{done.stderr.decode()}")

    return run


def interleave(candidates: Mapping[str, Callable[[], None]], rounds: int) -> dict[str, list[float]]:
    """Time each candidate once a round, after one round that does not count; seconds by name."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for number in range(rounds + 1):
        for name, run in candidates.items():
            start = time.perf_counter()
            run()
            if number:
                times[name].append(time.perf_counter() - start)
    return times


def show(times: Mapping[str, Sequence[float]], baseline: str, *, faster: bool = False) -> None:
    """Print medians and the ratio to the baseline, taken round by round; ``faster`` turns the ratio around."""
    print(f"{'':44} {'median':>10} {'min':>10}   ratio to '{baseline}'")
    for name, values in times.items():
        ratios = [(b / v if faster else v / b) for v, b in zip(values, times[baseline], strict=True)]
        ratio = f"{statistics.median(ratios):.2f} x" + (" faster" if faster else "")
        print(f"{name:44} {statistics.median(values) * 1e3:8.1f} ms {min(values) * 1e3:7.1f} ms   {ratio}")
    print()
