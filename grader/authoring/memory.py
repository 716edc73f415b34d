"""What lint has looked at before and found without a fault, so that it need not be graded again.

Kept are digests, never reports: a fault is always told from a fresh grading, and a fault is never kept. A digest is
made of everything that can change the outcome (`Digests`), so a file that was edited is simply not among them. The
folder is ``.grader/lint/`` of the course; it can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path

from grader.course import Course, Exercise

__all__ = ["Digests", "Memory"]

#: Distributions that suites and student code run on.
_LIBRARIES = ("numpy", "torch", "pytest", "pytest-cov")


class Memory:
    """The digests that were kept, one file for each exercise.

    Parameters
    ----------
    folder
        ``None`` remembers nothing, and keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def known(self, name: str) -> frozenset[str]:
        """Return what is kept under ``name``; nothing of a file that is broken or not there."""
        path = self._path(name)
        if path is None:
            return frozenset()
        try:
            data = json.loads(path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return frozenset()
        return frozenset(item for item in data if isinstance(item, str)) if isinstance(data, list) else frozenset()

    def keep(self, name: str, digests: Iterable[str]) -> None:
        """Keep these and nothing else; a folder that cannot be written to is no reason to stop."""
        path = self._path(name)
        if path is None:
            return
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            # Whole or not at all: another lint may read it at the same time.
            with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="ascii") as file:
                json.dump(sorted(digests), file, indent=0)
            os.replace(file.name, path)

    def _path(self, name: str) -> Path | None:
        return self._folder / f"{name}.json" if self._folder is not None else None


class Digests:
    """Digests of what lint hands in, each of all that its outcome depends on."""

    def __init__(self, course: Course) -> None:
        self._course = course

    @cached_property
    def _surroundings(self) -> bytes:
        """The grader, Python and its libraries, the machine, the course's seed, limits and tables."""
        course = self._course
        tables = sorted(path for path in course.data_dir.rglob("*") if path.is_file())
        parts = [
            _digest_of_grader(),
            sys.version,
            sys.prefix,
            *(f"{name} {_version(name)}" for name in _LIBRARIES),
            # Who runs it and on which kernel decides how far student code is kept in.
            f"{platform.platform()} {os.getuid() if hasattr(os, 'getuid') else ''}",
            f"{course.root} {course.seed} {course.limits}",
            *(f"{path.name} {_digest(path.read_bytes())}" for path in tables),
        ]
        return "\n".join(parts).encode()

    def exercise(self, exercise: Exercise) -> str:
        """Return the digest of what is trusted: the stub, the suite, the solution, all known mistakes."""
        paths = [exercise.stub_path, exercise.suite_path, exercise.solution_path, *exercise.mistake_paths]
        contents = [f"{path} {_digest(path.read_bytes()) if path.is_file() else ''}".encode() for path in paths]
        return _digest(self._surroundings, repr((exercise.id, exercise.requires)).encode(), *contents)

    def handed_in(self, trusted: str, kind: str, path: Path, source: str) -> str:
        """Return the digest of one file, given that of its exercise."""
        return _digest(trusted.encode(), kind.encode(), str(path).encode(), source.encode())

    def snippet(self, snippet: str, expected: str) -> str:
        return _digest(self._surroundings, snippet.encode(), expected.encode())


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"%d " % len(part) + part)
    return digest.hexdigest()


@cache
def _digest_of_grader() -> str:
    """Return a digest of the package: its code, its settings, its catalogue."""
    package = Path(__file__).parents[1]
    paths = sorted(path for path in package.rglob("*") if path.suffix in (".py", ".ini", ".mo"))
    return _digest(*(part for path in paths for part in (str(path).encode(), path.read_bytes())))


def _version(distribution: str) -> str:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return ""
