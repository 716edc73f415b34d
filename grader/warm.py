"""Gradings that are kept: the second check of a suite finds its processes warm.

A grading is kept for a *circle* of exercises: those of a chapter that need numpy alone, and all of the course that need
torch, whose import takes seconds. Before one is lent, the files that it was warmed up with are looked at again; where
one has changed, the grading is ended and a new one started. So suites, references and tables may be edited meanwhile.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from grader.course import Course, Exercise
from grader.grading import Grading, exercise_files
from grader.model import CaseResult, ExerciseReport, IsolationLevel, Report

__all__ = ["LentGrading", "WarmGradings"]

#: Gradings kept at the same time; each is two processes or four.
_MOST = 4


@dataclass(frozen=True)
class _Key:
    root: Path
    chapter_id: str
    needs_torch: bool
    level: IsolationLevel | None


@dataclass
class _Kept:
    grading: Grading
    exercises: tuple[Exercise, ...]
    signatures: dict[str, str]
    is_known_warm: bool = False


class WarmGradings:
    """Gradings for whatever is asked for, kept until `close`."""

    def __init__(self) -> None:
        self._kept: dict[_Key, _Kept] = {}
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every process."""
        with self._lock:
            ended = list(self._kept.values())
            self._kept.clear()
        for kept in ended:
            _end(kept)

    def drop(self, course: Course, exercise: Exercise, level: IsolationLevel | None = None) -> None:
        """End the processes that an exercise is graded by, also while another thread waits for their answer."""
        with self._lock:
            kept = self._kept.pop(_key(course, [exercise], exercise.needs_torch, level), None)
        if kept is not None:
            _end(kept)

    def lend(self, course: Course, exercises: Sequence[Exercise], level: IsolationLevel | None = None) -> LentGrading:
        """Return a grading for these exercises; its processes warm up beside whatever the caller does next.

        Raises
        ------
        CannotGrade
            torch is needed and not installed.
        """
        parts = []
        for needs_torch in (False, True):
            chosen = [exercise for exercise in exercises if exercise.needs_torch is needs_torch]
            if chosen:
                with self._lock:
                    parts.append((self._kept_for(course, chosen, needs_torch, level), chosen))
        return LentGrading(course, exercises, parts)

    def is_warm(self, course: Course, exercise: Exercise, level: IsolationLevel | None = None) -> bool:
        """Tell whether the exercise's processes have answered before, so that the next answer comes at once."""
        kept = self._kept.get(_key(course, [exercise], exercise.needs_torch, level))
        return kept is not None and kept.is_known_warm

    def _kept_for(
        self, course: Course, chosen: Sequence[Exercise], needs_torch: bool, level: IsolationLevel | None
    ) -> _Kept:
        key = _key(course, chosen, needs_torch, level)
        kept = self._kept.pop(key, None)
        if kept is not None and any(
            kept.signatures.get(exercise.id) != _signature(course, exercise) for exercise in chosen
        ):
            _end(kept)
            kept = None
        if kept is None:
            kept = _start(course, key)
        self._kept[key] = kept  # the one used last stands last
        while len(self._kept) > _MOST:
            _end(self._kept.pop(next(iter(self._kept))))
        return kept


class LentGrading:
    """What `Grading` is, for some exercises, on processes that stay when it is left."""

    def __init__(
        self, course: Course, exercises: Sequence[Exercise], parts: Sequence[tuple[_Kept, Sequence[Exercise]]]
    ) -> None:
        self._course = course
        self._exercises = exercises
        self._parts = parts

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        pass

    @property
    def refused_levels(self) -> dict[str, str]:
        """Why each stronger level of isolation cannot be had."""
        return self._parts[0][0].grading.refused_levels

    def grade(
        self,
        folder: Path,
        *,
        name: str = "",
        seed: int | None = None,
        on_case: Callable[[str, CaseResult], None] | None = None,
    ) -> Report:
        """Grade what lies in ``folder``: as `Grading.grade` does."""
        start = time.perf_counter()
        by_id: dict[str, ExerciseReport] = {}
        reports = []
        for kept, chosen in self._parts:
            report = kept.grading.grade(folder, name=name, exercises=chosen, seed=seed, on_case=on_case)
            kept.is_known_warm = True
            reports.append(report)
            by_id |= {result.id: result for result in report.exercises}
        return Report(
            course=self._course.id,
            submission=reports[0].submission,
            isolation=reports[0].isolation,
            exercises=[by_id[exercise.id] for exercise in self._exercises],
            duration_s=time.perf_counter() - start,
        )


def _key(course: Course, chosen: Sequence[Exercise], needs_torch: bool, level: IsolationLevel | None) -> _Key:
    """Return the circle of these exercises: one chapter, or, named by no chapter, the whole course."""
    chapters = {exercise.chapter_id for exercise in chosen}
    is_one_chapter = len(chapters) == 1 and not needs_torch
    return _Key(course.root, chapters.pop() if is_one_chapter else "", needs_torch, level)


def _start(course: Course, key: _Key) -> _Kept:
    exercises = tuple(
        exercise
        for exercise in course.exercises
        if exercise.needs_torch is key.needs_torch and key.chapter_id in ("", exercise.chapter_id)
    )
    # Before the processes read the files: one that changes in between is noticed at the next check.
    signatures = {exercise.id: _signature(course, exercise) for exercise in exercises}
    return _Kept(Grading(course, exercises, key.level), exercises, signatures)


def _end(kept: _Kept) -> None:
    kept.grading.__exit__(None, None, None)


def _signature(course: Course, exercise: Exercise) -> str:
    """Return a digest of all that a warm process has read for an exercise: code by its text, tables by their state."""
    import hashlib  # a few milliseconds that a check without warm processes need not wait for

    files = exercise_files(exercise)
    digest = hashlib.sha256(json.dumps([files.__dict__, course.limits.to_json()], sort_keys=True).encode())
    folder = exercise.suite_path.parent
    shared = [path for path in folder.glob("*.py") if not path.name.startswith("test_")]
    for path in [
        exercise.suite_path,
        *([Path(files.solution)] if files.solution else []),
        *map(Path, files.mistakes),
        *sorted(shared),
        folder.parent / "conftest.py",
    ]:
        digest.update(_state(path).encode() + _text(path))
    for path in sorted(exercise.data_dir.glob("*")):
        digest.update(_state(path).encode())
    return digest.hexdigest()


def _text(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _state(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return f"{path}: none;"
    return f"{path}: {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino};"
