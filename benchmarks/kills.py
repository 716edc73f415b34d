"""Kills a batch at random moments, lets it go on each time, and compares what is left with an undisturbed run.

``python benchmarks/kills.py [--submissions N] [--kills K] [--seed S] [--parent-only] [--exercise TARGET]...``

At each moment either the batch itself or one of its workers gets SIGKILL; then the same command is given again. The
end must be the same: grades, reports (but for durations), the gradebook's grades, no submission graded twice unless its
worker was killed over it, no process left behind. Ends with 1 when anything differs.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from classes import KINDS as ENDING
from classes import make_class
from timing import ROOT

from grader.course import Course

#: One in forty never ends; the others are as in every class.
KINDS = (*(4 * ENDING)[:-1], "loop")


class Run:
    """One process of ``grader batch``."""

    def __init__(self, course: Path, folder: Path, out: Path, targets: list[str]) -> None:
        self._out = out
        words = ["batch", str(folder), "--out", str(out), "--course", str(course), "--jobs", "2", "--json"]
        words += [word for target in targets for word in ("--exercise", target)]
        self._start = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "grader", *words],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def is_running(self) -> bool:
        return self._process.poll() is None

    def wait_for(self, lines: int, seconds: float) -> bool:
        """Wait until the journal has so many lines, and a moment more; tell whether there is anything to kill."""
        while self.is_running() and lines_of(self._out) < lines:
            time.sleep(0.002)
        time.sleep(seconds)
        return self.is_running()

    def kill(self) -> None:
        below = processes_below(self._process.pid)
        self._process.kill()
        self._process.communicate()
        deadline = time.monotonic() + 20
        while any(is_alive(pid) for pid in below):
            if time.monotonic() > deadline:
                sys.exit("processes were left behind")
            time.sleep(0.02)

    def kill_worker(self, chance: random.Random) -> bool:
        workers = [pid for pid in processes_below(self._process.pid) if is_worker(pid)]
        if workers:
            os.kill(chance.choice(workers), signal.SIGKILL)
        return bool(workers)

    def end(self) -> float:
        _, errors = self._process.communicate()
        if self._process.returncode not in (0, 1):
            sys.exit(f"grader batch ended with {self._process.returncode}: {errors.decode()[-2000:]}")
        return time.monotonic() - self._start


def lines_of(out: Path) -> int:
    path = out / "journal.jsonl"
    return path.read_bytes().count(b"\n") if path.exists() else 0


def processes_below(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        try:
            below = [int(n) for n in Path(f"/proc/{waiting[-1]}/task/{waiting.pop()}/children").read_text().split()]
        except OSError:
            continue
        found += below
        waiting += below
    return found


def is_worker(pid: int) -> bool:
    try:
        return b"grader.batch.engines.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def entries(out: Path) -> Iterator[dict[str, Any]]:
    for line in (out / "journal.jsonl").read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        if "batch" in data:
            yield data


def without_durations(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_durations(item) for name, item in value.items() if name != "duration_s"}
    return [without_durations(item) for item in value] if isinstance(value, list) else value


def results(out: Path) -> dict[str, Any]:
    """Return what must be the same: each submission's report and status, and all files of grades."""
    found: dict[str, Any] = {}
    for entry in entries(out):
        batch = entry.pop("batch")
        found[entry["submission"]] = (batch["status"], batch["digest"], batch["same_as"], without_durations(entry))
    found["grades.csv"] = (out / "grades.csv").read_bytes()
    found["students"] = sorted(path.name for path in (out / "students").iterdir())
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--submissions", type=int, default=200)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--parent-only", action="store_true", help="never kill a worker alone")
    parser.add_argument("--exercise", action="append", metavar="TARGET", help="default: sigmoid and relu of chapter 2")
    options = parser.parse_args()
    targets = options.exercise or ["ch02_activations/sigmoid", "ch02_activations/relu"]
    chance = random.Random(options.seed)
    print(f"{options.submissions} submissions, {options.kills} kills, seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="grader-kills-") as scratch:
        course = Course.load(copy_of_course(Path(scratch, "course")))
        exercises = [exercise for target in targets for exercise in course.resolve(target)]
        folder = make_class(Path(scratch, "class"), course, exercises, options.submissions, KINDS)
        calm, out = Path(scratch, "calm"), Path(scratch, "out")
        print(f"undisturbed: {Run(course.root, folder, calm, targets).end():.1f} s", flush=True)
        disturb(lambda: Run(course.root, folder, out, targets), out, options, chance)
        judge(calm, out, options.submissions)


def copy_of_course(root: Path) -> Path:
    """Copy the course: what somebody edits meanwhile would be graded anew."""
    for name in ("content", "exercises", "solutions", "tests/hidden", "tests/mistakes"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "course.toml", root)
    return root


def disturb(start: Callable[[], Run], out: Path, options: argparse.Namespace, chance: random.Random) -> None:
    """Kill at moments spread over the whole batch, each drawn at random: the batch itself thrice of five times."""
    run = start()
    victims = [number % 5 in (1, 3) and not options.parent_only for number in range(options.kills)]
    chance.shuffle(victims)
    for number, is_worker_hit in enumerate(victims):
        share = (number + chance.random()) / options.kills
        if not run.wait_for(round(share * options.submissions), chance.random() * 0.2):
            print(f"  kill {number + 1}: it was done already")
            break
        kept = max(0, lines_of(out) - 1)
        if is_worker_hit and run.kill_worker(chance):
            print(f"  kill {number + 1}: a worker, at {kept} submissions in the journal", flush=True)
            continue
        run.kill()
        print(f"  kill {number + 1}: the batch, at {kept} submissions in the journal", flush=True)
        run = start()
    print(f"the last run: {run.end():.1f} s")


def judge(calm: Path, out: Path, count: int) -> None:
    expected, found = results(calm), results(out)
    wrong = [name for name in expected if found.get(name) != expected[name]] + list(found.keys() - expected.keys())
    twice = {name: n for name, n in Counter(entry["submission"] for entry in entries(out)).items() if n > 1}
    print(
        f"{len(found) - 2} of {count} submissions in the journal; different from the undisturbed run: {wrong or 'none'}"
    )
    print(f"graded twice: {twice or 'none'}")
    if wrong or twice or len(found) - 2 != count:
        sys.exit(1)


if __name__ == "__main__":
    main()
