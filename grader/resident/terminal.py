"""The caller's terminal, folder and environment, taken on for the time of one check."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

__all__ = ["taken_on"]


@contextmanager
def taken_on(
    descriptors: Sequence[int],
    encodings: Sequence[str],
    folder: str,
    environment: Mapping[str, str],
    announce: Callable[[], None],
) -> Iterator[None]:
    """Be where the caller is, write where the caller writes.

    Parameters
    ----------
    descriptors
        The caller's 0, 1 and 2.
    encodings
        Of its standard output and standard error.
    announce
        Called before the first byte goes to the standard output.

    Raises
    ------
    OSError
        The folder cannot be entered.
    """
    os.chdir(folder)
    kept = dict(os.environ)
    os.environ.clear()
    os.environ.update(environment)
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number, inheritable=False)
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115 - of the caller
    sys.stdout = _stream(1, encodings[0], announce)
    sys.stderr = _stream(2, encodings[1], lambda: None)
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):  # a pipe that nobody reads any more
                stream.flush()
        sys.stdin, sys.stdout, sys.stderr = before
        leave_descriptors()
        os.environ.clear()
        os.environ.update(kept)
        os.chdir("/")


def leave_descriptors() -> None:
    """Hold nobody's descriptors as 0, 1 and 2: who reads a pipe waits until the last writer has closed it."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nowhere, number, inheritable=False)
    os.close(nowhere)


class _Announced(io.FileIO):
    """Tells of the first write."""

    def __init__(self, descriptor: int, announce: Callable[[], None]) -> None:
        super().__init__(descriptor, "w", closefd=False)
        self._announce: Callable[[], None] | None = announce

    def write(self, data: object) -> int:
        if self._announce is not None:
            announce, self._announce = self._announce, None
            announce()
        return super().write(data)  # type: ignore[arg-type]


def _stream(descriptor: int, encoding: str, announce: Callable[[], None]) -> io.TextIOWrapper:
    raw = _Announced(descriptor, announce)
    return io.TextIOWrapper(
        io.BufferedWriter(raw), encoding=encoding, errors="replace", line_buffering=os.isatty(descriptor)
    )
