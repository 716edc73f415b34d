"""What Dask costs a submission: `grader batch --engine dask` against the local engine, in the same run.

``python benchmarks/scale.py [sigmoid|chapter|course]... [--submissions N] [--rounds R]``

A scheduler and one Dask worker a processor run as processes of their own, as on other machines. Each class is graded
in two sizes; the difference is what one more submission costs, the rest is what a batch costs before its first one.
Shown are wall time, and processor time by whose it is: the program that was started (it takes submissions in and keeps
the journal), Dask's scheduler, Dask's workers, and below them the seats, which grade.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from classes import make_class
from timing import ROOT

from grader.course import Course

PROCESSORS = len(os.sched_getaffinity(0))
TICKS = os.sysconf("SC_CLK_TCK")
CLASSES = {"sigmoid": ("ch02_activations/sigmoid", 400), "chapter": ("ch02", 160), "course": ("", 12)}


@dataclass(frozen=True)
class Cost:
    """Seconds, of one batch or for one submission."""

    wall: float
    program: float
    scheduler: float = 0.0
    workers: float = 0.0
    seats: float = 0.0

    def minus(self, other: Cost, count: int) -> Cost:
        return Cost(*((getattr(self, f.name) - getattr(other, f.name)) / count for f in fields(Cost)))

    @property
    def cpu(self) -> float:
        return self.program + self.scheduler + self.workers + self.seats


class Cluster:
    """A scheduler and workers on loopback."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "scheduler.json"
        self._folder = folder
        self._file.unlink(missing_ok=True)  # that of the class before
        self.scheduler = self._start("scheduler", "--port", "0")
        self.workers = [
            self._start("worker", "--nthreads", "1", "--no-nanny", "--local-directory", str(folder))
            for _ in range(PROCESSORS)
        ]

    @property
    def address(self) -> str:
        while True:
            with contextlib.suppress(OSError, ValueError):
                return json.loads(self._file.read_text())["address"]
            time.sleep(0.05)

    def times(self) -> tuple[float, float, float]:
        """Return the processor time of the scheduler, of the workers, and of what ended below them."""
        scheduler, _ = _times(self.scheduler.pid)
        workers = [_times(worker.pid) for worker in self.workers]
        return scheduler, sum(own for own, _ in workers), sum(below for _, below in workers)

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _start(self, what: str, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--scheduler-file", str(self._file)]
        command += ["--host", "127.0.0.1", "--no-dashboard", *words]
        return subprocess.Popen(command, cwd=self._folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _times(pid: int) -> tuple[float, float]:
    """Return the processor time of a process and of its children that ended."""
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    own, below = int(words[11]) + int(words[12]), int(words[13]) + int(words[14])
    return own / TICKS, below / TICKS


@contextlib.contextmanager
def cluster_in(folder: Path) -> Iterator[Cluster]:
    cluster = Cluster(folder)
    try:
        yield cluster
    finally:
        cluster.stop()


def graded(folder: Path, out: Path, targets: Sequence[str], cluster: Cluster | None) -> tuple[Cost, int]:
    """Grade a class; return the cost, and the bytes of its journal."""
    subprocess.run(["rm", "-rf", str(out)], check=True)
    words = [sys.executable, "-m", "grader", "batch", str(folder), "--out", str(out), "--course", str(ROOT), "--json"]
    words += [word for target in targets for word in ("--exercise", target)]
    if cluster is None:
        words += ["--jobs", str(PROCESSORS)]
    else:
        words += ["--engine", "dask", "--scheduler", cluster.address]
    before = cluster.times() if cluster else (0.0, 0.0, 0.0)
    used, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    wall, now = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    after = cluster.times() if cluster else (0.0, 0.0, 0.0)
    summary = json.loads(done.stdout) if done.returncode in (0, 1) else sys.exit(done.stderr)
    if summary["graded"] != summary["total"] or summary["same"]:
        sys.exit(f"not all were graded: {summary}")
    program = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    return Cost(wall, program, *(b - a for a, b in zip(before, after, strict=True))), (
        out / "journal.jsonl"
    ).stat().st_size


def measure(name: str, options: argparse.Namespace) -> None:
    """Print what a submission of one class costs with each engine."""
    course = Course.load(ROOT)
    target, count = CLASSES[name]
    count = options.submissions or count
    few = max(PROCESSORS, count // 4)
    exercises = course.resolve(target) if target else course.exercises
    targets = [exercise.id for exercise in exercises]
    small = make_class(options.folder / "small", course, exercises, few)
    large = make_class(options.folder / "large", course, exercises, count)
    costs: dict[str, list[tuple[Cost, Cost]]] = {"local": [], "dask": []}
    with cluster_in(options.folder) as cluster:
        graded(small, options.folder / "out", targets, cluster)  # what is compiled and cached once
        for _ in range(options.rounds):
            for engine, found in costs.items():
                on = cluster if engine == "dask" else None
                first, _ = graded(small, options.folder / "out", targets, on)
                second, size = graded(large, options.folder / "out", targets, on)
                found.append((second.minus(first, count - few), first))
    print(f"{name}: {len(exercises)} exercises, {count} submissions, {PROCESSORS} workers, {size / count:.0f} bytes")
    for engine, found in costs.items():
        _row(engine, [each for each, _ in found])
    pairs = list(zip(costs["local"], costs["dask"], strict=True))
    wall = statistics.median(ours.wall / theirs.wall for (theirs, _), (ours, _) in pairs)
    cpu = statistics.median(ours.cpu / theirs.cpu for (theirs, _), (ours, _) in pairs)
    print(f"  Dask takes {wall:.2f} x the wall time and {cpu:.2f} x the processor time of the local engine")
    each = statistics.median(cost.program + cost.scheduler for cost, _ in costs["dask"])
    print(
        f"  program and scheduler: {each * 1e3:.1f} ms a submission, so at most {1 / each:.0f} submissions a second\n"
    )


def _row(engine: str, costs: Sequence[Cost]) -> None:
    parts = {f.name: statistics.median(getattr(cost, f.name) for cost in costs) * 1e3 for f in fields(Cost)}
    wall = parts.pop("wall")
    told = ", ".join(f"{name} {value:.1f}" for name, value in parts.items() if value)
    print(f"  {engine:6} {wall:8.1f} ms a submission; processor time in ms: {told}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("classes", nargs="*", metavar="CLASS", help=", ".join(CLASSES))
    parser.add_argument("--submissions", type=int, help="size of the class")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    unknown = [name for name in options.classes if name not in CLASSES]
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}; there are {', '.join(CLASSES)}")
    with tempfile.TemporaryDirectory(prefix="grader-scale-") as folder:
        options.folder = Path(folder)
        for name in options.classes or CLASSES:
            measure(name, options)


if __name__ == "__main__":
    main()
