"""Landlock: which files student code may open, by path, enforced by the kernel without any privilege."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable

from grader.judge.inside import libc

__all__ = ["abi", "restrict"]

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_TRUNCATE = 1 << 14
_READ_ONLY = _EXECUTE | _READ_FILE | _READ_DIR
#: File-system rights that each version of the interface handles; asking for more is EINVAL.
_RIGHTS_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_TCP_BIND_AND_CONNECT = 3  # from version 4
_ABSTRACT_SOCKETS_AND_SIGNALS = 3  # from version 6
_QUERY_VERSION = 1
_RULE_PATH_BENEATH = 1


def abi() -> int:
    """Return the kernel's version of the interface; `OSError` where there is none."""
    return libc.syscall("landlock_create_ruleset", None, 0, _QUERY_VERSION)


def restrict(read_only: Iterable[str], writable: Iterable[str]) -> None:
    """Close the file system to this process except for the given paths, and TCP and foreign signals too."""
    version = abi()
    rights = _RIGHTS_BY_ABI[min(version, 5)]
    attributes = struct.pack(
        "QQQ",
        rights,
        _TCP_BIND_AND_CONNECT if version >= 4 else 0,
        _ABSTRACT_SOCKETS_AND_SIGNALS if version >= 6 else 0,
    )
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = libc.syscall("landlock_create_ruleset", attributes, size, 0)
    try:
        for path in read_only:
            _allow(ruleset, path, _READ_ONLY, version)
        for path in writable:
            _allow(ruleset, path, rights, version)
        libc.syscall("landlock_restrict_self", ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int, version: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not os.path.isdir(path):  # a rule on a file may only name rights that files have
            rights &= _EXECUTE | _WRITE_FILE | _READ_FILE | (_TRUNCATE if version >= 3 else 0)
        rule = struct.pack("=Qi", rights, descriptor)
        libc.syscall("landlock_add_rule", ruleset, _RULE_PATH_BENEATH, ctypes.c_char_p(rule), 0)
    finally:
        os.close(descriptor)
