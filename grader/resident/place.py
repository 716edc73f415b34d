"""Where the resident's socket lies: a folder that nobody else can enter, a name that only its like share.

Imported by every check before anything else, so it uses nothing that is slow to import.
"""

from __future__ import annotations

import os
import stat
import sys
import zlib
from collections.abc import Iterator

from grader import __version__

__all__ = ["find", "folders", "identity", "is_private", "is_wanted", "make", "reasons_against", "sockets"]

#: The shortest limit of any system on a socket's path (macOS), less the closing NUL.
_PATH_LIMIT = 103
_OFF = ("", "0", "false", "no")


def is_wanted() -> bool:
    """Tell whether checks use a resident here: on Linux and macOS, outside of CI, unless told not to."""
    return sys.platform in ("linux", "darwin") and not reasons_against()


def reasons_against() -> list[str]:
    """Return the variables of the environment that forbid it."""
    forbidding = ("GRADER_NO_RESIDENT", "CI")
    return [name for name in forbidding if os.environ.get(name, "").lower() not in _OFF]


def identity() -> str:
    """Return what a resident must have in common with its caller."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inherited = [os.environ.get(name, "") for name in ("LD_LIBRARY_PATH", "TMPDIR")]
    return "\n".join([__version__, package, sys.executable, sys.version, os.uname().nodename, *inherited])


def find() -> str | None:
    """Return the path of the socket where there is one in a folder that can be trusted."""
    for path in _paths():
        if os.path.exists(path) and is_private(os.path.dirname(path)):
            return path
    return None


def make() -> str | None:
    """Return the path where a socket can be made, its folder there; None where no folder will do."""
    for path in _paths():
        folder = os.path.dirname(path)
        try:
            os.makedirs(os.path.dirname(folder), mode=0o700, exist_ok=True)
            os.mkdir(folder, 0o700)
        except FileExistsError:
            pass
        except OSError:
            continue
        if is_private(folder):
            return path
    return None


def sockets() -> Iterator[str]:
    """Yield every socket of a resident of this user's, of other versions too."""
    for folder in folders():
        if is_private(folder):
            yield from (os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".sock"))


def folders() -> Iterator[str]:
    """Yield the folders that may hold it, the best first."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if os.path.isabs(runtime):
        yield os.path.join(runtime, "grader")
    cache = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(cache):
        cache = os.path.expanduser("~/Library/Caches" if sys.platform == "darwin" else "~/.cache")
    if os.path.isabs(cache):
        yield os.path.join(cache, "grader-resident")
    yield f"/tmp/grader-resident-{os.geteuid()}"


def is_private(folder: str) -> bool:
    """Tell whether it is a folder, no link, that belongs to the user and that nobody else can enter."""
    try:
        status = os.lstat(folder)
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & 0o077


def _paths() -> Iterator[str]:
    name = f"{zlib.crc32(identity().encode('utf-8', 'surrogateescape')):08x}.sock"
    for folder in folders():
        path = os.path.join(folder, name)
        if len(os.fsencode(path)) <= _PATH_LIMIT:
            yield path
