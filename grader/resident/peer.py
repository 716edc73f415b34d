"""Whose process is at the other end of a socket: the kernel's word."""

from __future__ import annotations

import socket
import struct
import sys

__all__ = ["uid_of"]

# <sys/ucred.h> of macOS: getsockopt(SOL_LOCAL, LOCAL_PEERCRED) fills a struct xucred: version, uid, groups.
_SOL_LOCAL, _LOCAL_PEERCRED, _XUCRED_SIZE = 0, 1, 76


def uid_of(channel: socket.socket) -> int | None:
    """Return the user id of the process that holds the other end, None where the system does not tell."""
    try:
        if sys.platform == "linux":
            size = struct.calcsize("3i")
            _, uid, _ = struct.unpack("3i", channel.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size))
        else:
            _, uid = struct.unpack_from("2I", channel.getsockopt(_SOL_LOCAL, _LOCAL_PEERCRED, _XUCRED_SIZE))
    except (OSError, struct.error):
        return None
    return int(uid)
