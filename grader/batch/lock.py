"""Keeps two runs out of one folder."""

from __future__ import annotations

import fcntl
import os
import socket
from pathlib import Path
from types import TracebackType
from typing import Self

from grader.errors import CannotGrade, UsageError
from grader.i18n import both

__all__ = ["FolderLock"]

_FILE = ".lock"
_OWNER_LIMIT = 200


class FolderLock:
    """A lock on a folder that the kernel gives back when its holder ends, however it ends.

    The file stays: removing it would let a third run lock another file of the same name.

    Raises
    ------
    UsageError
        On entering: somebody else holds it; says who.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        self._descriptor = -1

    def __enter__(self) -> Self:
        try:
            # Not inherited: a worker that outlives its parent for a moment must not hold the lock.
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except OSError as error:
            raise self._unusable(error) from None
        try:
            self._lock()
        except BaseException:
            os.close(self._descriptor)
            raise
        return self

    def _lock(self) -> None:
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            owner = os.pread(self._descriptor, _OWNER_LIMIT, 0).decode(errors="replace").strip() or "?"
            raise UsageError(
                both(
                    "another run ({owner}) is at work in {folder}. Wait for it, or choose another folder.",
                    owner=owner,
                    folder=self._path.parent,
                )
            ) from None
        except OSError as error:
            raise self._unusable(error) from None
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, f"{socket.gethostname()}, process {os.getpid()}\n".encode(), 0)

    def _unusable(self, error: OSError) -> CannotGrade:
        return CannotGrade(both("{path} cannot be locked: {error}", path=self._path, error=error.strerror))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        os.close(self._descriptor)
