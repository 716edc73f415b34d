"""A student's file as it was when it was looked at: what is in it, and whether that looks like the whole."""

from __future__ import annotations

import ast
import os
import warnings
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Saved", "look_at"]

_LARGEST = 1 << 20


@dataclass(frozen=True)
class Saved:
    """State of a file.

    Attributes
    ----------
    content
        None when there is no such file, or none that could be read.
    modified_ns
        When it was written, so that saving the same text again is noticed.
    """

    content: bytes | None
    modified_ns: int = 0

    @property
    def is_doubtful(self) -> bool:
        """Whether an editor may be in the middle of it: gone, empty, or cut off so that it is no Python."""
        if not self.content or not self.content.strip():
            return True
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # what the student's code would be warned of
                ast.parse(self.content)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return True
        return False


def look_at(path: Path) -> Saved:
    """Return the state of the file; a link, a folder or a very large file counts as unread."""
    try:
        status = os.lstat(path)
        content = path.read_bytes() if path.is_file() and status.st_size <= _LARGEST else b"\0"
    except OSError:
        return Saved(None)
    return Saved(content, status.st_mtime_ns)
