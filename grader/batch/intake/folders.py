"""Files of a folder: no link is followed, nothing but plain files is read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from grader.batch.intake.item import Item, OnRefusal
from grader.batch.intake.limits import Budget, Refused
from grader.batch.intake.paths import is_junk, on_disk
from grader.i18n import both

__all__ = ["folder_items", "read_file"]

_DEEPEST = 40


def folder_items(folder: Path, budget: Budget, on_refusal: OnRefusal) -> Iterator[Item]:
    """Yield the files below ``folder``, in order of their names."""
    yield from _items(folder, (), budget, on_refusal)


def _items(folder: Path, parts: tuple[str, ...], budget: Budget, on_refusal: OnRefusal) -> Iterator[Item]:
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        on_refusal(parts, Refused(both("cannot be read: {error}", error=error.strerror)))
        return
    for entry in found:
        budget.count_member()
        path = (*parts, on_disk(entry.name))
        if is_junk(path):
            continue
        if entry.is_symlink():
            on_refusal(path, Refused(both("this is a link; links are not followed")))
        elif entry.is_dir(follow_symlinks=False):
            if len(path) < _DEEPEST:
                yield from _items(Path(entry.path), path, budget, on_refusal)
        elif entry.is_file(follow_symlinks=False):
            yield Item(path, entry.stat(follow_symlinks=False).st_size, partial(read_file, Path(entry.path)))
        else:
            on_refusal(path, Refused(both("this is not a file but something else; nothing was read")))


def read_file(path: Path, limit: int) -> bytes:
    """Return a file's bytes, one more than ``limit`` at most.

    Raises
    ------
    Refused
        It is a link, no plain file, or cannot be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Refused(both("this is not a file but something else; nothing was read"))
            return file.read(limit + 1)
    except OSError as error:
        raise Refused(both("cannot be read: {error}", error=error.strerror)) from None
