"""The digest of all that a report depends on: same digest, same report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from grader.course import Course, Exercise
from grader.judge.job import HandedIn

__all__ = ["Digest"]


class Digest:
    """Digests submissions to some exercises of a course.

    Parameters
    ----------
    course, exercises, seed
        What is graded, and the seed of the inputs that suites draw.
    version
        The grader's.
    """

    def __init__(self, course: Course, exercises: Sequence[Exercise], seed: int, version: str) -> None:
        common = hashlib.sha256()
        settings = [version, course.id, seed, course.limits.to_json(), [exercise.id for exercise in exercises]]
        _add(common, json.dumps(settings, sort_keys=True).encode())
        for path in _trusted_files(course, exercises):
            _add(common, str(path.relative_to(course.root)).encode())
            _add(common, _bytes_of(path))
        self._common = common
        #: Of the course, without any submission: what workers elsewhere must have the same of.
        self.of_course = common.hexdigest()

    def of(self, files: Iterable[HandedIn]) -> str:
        """Return the digest of a submission, in hexadecimal."""
        digest = self._common.copy()
        for item in files:
            _add(digest, item.exercise_id.encode())
            if item.source is not None:
                _add(digest, b"source")
                _add(digest, item.source.encode())
            else:
                _add(digest, b"refused")
                _add(digest, item.refusal.en.encode("utf-8", "surrogateescape") if item.refusal else b"")
        return digest.hexdigest()


def _trusted_files(course: Course, exercises: Sequence[Exercise]) -> list[Path]:
    found: set[Path] = set()
    for exercise in exercises:
        found |= {exercise.suite_path, exercise.solution_path, *exercise.mistake_paths}
        # What suites of the chapter share.
        found |= {path for path in exercise.suite_path.parent.glob("*.py") if not path.name.startswith("test_")}
        found |= set(exercise.suite_path.parent.parent.glob("conftest.py"))
    found |= {path for path in course.data_dir.rglob("*") if path.is_file()}
    return sorted(found)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b"-"  # the judge says what is wrong with it


def _add(digest: hashlib._Hash, data: bytes) -> None:
    """Add data with its length, so that two pieces cannot be cut in two ways."""
    digest.update(len(data).to_bytes(8, "big"))
    digest.update(data)
