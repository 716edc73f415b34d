"""Passing open descriptors between processes over a Unix socket."""

from __future__ import annotations

import array
import socket
from collections.abc import Sequence

__all__ = ["ask", "control_pair", "receive", "send"]

_MOST = 8


def control_pair() -> tuple[socket.socket, socket.socket]:
    """Return a connected pair that keeps the borders of messages."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def send(channel: socket.socket, message: bytes, descriptors: Sequence[int] = ()) -> None:
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))] if descriptors else []
    channel.sendmsg([message], rights)


def ask(control: socket.socket, request: str) -> socket.socket:
    """Send a request with a socket for the answer; return the end on which the answer will come."""
    own_end, others_end = control_pair()
    try:
        send(control, request.encode(), [others_end.fileno()])
    except OSError:
        own_end.close()
        raise
    finally:
        others_end.close()
    return own_end


def receive(channel: socket.socket, size: int = 1 << 16) -> tuple[bytes, list[int]]:
    """Return the next message and the descriptors that came with it; an empty message is the end."""
    message, ancillary, _, _ = channel.recvmsg(size, socket.CMSG_LEN(_MOST * 4))
    descriptors = array.array("i")
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            descriptors.frombytes(data[: len(data) - len(data) % descriptors.itemsize])
    return message, list(descriptors)
