"""Messages between a check and the resident: one line of JSON each, descriptors with some."""

from __future__ import annotations

import json
import socket
from collections.abc import Sequence
from typing import Any, BinaryIO

__all__ = ["Refused", "receive", "receive_descriptors", "send"]

_LONGEST = 4 << 20
_MOST_DESCRIPTORS = 3


class Refused(Exception):
    """What came is no message."""


def send(channel: socket.socket, message: dict[str, Any], descriptors: Sequence[int] = ()) -> None:
    data = json.dumps(message).encode() + b"\n"
    if descriptors:
        # With the first byte alone: what a stream socket takes at once may be less than the whole.
        socket.send_fds(channel, [data[:1]], descriptors)
        data = data[1:]
    channel.sendall(data)


def receive(lines: BinaryIO, start: bytes = b"") -> dict[str, Any] | None:
    """Return the next message, None at the end; ``start`` was read before.

    Raises
    ------
    Refused
        It is cut off, too long, or no JSON object.
    """
    data = start + lines.readline(_LONGEST)
    if not data:
        return None
    if not data.endswith(b"\n"):
        raise Refused("cut off or too long")
    try:
        message = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Refused(str(error)) from None
    if not isinstance(message, dict):
        raise Refused("no object")
    return message


def receive_descriptors(channel: socket.socket) -> tuple[bytes, list[int]]:
    """Return the first byte of a message and the descriptors that came with it."""
    start, descriptors, _, _ = socket.recv_fds(channel, 1, _MOST_DESCRIPTORS)
    return start, list(descriptors)
