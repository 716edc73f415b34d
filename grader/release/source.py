"""A release as it comes: a folder or a zip, every file of it held against the manifest before anything is used."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from grader.errors import UsageError
from grader.i18n import both
from grader.release.manifest import MANIFEST_NAME, GivenFile, Manifest, digest_of

__all__ = ["Incoming", "read_release"]

_MANIFEST_LIMIT = 8 << 20
#: What a zip that is broken, or made to break its reader, makes the standard library raise.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True)
class Incoming:
    """A release whose files are what its manifest says; the manifest is among ``contents``."""

    manifest: Manifest
    contents: Mapping[str, bytes]


def read_release(path: Path) -> Incoming:
    """Read a release.

    Raises
    ------
    UsageError
        It is none, or not as it was made; names the first file that differs.
    """
    if path.is_dir():
        return _checked(path, lambda name, limit: _of_folder(path, name, limit))
    if not path.is_file():
        raise UsageError(both("{path}: no such file or folder", path=path))
    try:
        with zipfile.ZipFile(path) as archive:
            prefix = _prefix(archive, path)
            return _checked(path, lambda name, limit: _of_zip(archive, prefix + name, limit))
    except _BROKEN as error:
        raise UsageError(both("{path} is no zip, or a damaged one: {error}", path=path, error=error)) from None


def _checked(path: Path, read: Callable[[str, int], bytes | None]) -> Incoming:
    data = read(MANIFEST_NAME, _MANIFEST_LIMIT)
    if data is None:
        raise UsageError(both("{path} is no student's copy of a course: there is no release.json in it", path=path))
    manifest = Manifest.parse(data)
    if manifest is None:
        raise UsageError(both("{path}: its release.json is damaged", path=path))
    contents = {MANIFEST_NAME: data}
    for name, given in manifest.files.items():
        found = read(name, given.size)
        if found is None or not _is(found, given):
            raise UsageError(
                both(
                    "{path}: {file} is missing or is not as it was released. Take a fresh copy of the new release.",
                    path=path,
                    file=name,
                )
            )
        contents[name] = found
    return Incoming(manifest, contents)


def _is(data: bytes, given: GivenFile) -> bool:
    return len(data) == given.size and digest_of(data) == given.sha256


def _of_folder(folder: Path, name: str, limit: int) -> bytes | None:
    try:
        with open(folder / name, "rb") as file:
            return file.read(limit + 1)
    except OSError:
        return None


def _prefix(archive: zipfile.ZipFile, path: Path) -> str:
    """Return the folder inside the zip that the copy lies in: packing a folder puts its own name in front."""
    found = [name for name in archive.namelist() if PurePosixPath(name).name == MANIFEST_NAME]
    if not found:
        raise UsageError(both("{path} is no student's copy of a course: there is no release.json in it", path=path))
    return min(found, key=lambda name: (name.count("/"), name)).removesuffix(MANIFEST_NAME)


def _of_zip(archive: zipfile.ZipFile, name: str, limit: int) -> bytes | None:
    try:
        with archive.open(name) as member:
            return member.read(limit + 1)
    except KeyError:
        return None
