"""Names that somebody else chose: of files, of folders, of members of archives."""

from __future__ import annotations

import os
import re
import unicodedata

from grader.batch.intake.limits import Refused
from grader.i18n import both

__all__ = ["clean_parts", "decoded", "is_archive", "is_junk", "shown", "stem_of"]

_SHOWN = 80
_LONGEST = 1_024
_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz")
_UNREADABLE_ARCHIVES = (".7z", ".rar", ".gz", ".bz2", ".xz", ".zst", ".egg", ".alz", ".iso")
_JUNK_FOLDERS = frozenset(
    {"__MACOSX", "__pycache__", ".git", ".ipynb_checkpoints", ".idea", ".vscode", ".pytest_cache", ".venv", ".grader"}
)
_JUNK_FILES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_DRIVE = re.compile(r"^[A-Za-z]:")


def shown(name: str) -> str:
    """Return a name fit for a sentence: no control characters, no tricks with direction, not too long."""
    visible = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
    return visible if len(visible) <= _SHOWN else f"{visible[: _SHOWN - 1]}…"


def decoded(raw: bytes) -> str:
    """Return a name whose encoding nobody recorded: UTF-8, else what Korean Windows writes, else anything."""
    for encoding in ("utf-8", "cp949"):
        try:
            return unicodedata.normalize("NFC", raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def on_disk(name: str) -> str:
    """Return the name of a file as text, also when its bytes are not UTF-8."""
    return decoded(os.fsencode(name))


def clean_parts(name: str) -> tuple[str, ...]:
    r"""Return the parts of a member's path; ``\`` separates as ``/`` does.

    Raises
    ------
    Refused
        It leads out of the archive, or is no name for a file.
    """
    if len(name) > _LONGEST or "\0" in name:
        raise Refused(both("this is no name for a file"))
    slashed = name.replace("\\", "/")
    if slashed.startswith("/") or _DRIVE.match(slashed):
        raise Refused(both("an absolute path; it is not taken"))
    parts = tuple(part for part in slashed.split("/") if part not in ("", "."))
    if ".." in parts:
        raise Refused(both("it leads out of the archive by '..'; it is not taken"))
    return parts


def is_junk(parts: tuple[str, ...]) -> bool:
    """Tell whether a path is one that a system or an editor left behind."""
    if not parts:
        return True
    return parts[-1] in _JUNK_FILES or parts[-1].startswith("._") or not _JUNK_FOLDERS.isdisjoint(parts)


def is_archive(name: str) -> bool:
    """Tell by its name whether a file is an archive that is read."""
    return name.lower().endswith(_ARCHIVES)


def is_unreadable_archive(name: str) -> bool:
    """Tell whether a file is an archive of a kind that is not read."""
    return name.lower().endswith(_UNREADABLE_ARCHIVES) and not is_archive(name)


def stem_of(name: str) -> str:
    """Return a name without the ending that says what kind of file it is."""
    lower = name.lower()
    endings = (*_ARCHIVES, *_UNREADABLE_ARCHIVES, ".py")
    found = max((ending for ending in endings if lower.endswith(ending)), key=len, default="")
    return name[: len(name) - len(found)] if len(found) < len(name) else name
