"""The student's file of an exercise, for front ends that show it and write to it.

The same file is open in an editor of the student's at the same time: whoever writes says which version they have seen,
and a version that nobody has seen is never written over.
"""

from __future__ import annotations

import difflib
import hashlib
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from grader.course import Course, Exercise
from grader.errors import CannotGrade, GraderError, SubmissionRefused
from grader.i18n import both
from grader.settings import STATE_FOLDER
from grader.stubs import original_stub
from grader.submission import read_source

__all__ = ["ChangedOutside", "StudentFile", "begin_again", "changes", "put_stub", "read_file", "write_file"]

_NO_FILE = "none"


class ChangedOutside(GraderError):
    """The file is not the one that the writer has seen; ``current`` is what is there now."""

    exit_code = 1

    def __init__(self, exercise: Exercise, current: StudentFile) -> None:
        super().__init__(both("{file} was changed by another program; nothing was written", file=_name(exercise)))
        self.current = current


@dataclass(frozen=True, slots=True)
class StudentFile:
    """What is in the file, and a digest that stands for this version of it."""

    text: str
    digest: str

    @property
    def is_there(self) -> bool:
        return self.digest != _NO_FILE


def read_file(course: Course, exercise: Exercise) -> StudentFile:
    """Return the file as it is; a missing one is empty.

    Raises
    ------
    SubmissionRefused
        There is something that must not be read: a link, a folder, too large, not text.
    """
    if not os.path.lexists(exercise.stub_path):
        return StudentFile("", _NO_FILE)
    text = read_source(course.exercises_dir, exercise.relative_path, course.limits.source_kib)
    return StudentFile(text, hashlib.sha256(text.encode("utf-8")).hexdigest()[:32])


def write_file(course: Course, exercise: Exercise, text: str, seen: str) -> StudentFile:
    """Write the file, unless it is not the version ``seen`` any more; return the new version.

    Line ends become those that the file has.

    Raises
    ------
    ChangedOutside
        Somebody else has written since; nothing was changed.
    SubmissionRefused
        The text must not be written: too large, or holding what is no text.
    """
    before = read_file(course, exercise)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\r\n" in before.text:
        text = text.replace("\n", "\r\n")
    if text == before.text and before.is_there:
        return before
    if before.digest != seen:
        raise ChangedOutside(exercise, before)
    data = _bytes(course, exercise, text)
    try:
        exercise.stub_path.parent.mkdir(parents=True, exist_ok=True)
        _put(exercise.stub_path, data)
    except OSError as error:
        raise _cannot_write(exercise, error) from None
    return read_file(course, exercise)


def begin_again(course: Course, exercise: Exercise) -> Path | None:
    """Put the stub in place; return where the old file went, None when there was none."""
    try:
        return put_stub(course, exercise, original_stub(course, exercise))
    except OSError as error:
        raise _cannot_write(exercise, error) from None


def put_stub(course: Course, exercise: Exercise, stub: str) -> Path | None:
    """Do as `begin_again` with a stub that was read before; raise what the system raises.

    Whatever fails, the old file is somewhere.
    """
    path = exercise.stub_path
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = _unfinished(path)
    try:
        unfinished.write_bytes(stub.encode("utf-8"))
        backup = _put_away(course, exercise)
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    return backup


def changes(course: Course, exercise: Exercise) -> list[str]:
    """Return the lines of a unified diff from the stub to the file."""
    old = original_stub(course, exercise).splitlines()
    new = read_file(course, exercise).text.splitlines()
    return list(difflib.unified_diff(old, new, "stub", _name(exercise), lineterm=""))


def _name(exercise: Exercise) -> str:
    return exercise.stub_path.relative_to(exercise.root).as_posix()


def _bytes(course: Course, exercise: Exercise, text: str) -> bytes:
    limit = course.limits.source_kib
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        raise SubmissionRefused(exercise.relative_path, both("this is no text; nothing was written")) from None
    if b"\0" in data or len(data) > limit * 1024:
        reason = both("a file has at most {limit} KiB and no NUL bytes; nothing was written", limit=limit)
        raise SubmissionRefused(exercise.relative_path, reason)
    return data


def _put(path: Path, data: bytes) -> None:
    """Write beside and move: an editor, or a check, sees the old file or the new one."""
    unfinished = _unfinished(path)
    try:
        unfinished.write_bytes(data)
        if path.exists():
            shutil.copymode(path, unfinished)
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _unfinished(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}")


def _put_away(course: Course, exercise: Exercise) -> Path | None:
    """Move what is there, be it a file, a link or a folder, to a name that nothing has yet."""
    if not os.path.lexists(exercise.stub_path):
        return None
    folder = course.root / STATE_FOLDER / "backup" / exercise.chapter_id / exercise.name
    folder.mkdir(parents=True, exist_ok=True)
    stamp = time.strftime("%Y%m%d-%H%M%S")
    backup, number = folder / f"{stamp}.py", 1
    while os.path.lexists(backup):
        number += 1
        backup = folder / f"{stamp}-{number}.py"
    shutil.move(exercise.stub_path, backup)
    return backup


def _cannot_write(exercise: Exercise, error: OSError) -> CannotGrade:
    return CannotGrade(both("{file}: cannot be written: {error}", file=_name(exercise), error=error.strerror))
