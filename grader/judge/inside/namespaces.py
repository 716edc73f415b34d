"""The namespaces of the ``full`` level: own users, mounts, processes, network and IPC.

The zygote enters them once, before any student code exists, and its children inherit them. Each child gets
a process namespace of its own, where it is process 1: when it dies the kernel kills all it started.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from grader.judge.inside import libc

__all__ = ["BOX", "ProcessNamespaces", "enter", "mount_box"]

#: The one folder that student code may write to, a file system in memory of its own.
BOX = "/box"
_DEVICES = ("null", "zero", "urandom", "random")
_BOX_FILES = 1000


def enter(visible: Sequence[str]) -> ProcessNamespaces:
    """Leave the machine's view of itself; of its files only ``visible`` stay, read-only.

    Without privilege this forks: the calling process stays behind as a parent that only waits, and the
    function returns in a child that is process 1 of a namespace of its own.

    Returns
    -------
    ProcessNamespaces
        The way to fork children from here on.
    """
    if os.geteuid() != 0:
        _become_root_of_own_users()
    libc.unshare(libc.CLONE_NEWNS | libc.CLONE_NEWIPC | libc.CLONE_NEWUTS | libc.CLONE_NEWNET | libc.CLONE_NEWCGROUP)
    processes = ProcessNamespaces()  # while /proc is still to be seen
    _build_root(visible)
    libc.drop_bounding_set()
    return processes


def _become_root_of_own_users() -> None:
    user, group = os.getuid(), os.getgid()
    libc.unshare(libc.CLONE_NEWUSER | libc.CLONE_NEWPID)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"0 {user} 1")
    Path("/proc/self/gid_map").write_text(f"0 {group} 1")
    child = os.fork()
    if child:
        # Going back to the machine's process namespace would be refused: this process only waits.
        libc.close_from(3)
        _, status = os.waitpid(child, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
    libc.die_with_parent()


def _build_root(visible: Sequence[str]) -> None:
    """Replace the root by an empty one with ``visible`` bound into it, and forget the old one."""
    root = tempfile.mkdtemp(prefix="grader-root-")
    outside = os.open(os.path.dirname(root), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    libc.mount(None, "/", None, libc.MS_REC | libc.MS_PRIVATE)
    flags = libc.MS_NOSUID | libc.MS_NODEV
    libc.mount("tmpfs", root, "tmpfs", flags, "size=1m,mode=755")
    for path in visible:
        _show(path, root)
    os.mkdir(f"{root}/dev")
    for name in _DEVICES:
        Path(f"{root}/dev/{name}").touch()
        libc.mount(f"/dev/{name}", f"{root}/dev/{name}", None, libc.MS_BIND)
    os.mkdir(root + BOX)
    os.chdir(root)
    libc.pivot_root(".", ".")
    libc.unmount_lazily(".")
    os.chdir("/")
    libc.remount_read_only("/")
    # The last handle on the machine's files: it removes the folder that the new root was mounted on.
    os.rmdir(os.path.basename(root), dir_fd=outside)
    os.close(outside)


def _show(path: str, root: str) -> None:
    target = root + path
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if os.path.islink(path):
        if not os.path.lexists(target):
            os.symlink(os.readlink(path), target)
        return
    if os.path.isdir(path):
        os.makedirs(target, exist_ok=True)
    elif not os.path.exists(target):
        Path(target).touch()
    libc.bind_mount(path, target)


def mount_box(size_mib: int) -> None:
    """Give this process a mount namespace of its own with an empty writable folder, and go there."""
    libc.unshare(libc.CLONE_NEWNS)
    flags = libc.MS_NOSUID | libc.MS_NODEV | libc.MS_NOEXEC
    libc.mount("tmpfs", BOX, "tmpfs", flags, f"size={size_mib}m,nr_inodes={_BOX_FILES},mode=1777")
    os.chdir(BOX)


class ProcessNamespaces:
    """Forks children that are each process 1 of a new namespace, with a single fork each."""

    def __init__(self) -> None:
        self._own = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)

    def fork(self) -> int:
        libc.unshare(libc.CLONE_NEWPID)
        pid = os.fork()
        if pid:
            # A second unshare is refused until this process's children belong to its own namespace again.
            libc.setns(self._own, libc.CLONE_NEWPID)
        return pid
