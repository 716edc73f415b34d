"""The kernel calls that Python 3.11 does not offer, through ctypes: no compiler, no extra library."""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys

__all__ = [
    "MACHINE",
    "bind_mount",
    "close_from",
    "die_with_parent",
    "drop_bounding_set",
    "drop_capabilities",
    "forbid_new_privileges",
    "make_undumpable",
    "mount",
    "pivot_root",
    "remount_read_only",
    "setns",
    "syscall",
    "unmount_lazily",
    "unshare",
]

MACHINE = platform.machine()

CLONE_NEWNS = 0x0002_0000
CLONE_NEWCGROUP = 0x0200_0000
CLONE_NEWUTS = 0x0400_0000
CLONE_NEWIPC = 0x0800_0000
CLONE_NEWUSER = 0x1000_0000
CLONE_NEWPID = 0x2000_0000
CLONE_NEWNET = 0x4000_0000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 32, 4096, 16384, 1 << 18
_MNT_DETACH = 2

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_CAPBSET_DROP, _PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38
_SIGKILL = 9
_CAPABILITY_VERSION_3 = 0x2008_0522
_LAST_CAPABILITY = 63

#: Numbers of the system calls made here. Those above 400 are the same everywhere.
NUMBERS = {
    "x86_64": {"pivot_root": 155, "capset": 126, "seccomp": 317},
    "aarch64": {"pivot_root": 41, "capset": 91, "seccomp": 277},
}.get(MACHINE, {}) | {
    "close_range": 436,
    "landlock_create_ruleset": 444,
    "landlock_add_rule": 445,
    "landlock_restrict_self": 446,
}

_libc = ctypes.CDLL(None, use_errno=True)
if sys.platform == "linux":
    _libc.syscall.restype = ctypes.c_long


def _checked(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(name: str, *arguments: object) -> int:
    """Make the system call of that name; `OSError` names it when the kernel refuses."""
    if name not in NUMBERS:
        raise OSError(f"{name}: no system call number known for {MACHINE}")
    return _checked(_libc.syscall(NUMBERS[name], *arguments), name)


def unshare(flags: int) -> None:
    _checked(_libc.unshare(flags), f"unshare({flags:#x})")


def setns(descriptor: int, kind: int) -> None:
    _checked(_libc.setns(descriptor, kind), "setns")


def _path(path: str | None) -> bytes | None:
    return None if path is None else os.fsencode(path)


def mount(source: str | None, target: str, kind: str | None, flags: int = 0, options: str | None = None) -> None:
    result = _libc.mount(_path(source), _path(target), _path(kind), ctypes.c_ulong(flags), _path(options))
    _checked(result, f"mount {source} on {target}")


def bind_mount(source: str, target: str) -> None:
    """Show ``source`` at ``target``, read-only, without devices and set-uid programs."""
    mount(source, target, None, MS_BIND | MS_REC)
    remount_read_only(target)


def remount_read_only(target: str) -> None:
    mount(None, target, None, MS_BIND | MS_REMOUNT | MS_RDONLY | MS_NOSUID | MS_NODEV)


def unmount_lazily(target: str) -> None:
    _checked(_libc.umount2(_path(target), _MNT_DETACH), f"umount {target}")


def pivot_root(new: str, old: str) -> None:
    syscall("pivot_root", _path(new), _path(old))


def close_from(first: int) -> None:
    """Close every descriptor from ``first`` on."""
    try:
        syscall("close_range", ctypes.c_uint(first), ctypes.c_uint(0xFFFF_FFFF), 0)
    except OSError:  # before Linux 5.9, and elsewhere
        os.closerange(first, os.sysconf("SC_OPEN_MAX"))


def _prctl(option: int, value: int, what: str) -> None:
    zero = ctypes.c_ulong(0)
    _checked(_libc.prctl(option, ctypes.c_ulong(value), zero, zero, zero), what)


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends. A change of user id resets it."""
    if sys.platform == "linux":
        _prctl(_PR_SET_PDEATHSIG, _SIGKILL, "prctl(PR_SET_PDEATHSIG)")


def make_undumpable() -> None:
    """No core file, no ptrace by others of the same user, no look into ``/proc/<pid>``."""
    _prctl(_PR_SET_DUMPABLE, 0, "prctl(PR_SET_DUMPABLE)")


def forbid_new_privileges() -> None:
    """Set-uid programs no longer raise privileges; seccomp and Landlock ask for this first."""
    _prctl(_PR_SET_NO_NEW_PRIVS, 1, "prctl(PR_SET_NO_NEW_PRIVS)")


def drop_bounding_set() -> None:
    """Give up every capability for this process's descendants too."""
    zero = ctypes.c_ulong(0)
    for capability in range(_LAST_CAPABILITY + 1):
        if _libc.prctl(_PR_CAPBSET_DROP, ctypes.c_ulong(capability), zero, zero, zero) < 0:
            break


def drop_capabilities() -> None:
    header = struct.pack("Ii", _CAPABILITY_VERSION_3, 0)
    syscall("capset", header, bytes(24))
