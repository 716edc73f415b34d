"""Submissions to the miniature course, and what is needed to grade them."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from grader.batch.batch import Batch
from grader.batch.engines.engine import Finished, Task
from grader.batch.intake.contents import Contents, archive_items, collect
from grader.batch.intake.limits import IntakeLimits
from grader.batch.intake.sources import list_sources
from grader.batch.journal import Entry, Student
from grader.course import Course
from grader.model import IsolationLevel, Text
from tests.grader.courses import MINIATURE

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x * x\n"
LOOP = "def double(x):\n    while True:\n        try:\n            x += 1\n        except:\n            continue\n"
SYNTAX = "def double(x:\n    return 2 * x\n"


def entry(name: str = "alice", *, digest: str = "d1", score: float = 1.0, **batch: Any) -> Entry:
    """Return an entry with an empty report."""
    report = {
        "schema": "grader.report/1",
        "course": "mini",
        "submission": name,
        "isolation": "full",
        "score": score,
        "max_score": 2.0,
        "exercises": [],
        "duration_s": 0.5,
    }
    fields: dict[str, Any] = {"source": f"{name}.zip", "student": Student(), "finished_at": "2026-03-01T00:00:00+00:00"}
    return Entry(report, digest=digest, **{**fields, **batch})


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def tarred(members: Iterable[tuple[tarfile.TarInfo, bytes]], mode: str = "w:gz") -> bytes:
    """Return a tar of these members."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode=mode) as archive:
        for info, content in members:
            info.size = len(content) if info.isreg() else info.size
            archive.addfile(info, io.BytesIO(content))
    return data.getvalue()


def taken(data: bytes, limits: IntakeLimits | None = None, wanted: str = "double.py") -> Contents:
    """Take in an archive."""

    def opener(budget, on_refusal):
        return archive_items(io.BytesIO(data), budget, on_refusal)

    return collect(opener, lambda path: path[-1] == wanted, 1024, limits or IntakeLimits())


def sentences(problems: Iterable[Text]) -> list[str]:
    return [problem.en for problem in problems]


def hand_in(folder: Path, sources: Mapping[str, str]) -> Path:
    """Write one submission a name, each with a file for the first exercise."""
    for name, source in sources.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "double.py").write_text(source, encoding="utf-8")
    return folder


class ScriptedEngine:
    """An engine that says what it is told to; counts what it was given."""

    def __init__(self, failing: Mapping[str, str] | None = None, stop_after: int | None = None) -> None:
        self.failing = failing or {}
        self.stop_after = stop_after
        self.given: list[str] = []

    def level(self) -> IsolationLevel:
        return IsolationLevel.FULL

    def running(self) -> Mapping[str, float]:
        return {}

    def run(self, tasks: Iterator[Task]) -> Iterator[Finished]:
        for task in tasks:
            self.given.append(task.name)
            if self.stop_after is not None and len(self.given) > self.stop_after:
                raise KeyboardInterrupt
            if task.name in self.failing:
                reason = self.failing[task.name]
                yield Finished(task.name, None, Text(reason, reason), 2)
            else:
                yield Finished(task.name, entry(task.name).report)


class Notes:
    """A watcher that keeps what it was told."""

    def __init__(self) -> None:
        self.total = self.passed = 0
        self.entries: list[Entry] = []

    def begin(self, total: int) -> None:
        self.total = total

    def passed_over(self) -> None:
        self.passed += 1

    def finished(self, entry: Entry) -> None:
        self.entries.append(entry)


def run_batch(
    submissions: Path, out: Path, engine: Any, *, roster: Any = None, seed: int = 7, exercise: str = "double"
):
    """Run a batch of one exercise; return the journal and what the watcher was told."""
    course = Course.load(MINIATURE)
    out.mkdir(exist_ok=True)
    notes = Notes()
    batch = Batch(course, course.resolve(exercise), seed, out)
    with list_sources(submissions, out=out, roster=roster, limits=IntakeLimits()) as listing:
        return batch.run(listing.sources, engine, notes), notes


def start_batch(folder: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    """Start ``grader batch`` on the miniature course, as its users do."""
    words = ["batch", str(folder), "--out", str(out), "--course", str(MINIATURE), "--exercise", "double", *more]
    return subprocess.Popen(
        [sys.executable, "-m", "grader", *words, "--lang", "en"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def lines_of(out: Path) -> int:
    """Return how many lines are in the journal."""
    path = out / "journal.jsonl"
    return path.read_bytes().count(b"\n") if path.exists() else 0
