"""Whether the kernel tells of changes in a folder, or somebody else makes them where it cannot see."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.i18n import both
from grader.model import Text

__all__ = ["reason_to_poll", "type_of"]

#: Filled from elsewhere: another machine, the host of a virtual machine, Windows below WSL.
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "lustre", "gpfs", "beegfs", "glusterfs", "davfs", "ncpfs"}
)
_HOST = frozenset({"9p", "drvfs", "v9fs", "vboxsf", "virtiofs", "prl_fs", "vmhgfs", "fuse.vmhgfs-fuse", "grpcfuse"})
_NETWORK_FUSE = ("sshfs", "rclone", "s3fs", "gcsfuse", "google-drive", "onedrive", "glusterfs", "ceph", "davfs")


@dataclass(frozen=True)
class _Mount:
    point: str
    type: str


def reason_to_poll(
    folder: Path, mounts: Path = Path("/proc/self/mountinfo"), release: Path = Path("/proc/sys/kernel/osrelease")
) -> Text | None:
    """Return why changes in ``folder`` must be looked for again and again; None where the system tells of them."""
    kind = type_of(folder, mounts)
    if kind in _HOST:
        if "microsoft" in _text(release).lower():
            return both(
                "this folder is on a Windows drive: WSL does not tell of changes there. "
                "In the home folder of Linux everything is faster"
            )
        return both("this folder comes from the host system ({type}), which does not tell of changes", type=kind)
    if kind in _NETWORK or (kind.startswith("fuse.") and any(name in kind for name in _NETWORK_FUSE)):
        return both("this folder is on a network drive ({type}), which does not tell of all changes", type=kind)
    return None


def type_of(folder: Path, mounts: Path = Path("/proc/self/mountinfo")) -> str:
    """Return the type of the file system that ``folder`` lies on, empty where the system does not say."""
    path = os.path.realpath(folder)
    found = _Mount("", "")
    for mount in _mounts(_text(mounts)):
        is_above = path == mount.point or path.startswith(mount.point.rstrip("/") + "/")
        if is_above and len(mount.point) >= len(found.point):  # of two at one point the later covers the earlier
            found = mount
    return found.type


def _mounts(text: str) -> Iterator[_Mount]:
    """Read the kernel's table: ``36 35 98:0 /root /point options … - type source options``."""
    for line in text.splitlines():
        before, separator, after = line.partition(" - ")
        fields = before.split(" ")
        if separator and len(fields) > 4 and after:
            # Blanks and the like stand as octal numbers.
            point = fields[4].encode("latin-1", "replace").decode("unicode_escape").encode("latin-1", "replace")
            yield _Mount(os.fsdecode(point), after.split(" ")[0])


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="latin-1")
    except OSError:
        return ""
