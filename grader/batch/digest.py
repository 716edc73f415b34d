"""The digest of all that a report depends on: same digest, same report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from grader.batch.engines.engine import Answers
from grader.course import Course, Exercise
from grader.judge.job import HandedIn
from grader.model import LANGUAGES

__all__ = ["Digest", "files_of"]


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
        #: Of the lessons with the quizzes, which matter to those only who handed in answers.
        self._lessons = _digest_of_lessons(course)
        whole = common.copy()
        _add(whole, self._lessons)
        #: Of the course, without any submission: what workers elsewhere must have the same of.
        self.of_course = whole.hexdigest()

    def of(self, files: Iterable[HandedIn], answers: Sequence[Answers] = (), learner: str = "") -> str:
        """Return the digest of a submission, in hexadecimal.

        Parameters
        ----------
        answers, learner
            Files of answers to quizzes, and whose variants count where one names nobody; only then does it matter.
        """
        digest = self._common.copy()
        if answers:
            _add(digest, self._lessons)
        for file in answers:
            _add(digest, b"answers")
            _add(digest, file.path.encode("utf-8", "surrogatepass"))
            _add(digest, file.text.encode("utf-8", "surrogatepass") if file.text is not None else b"-")
            _add(digest, file.refusal.en.encode("utf-8", "surrogatepass") if file.refusal else b"")
        if answers:
            _add(digest, learner.encode("utf-8", "surrogatepass"))
        for item in files:
            _add(digest, item.exercise_id.encode())
            if item.source is not None:
                _add(digest, b"source")
                _add(digest, item.source.encode())
            else:
                _add(digest, b"refused")
                _add(digest, item.refusal.en.encode("utf-8", "surrogateescape") if item.refusal else b"")
        return digest.hexdigest()


def files_of(course: Course, exercises: Sequence[Exercise]) -> list[Path]:
    """Return the files that a digest of the course is of: what a worker elsewhere needs besides the manifest."""
    lessons = [chapter.lesson_path(language) for chapter in course.chapters for language in LANGUAGES]
    return sorted({*_trusted_files(course, exercises), *lessons})


def _trusted_files(course: Course, exercises: Sequence[Exercise]) -> list[Path]:
    found: set[Path] = set()
    for exercise in exercises:
        found |= {exercise.suite_path, exercise.solution_path, *exercise.mistake_paths}
        # What suites of the chapter share.
        found |= {path for path in exercise.suite_path.parent.glob("*.py") if not path.name.startswith("test_")}
        found |= set(exercise.suite_path.parent.parent.glob("conftest.py"))
    found |= {path for path in course.data_dir.rglob("*") if path.is_file()}
    return sorted(found)


def _digest_of_lessons(course: Course) -> bytes:
    digest = hashlib.sha256(str(course.seed).encode())
    for chapter in course.chapters:
        for language in LANGUAGES:
            path = chapter.lesson_path(language)
            _add(digest, str(path.relative_to(course.root)).encode())
            _add(digest, _bytes_of(path))
    return digest.digest()


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b"-"  # the judge says what is wrong with it


def _add(digest: hashlib._Hash, data: bytes) -> None:
    """Add data with its length, so that two pieces cannot be cut in two ways."""
    digest.update(len(data).to_bytes(8, "big"))
    digest.update(data)
