"""`grader batch` against fresh pytest processes and peers, one worker against two, its memory, the cost of loops.

``python benchmarks/batch.py [PART]... [--quick] [--submissions N] [--rounds R] [--peers PYTHON]``

Parts: numpy, torch, course, cpu, workers, memory, loops, sixty; all of them by default. ``--quick`` takes small classes
and one round: to see that it works, not to quote. For the peers of ``sixty``::

    python3 -m venv PEERS && PEERS/bin/pip install numpy pytest pytest-xdist gradescope-utils
    python benchmarks/batch.py sixty --peers PEERS/bin/python

Every ratio is of throughputs in the same run, starting up included: submissions a second of ours over those of the
baseline. The baseline is one fresh ``python -m pytest`` a submission, as many at once as there are processors, on the
same suites with the submission in pytest's own process: no isolation, no limits, no diagnosis.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from classes import make_class
from timing import ROOT

from grader.course import Course, Exercise

PYTHON = sys.executable
PROCESSORS = len(os.sched_getaffinity(0))
MINIATURE = ROOT / "tests/grader/data/course"
THREADS = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@dataclass(frozen=True)
class Cost:
    """What a run cost: wall and processor seconds a submission, memory of all its processes at the most."""

    wall_s: float
    cpu_s: float
    peak_mib: float = 0.0
    total_s: float = 0.0


def measured(run: Callable[[], int]) -> Cost:
    """Run something that returns for how many submissions it was; count the processor time of its children."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    count = run()
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(wall / count, cpu / count, total_s=wall)


