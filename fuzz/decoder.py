"""Fuzzes what the judge decodes: any bytes give a value or a broken channel, nothing else.

``pip install atheris && python fuzz/decoder.py CORPUS_DIR -max_total_time=3600 -rss_limit_mb=2048 -timeout=5``

The first byte of an input chooses the reader: a frame as it comes from the socket, or a message and its body.
libFuzzer's own limits watch memory (``-rss_limit_mb``) and time (``-timeout``, seconds an input).
"""

from __future__ import annotations

import json
import socket
import struct
import sys
from collections.abc import Callable
from contextlib import suppress

import atheris

with atheris.instrument_imports():
    from grader.judge.inside.frames import Channel, DeadlinePassed, PeerGone, WireError
    from grader.judge.inside.values import Decoder

_SECONDS = 0.2


def read_frames(data: bytes) -> None:
    """Read frames from a peer that sends ``data`` and leaves."""
    ours, theirs = socket.socketpair()
    try:
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        theirs.send(data[: 1 << 18])
        theirs.close()
        channel = Channel(ours)
        while True:
            message, body = channel.receive()
            if isinstance(message, dict):
                decode(message.get("value"), body)
    finally:
        ours.close()
        theirs.close()


def read_message(data: bytes) -> None:
    """Decode a message and a body: a length, JSON, the rest."""
    if len(data) < 2:
        return
    (length,) = struct.unpack_from("<H", data)
    try:
        message = json.loads(data[2 : 2 + length])
    except (ValueError, RecursionError):
        return
    decode(message, bytearray(data[2 + length :]))


def decode(message: object, body: bytearray) -> None:
    Decoder(body)(message)


READERS: tuple[Callable[[bytes], None], ...] = (read_frames, read_message)


def test_one_input(data: bytes) -> None:
    if not data:
        return
    with suppress(WireError, PeerGone, DeadlinePassed):  # a broken channel: that sandbox ends as `crashed`
        READERS[data[0] % len(READERS)](data[1:])


if __name__ == "__main__":
    atheris.Setup(sys.argv, test_one_input)
    atheris.Fuzz()
