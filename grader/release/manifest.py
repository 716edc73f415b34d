"""``release.json``: which files a student's copy was given, and what of each suite was kept back.

::

    {"schema": "grader.release/1", "course": id, "version": digest of all the rest, "grader": version,
     "suites": {exercise: {"cases": n, "points": p, "kept_back": {"cases": n, "points": p}}},
     "files": {path: {"size": bytes, "sha256": hexadecimal}}}

The version follows from the content alone: the same course gives the same release.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from grader.errors import CannotGrade
from grader.i18n import both

__all__ = ["MANIFEST_NAME", "RELEASE_SCHEMA", "GivenFile", "Manifest", "SuiteSize", "digest_of", "is_safe_path"]

MANIFEST_NAME = "release.json"
RELEASE_SCHEMA = "grader.release/1"
_VERSION_LENGTH = 12
#: The one file that names the version, so that it cannot be part of it.
_TELLS_VERSION = "README.md"
_SHA256 = re.compile(r"[0-9a-f]{64}")
#: Of a manifest that comes from elsewhere; one of a large course has some 60 KiB.
_MOST_FILES = 20_000
_MOST_BYTES = 256 << 20


@dataclass(frozen=True, slots=True)
class GivenFile:
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class SuiteSize:
    """How many cases of an exercise a student has, and how many are run only when the work was handed in."""

    cases: int
    points: float
    cases_kept_back: int
    points_kept_back: float

    def kept_back_json(self) -> dict[str, Any]:
        return {"cases": self.cases_kept_back, "points": self.points_kept_back}


@dataclass(frozen=True)
class Manifest:
    """What ``release.json`` says.

    Attributes
    ----------
    files
        By path with ``/``; the manifest itself is not among them.
    """

    course: str
    version: str
    grader: str
    suites: Mapping[str, SuiteSize]
    files: Mapping[str, GivenFile]

    @classmethod
    def of(cls, course: str, grader: str, suites: Mapping[str, SuiteSize], contents: Mapping[str, bytes]) -> Manifest:
        """Return the manifest of a copy's contents."""
        files = {path: GivenFile(len(data), digest_of(data)) for path, data in sorted(contents.items())}
        unnamed = cls(course, "", grader, dict(suites), files)
        return replace(unnamed, version=unnamed.content_version())

    def content_version(self) -> str:
        """Return the version that follows from the rest; another one than `version` in a manifest that was altered."""
        files = {name: each for name, each in self.files.items() if name != _TELLS_VERSION}
        data = replace(self, version="", files=files).to_json()
        return digest_of(json.dumps(data, sort_keys=True).encode())[:_VERSION_LENGTH]

    @classmethod
    def read(cls, root: Path) -> Manifest:
        """Read the manifest of the copy in ``root``.

        Raises
        ------
        CannotGrade
            It is missing or damaged.
        """
        path = root / MANIFEST_NAME
        try:
            data = path.read_bytes()
        except OSError as error:
            raise CannotGrade(
                both(
                    "{path} cannot be read ({error}). Take the file from a fresh copy of the course.",
                    path=path,
                    error=error.strerror,
                )
            ) from None
        found = cls.parse(data)
        if found is None:
            raise CannotGrade(both("{path} is damaged. Take the file from a fresh copy of the course.", path=path))
        return found

    @classmethod
    def parse(cls, data: bytes) -> Manifest | None:
        """Read a manifest that may be anything at all; None when it is no whole one."""
        try:
            return cls._from_json(json.loads(data.decode("utf-8")))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    @classmethod
    def _from_json(cls, data: Mapping[str, Any]) -> Manifest | None:
        if data["schema"] != RELEASE_SCHEMA:
            return None
        files = {name: GivenFile(each["size"], each["sha256"]) for name, each in data["files"].items()}
        suites = {
            name: SuiteSize(each["cases"], each["points"], each["kept_back"]["cases"], each["kept_back"]["points"])
            for name, each in data["suites"].items()
        }
        texts = (data["course"], data["version"], data["grader"])
        is_whole = (
            all(type(text) is str for text in texts)
            and len(files) <= _MOST_FILES
            and all(is_safe_path(name) and _is_given(each) for name, each in files.items())
            and sum(each.size for each in files.values()) <= _MOST_BYTES
            and all(_is_size(each) for each in suites.values())
        )
        return cls(*texts, suites, files) if is_whole else None

    def to_json(self) -> dict[str, Any]:
        return {
            "schema": RELEASE_SCHEMA,
            "course": self.course,
            "version": self.version,
            "grader": self.grader,
            "suites": {
                name: {"cases": size.cases, "points": size.points, "kept_back": size.kept_back_json()}
                for name, size in self.suites.items()
            },
            "files": {name: {"size": each.size, "sha256": each.sha256} for name, each in self.files.items()},
        }

    def to_bytes(self) -> bytes:
        return (json.dumps(self.to_json(), indent=1) + "\n").encode()


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def is_safe_path(name: str) -> bool:
    """Tell whether a path stays in the folder that it counts from, on any system."""
    if not name or name != name.strip() or any(bad in name for bad in ("\\", ":", "\0", "//")) or len(name) > 400:
        return False
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and str(path) == name and name != MANIFEST_NAME


def _is_given(each: GivenFile) -> bool:
    is_digest = type(each.sha256) is str and _SHA256.fullmatch(each.sha256) is not None
    return is_digest and type(each.size) is int and each.size >= 0


def _is_size(size: SuiteSize) -> bool:
    counts = (size.cases, size.cases_kept_back)
    points = (size.points, size.points_kept_back)
    return all(type(count) is int and count >= 0 for count in counts) and all(
        type(value) in (int, float) and 0 <= value < 1e6 for value in points
    )