def batch(
    folder: Path,
    out: Path,
    course: Path,
    targets: Sequence[str],
    jobs: int = PROCESSORS,
    *,
    looks_at_memory: bool = False,
) -> tuple[int, float]:
    """Grade a folder; return for how many submissions it was, and the peak of memory in MiB where it is looked at."""
    subprocess.run(["rm", "-rf", str(out)], check=True)
    words = [PYTHON, "-m", "grader", "batch", str(folder), "--out", str(out), "--course", str(course), "--json"]
    words += [word for target in targets for word in ("--exercise", target)] + ["--jobs", str(jobs)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        peak = _Peak(process.pid) if looks_at_memory else None  # to look costs processor time
        said = process.stdout.read() if process.stdout else b""
        process.wait()
        if peak:
            peak.stop()
    summary = json.loads(said)
    if summary["graded"] != summary["total"] or summary["same"]:
        sys.exit(f"not all were graded: {summary}")
    return summary["total"], peak.mib if peak else 0.0


class _Peak:
    """Looks at the memory of a process and all below it, ten times a second; shared pages count once."""

    def __init__(self, pid: int) -> None:
        self.mib = 0.0
        self._pid = pid
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stopped.wait(0.1):
            self.mib = max(self.mib, sum(_pss_kib(pid) for pid in _tree(self._pid)) / 1024)


def _tree(root: int) -> list[int]:
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        try:
            waiting += map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
        except OSError:
            continue
    return found


def _pss_kib(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def fresh_pytests(folder: Path, exercises: Sequence[Exercise], count: int) -> int:
    """Grade the first submissions of a folder by a fresh pytest each."""
    suites = [str(exercise.suite_path) for exercise in exercises]
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))
    } | THREADS

    def grade(submission: Path) -> None:
        words = [PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", *suites]
        done = subprocess.run(
            [*words, "--submission", str(submission), "--in-process"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            check=False,
        )
        if done.returncode not in (0, 1):
            sys.exit(
                f"pytest ended with {done.returncode}:\n{done.stdout.decode()[-2000:]}{done.stderr.decode()[-2000:]}"
            )

    submissions = sorted(folder.iterdir())[:count]
    with ThreadPoolExecutor(PROCESSORS) as pool:
        list(pool.map(grade, submissions))
    return len(submissions)


def compare(title: str, exercises: Sequence[Exercise], count: int, fresh: int, options: argparse.Namespace) -> None:
    """Print our throughput over that of fresh pytests."""
    course = Course.load(ROOT)
    folder = make_class(options.folder / "class", course, exercises, count)
    targets = [exercise.id for exercise in exercises]
    ours, theirs = [], []
    fresh_pytests(folder, exercises, PROCESSORS)  # pytest compiles the suites once; that is not counted
    for _ in range(options.rounds):
        ours.append(measured(lambda folder=folder: batch(folder, options.folder / "out", ROOT, targets)[0]))
        theirs.append(measured(lambda: fresh_pytests(folder, exercises, fresh)))
    print(f"{title}: {count} submissions, {len(exercises)} exercises, {PROCESSORS} workers")
    _row("grader batch", ours)
    _row(f"fresh python -m pytest ({fresh} of them)", theirs)
    wall = statistics.median(b.wall_s / a.wall_s for a, b in zip(ours, theirs, strict=True))
    cpu = statistics.median(b.cpu_s / a.cpu_s for a, b in zip(ours, theirs, strict=True))
    print(f"  throughput {wall:.1f} x, processor time {cpu:.1f} x less\n")


def _row(name: str, costs: Sequence[Cost]) -> None:
    wall, cpu = (statistics.median(getattr(cost, field) for cost in costs) * 1e3 for field in ("wall_s", "cpu_s"))
    print(f"  {name:42} {wall:9.1f} ms a submission, {cpu:9.1f} ms of processor time")


def numpy(options: argparse.Namespace) -> None:
    course = Course.load(ROOT)
    count = options.submissions or 200
    compare(
        "one numpy exercise (sigmoid)", course.resolve("ch02_activations/sigmoid"), count, count // 10 or 1, options
    )


def torch(options: argparse.Namespace) -> None:
    course = Course.load(ROOT)
    count = options.submissions or 300
    compare(
        "one torch exercise (torch_loss)", course.resolve("ch03_losses/torch_loss"), count, count // 20 or 1, options
    )


def course(options: argparse.Namespace) -> None:
    loaded = Course.load(ROOT)
    count = options.submissions or 24
    fresh = count // 4 or 1
    compare("whole course, numpy", [e for e in loaded.exercises if not e.needs_torch], count, fresh, options)
    compare("whole course", loaded.exercises, count, fresh, options)


def cpu(options: argparse.Namespace) -> None:
    """Processor time of a correct submission of all numpy exercises, over plain calls in one process."""
    from plain import plain_calls

    loaded = Course.load(ROOT)
    exercises = [e for e in loaded.exercises if not e.needs_torch]
    targets = [exercise.id for exercise in exercises]
    count = options.submissions or 6
    spent = []
    for number in (1, 1 + count):  # what starting costs is in both
        folder = make_class(options.folder / "class", loaded, exercises, number, ("right",))
        found = [
            measured(lambda folder=folder: batch(folder, options.folder / "out", ROOT, targets)[0])
            for _ in range(options.rounds)
        ]
        spent.append(statistics.median(cost.cpu_s for cost in found) * number)
    ours = (spent[1] - spent[0]) / count
    plain = plain_calls(exercises, loaded.seed)
    print(f"processor time of a submission: {len(exercises)} numpy exercises, all right")
    print(f"  grader batch {ours * 1e3:.0f} ms; plain calls in one process {plain.calls_s * 1e3:.0f} ms,")
    print(
        f"  with the suites' own checks {plain.suites_s * 1e3:.0f} ms (of it, calls of the submission: {plain.count})"
    )
    print(f"  {ours / plain.calls_s:.1f} x the plain calls, {ours / plain.suites_s:.1f} x calls and checks\n")


def workers(options: argparse.Namespace) -> None:
    """One worker against two."""
    loaded = Course.load(ROOT)
    exercises = loaded.resolve("ch02")
    folder = make_class(options.folder / "class", loaded, exercises, options.submissions or 300)
    targets = [exercise.id for exercise in exercises]
    costs: dict[int, list[Cost]] = {1: [], 2: []}
    for _ in range(options.rounds):
        for jobs, found in costs.items():
            found.append(measured(lambda jobs=jobs: batch(folder, options.folder / "out", ROOT, targets, jobs)[0]))
    print(f"workers: chapter 2, {options.submissions or 300} submissions")
    for jobs, found in costs.items():
        _row(f"{jobs} worker(s)", found)
    ratio = statistics.median(a.wall_s / b.wall_s for a, b in zip(costs[1], costs[2], strict=True))
    print(f"  2 workers {ratio:.2f} x the throughput of 1\n")


def memory(options: argparse.Namespace) -> None:
    """Ten times the submissions, small ones."""
    loaded = Course.load(MINIATURE)
    exercises = loaded.resolve("double")
    many = options.submissions or 10_000
    peaks = []
    for count in (many // 10, many):
        folder = make_class(options.folder / "class", loaded, exercises, count, ("right",))
        start = time.perf_counter()
        _, peak = batch(folder, options.folder / "out", MINIATURE, ["double"], looks_at_memory=True)
        peaks.append(peak)
        print(f"memory: {count} small submissions: at most {peak:.1f} MiB, {time.perf_counter() - start:.0f} s")
    print(f"  {peaks[1] / peaks[0]:.2f} x the memory for ten times the submissions\n")


def loops(options: argparse.Namespace) -> None:
    """Endless loops: what each costs, and whether another worker feels it."""
    loaded = Course.load(ROOT)
    exercises = loaded.resolve("ch02_activations/sigmoid")
    count = options.submissions or 4
    folder = make_class(options.folder / "class", loaded, exercises, count, ("loop",))
    batch(folder, options.folder / "out", ROOT, [exercises[0].id])
    limit = loaded.limits.case_time_s
    lines = (options.folder / "out/journal.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    cases = [case for line in lines for exercise in json.loads(line)["exercises"] for case in exercise["cases"]]
    spent = [case["duration_s"] for case in cases if case["outcome"] == "time_limit"]
    others = sorted({case["outcome"] for case in cases} - {"time_limit", "skipped"})
    print(
        f"loops: {len(spent)} cases ran into their limit of {limit:g} s; other outcomes: {', '.join(others) or 'none'}"
    )
    print(f"  median {statistics.median(spent) / limit:.3f} x the limit, at most {max(spent) / limit:.3f} x\n")


def sixty(options: argparse.Namespace) -> None:
    from sixty import compare_with_peers

    compare_with_peers(options.folder, options.peers, options.submissions or 50, options.rounds, batch, measured)


PARTS = {f.__name__: f for f in (numpy, torch, course, cpu, workers, memory, loops, sixty)}

#: Submissions in each part when one only wants to see that it works.
QUICK = {
    "numpy": 40,
    "torch": 20,
    "course": 2,
    "cpu": 2,
    "workers": 20,
    "memory": 500,
    "loops": 2,
    "sixty": 10,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--submissions", type=int, help="size of the class (memory: of the larger one)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="small classes, one round")
    parser.add_argument("--peers", help="a Python with numpy, pytest, pytest-xdist and gradescope-utils")
    options = parser.parse_args()
    unknown = [part for part in options.parts if part not in PARTS]
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory(prefix="grader-bench-") as folder:
        options.folder = Path(folder)
        given = options.submissions
        for part in options.parts or PARTS:
            if options.quick:
                options.rounds, options.submissions = 1, given or QUICK[part]
            PARTS[part](options)


if __name__ == "__main__":
    main()
