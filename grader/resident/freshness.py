"""Whether the program on the disk is still the one that is running."""

from __future__ import annotations

import os
from collections.abc import Iterator

__all__ = ["state_of_package"]

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def state_of_package(folder: str = _PACKAGE) -> tuple[tuple[str, int, int], ...]:
    """Return name, time and size of every file of the package, and the times of the folders with all other packages.

    Installing or removing any package changes its folder: warm processes may have imported the old one.
    """
    libraries = os.path.dirname(os.path.dirname(os.path.abspath(os.__file__)))
    return (*sorted(_files(folder)), *_folders(os.path.dirname(folder), _site_packages(), libraries))


def _site_packages() -> str:
    import click

    return os.path.dirname(os.path.dirname(os.path.abspath(click.__file__)))


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                status = entry.stat()
                yield entry.path, status.st_mtime_ns, status.st_size


def _folders(*folders: str) -> Iterator[tuple[str, int, int]]:
    for folder in folders:
        yield folder, os.stat(folder).st_mtime_ns, 0
