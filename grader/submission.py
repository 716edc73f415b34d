"""Reads the files of a submission: hostile until proved to be small plain text."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Sequence
from pathlib import Path

from grader.course import Exercise
from grader.errors import SubmissionRefused, UsageError
from grader.i18n import both
from grader.judge.job import HandedIn

__all__ = ["read_files", "read_source"]

# Only blanks and tabs around the words: where `\s` may run over lines, a file of blank lines takes minutes.
_IMPORTS_TORCH = re.compile(r"^[ \t]*(?:import|from)[ \t]+torch\b", re.MULTILINE)


def read_files(exercises: Sequence[Exercise], folder: Path, source_kib: int) -> list[HandedIn]:
    """Read what was handed in for each exercise; a file that is refused carries the reason.

    Raises
    ------
    UsageError
        There is no such folder.
    """
    if not os.path.isdir(folder):
        raise UsageError(
            both("no folder {folder}: --submission takes a folder laid out like exercises/", folder=folder)
        )
    return [_hand_in(exercise, folder, source_kib) for exercise in exercises]


def _hand_in(exercise: Exercise, folder: Path, source_kib: int) -> HandedIn:
    try:
        source = read_source(folder, exercise.relative_path, source_kib)
    except SubmissionRefused as refusal:
        return HandedIn(exercise.id, None, refusal.text)
    return HandedIn(exercise.id, source, imports_torch=bool(_IMPORTS_TORCH.search(source)))


def read_source(folder: Path, relative: Path, source_kib: int) -> str:
    """Return the text of ``folder / relative`` without following a link below ``folder``.

    Raises
    ------
    SubmissionRefused
        The file is missing, a link, not a plain file, too large, not UTF-8, or holds NUL bytes.
    """
    descriptor = _open(folder, relative)
    try:
        data = _read(descriptor, relative, source_kib * 1024)
    except OSError as error:
        raise SubmissionRefused(relative, both("cannot be read: {error}", error=error.strerror)) from None
    finally:
        os.close(descriptor)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SubmissionRefused(relative, both("the file is UTF-16: save it as UTF-8"))
    if b"\0" in data:
        raise SubmissionRefused(relative, both("the file holds NUL bytes: it is not Python source"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SubmissionRefused(
            relative, both("the file is not UTF-8 (byte {position}): save it as UTF-8", position=error.start)
        ) from None


def _read(descriptor: int, relative: Path, limit: int) -> bytes:
    status = os.fstat(descriptor)
    # Python's own `open` raises on a folder, so the kind is looked at first.
    if not stat.S_ISREG(status.st_mode):
        raise SubmissionRefused(relative, both("this is not a file but something else; nothing was read"))
    size = status.st_size
    if size <= limit:
        with open(descriptor, "rb", closefd=False) as file:
            data = file.read(limit + 1)
        # It may have grown since its size was asked for.
        size = len(data)
    if size > limit:
        raise SubmissionRefused(
            relative,
            both(
                "{size} KiB is more than the {limit} KiB that a file may have",
                size=-(-size // 1024),
                limit=limit // 1024,
            ),
        )
    return data


def _open(folder: Path, relative: Path) -> int:
    """Open step by step, so that no folder on the way is a link either."""
    flags = os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK
    try:
        current = os.open(folder, os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY)
    except OSError as error:
        reason = both("{folder} cannot be read: {error}", folder=folder, error=error.strerror)
        raise SubmissionRefused(relative, reason) from None
    try:
        for part in relative.parts[:-1]:
            following = os.open(part, flags | os.O_DIRECTORY, dir_fd=current)
            os.close(current)
            current = following
        return os.open(relative.name, flags, dir_fd=current)
    except FileNotFoundError:
        raise SubmissionRefused(relative, both("no such file in {folder}", folder=folder)) from None
    except NotADirectoryError:
        raise SubmissionRefused(relative, both("a folder on the way is a link or a file; nothing was read")) from None
    except OSError as error:
        if Path(folder, relative).is_symlink():
            raise SubmissionRefused(relative, both("this is a link; links are not followed")) from None
        reason = both("cannot be read: {error}", error=error.strerror)
        raise SubmissionRefused(relative, reason) from None
    finally:
        os.close(current)
