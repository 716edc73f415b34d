"""Appends to a journal, each line on disk before it counts."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from grader.batch.journal.entry import Entry, Header
from grader.batch.journal.reading import Journal, read_journal
from grader.errors import CannotGrade, UsageError
from grader.i18n import both

__all__ = ["JournalWriter"]


class JournalWriter:
    """Appends to a journal; begins it where there is none, and cuts off a torn last line.

    Parameters
    ----------
    path
        The file; its folder exists.
    header
        Written when the journal is new, and again when another version of the grader goes on with it.

    Raises
    ------
    UsageError
        The file is the journal of another batch.
    CannotGrade
        It cannot be read or written.
    """

    def __init__(self, path: Path, header: Header) -> None:
        self._path = path
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
        try:
            self._descriptor = os.open(path, flags, 0o666)
        except OSError as error:
            raise self._unwritable(error) from None
        try:
            self.journal = self._begin(header)
        except BaseException:
            os.close(self._descriptor)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        os.close(self._descriptor)

    def append(self, entries: Sequence[Entry]) -> None:
        """Write entries and wait until they are on disk.

        Raises
        ------
        CannotGrade
            They are not; the journal is as it was before.
        """
        lines = [_line(entry.to_json()) for entry in entries]
        offset = self.journal.end
        self._write(b"".join(lines))
        for entry, line in zip(entries, lines, strict=True):
            self.journal.add(entry, offset)
            offset += len(line)

    def _begin(self, header: Header) -> Journal:
        torn_or_new = _has_no_whole_line(self._descriptor)
        if torn_or_new:
            journal = Journal(self._path, header, {}, 0)
        else:
            journal = read_journal(self._path)
            self._check_same(journal.header, header)
        self.journal = journal
        try:
            os.ftruncate(self._descriptor, journal.end)
        except OSError as error:
            raise self._unwritable(error) from None
        if torn_or_new or journal.header.grader != header.grader:
            self._write(_line(header.to_json()))
            journal.header = header
            _synchronise_folder(self._path.parent)
        return journal

    def _check_same(self, old: Header, new: Header) -> None:
        if (old.course, old.exercises, old.seed) != (new.course, new.exercises, new.seed):
            raise UsageError(
                both(
                    "{folder} holds another batch: course {course}, seed {seed}, {count} exercises ({names}). "
                    "Choose another folder, or grade the same again.",
                    folder=self._path.parent,
                    course=old.course,
                    seed=old.seed,
                    count=len(old.exercises),
                    names=", ".join(old.exercises[:3]) + (" …" if len(old.exercises) > 3 else ""),
                )
            )

    def _write(self, data: bytes) -> None:
        left = memoryview(data)
        try:
            while left:
                left = left[os.write(self._descriptor, left) :]
            os.fsync(self._descriptor)
        except OSError as error:
            self._take_back()
            raise self._unwritable(error) from None
        self.journal.end += len(data)

    def _take_back(self) -> None:
        """Cut off what was written of a line; should that fail too, the next run cuts it off."""
        try:
            os.ftruncate(self._descriptor, self.journal.end)
        except OSError:
            return

    def _unwritable(self, error: OSError) -> CannotGrade:
        return CannotGrade(
            both(
                "{path} cannot be written: {error}. Nothing that was graded is lost: make it writable, or make room, "
                "and give the same command again.",
                path=self._path,
                error=error.strerror,
            )
        )


def _line(data: Mapping[str, Any]) -> bytes:
    # A half of a surrogate pair, which UTF-8 has not, is written as JSON's own escape.
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _has_no_whole_line(descriptor: int) -> bool:
    offset = 0
    while chunk := os.pread(descriptor, 1 << 16, offset):
        if b"\n" in chunk:
            return False
        offset += len(chunk)
    return True


def _synchronise_folder(folder: Path) -> None:
    """Make the new file's name last as well."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # some file systems cannot
    finally:
        os.close(descriptor)
