"""Frames: how bytes travel between a judge and its sandbox.

::

    u32 length of the JSON | u32 length of the body | JSON, padded with spaces to 8 | body

The body holds the raw bytes of arrays, 8-aligned, so that they are used where they land. What is read is
hostile: every length has a limit, every wait a deadline, and a fault is a `WireError`, nothing else.
"""

from __future__ import annotations

import json
import select
import socket
import struct
from collections.abc import Callable, Sequence
from typing import Any

__all__ = [
    "HEADER_SIZE",
    "MAX_BODY",
    "MAX_JSON",
    "Channel",
    "DeadlinePassed",
    "PeerGone",
    "WireError",
    "frame",
    "frame_length",
    "frames_in",
]

#: The largest frame that a judge takes from a sandbox.
MAX_JSON, MAX_BODY = 4 << 20, 64 << 20

_HEADER = struct.Struct("<II")
HEADER_SIZE = _HEADER.size
_BUFFER = 1 << 16
_SOCKET_BUFFER = 4 << 20
_PIECES_PER_SEND = 500

Buffer = bytes | bytearray | memoryview


class WireError(Exception):
    """The other side sent what is not a frame, or not a value."""


class PeerGone(Exception):
    """The other side closed its end."""


class DeadlinePassed(Exception):
    """The time given for this wait is over."""


_dumps = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def frame(message: Any) -> bytes:
    """Return the bytes of a frame without a body."""
    text = _json_bytes(message)
    return _HEADER.pack(len(text), 0) + text


def frame_length(data: bytes | bytearray, start: int = 0) -> int:
    """Return how long a frame is that begins with these bytes; its header must be there."""
    lengths: tuple[int, int] = _HEADER.unpack_from(data, start)
    return HEADER_SIZE + sum(lengths)


def frames_in(data: bytes) -> list[bytes]:
    """Return the frames that follow one another in bytes that were taken down whole."""
    found, start = [], 0
    while start < len(data):
        end = start + frame_length(data, start)
        found.append(data[start:end])
        start = end
    return found


def _json_bytes(message: Any) -> bytes:
    text = _dumps(message).encode()
    return text + b" " * (-len(text) & 7)


class Channel:
    """One end of the socket between judge and sandbox.

    Parameters
    ----------
    sock
        A connected stream socket; it is made non-blocking.
    max_json, max_body
        Largest frame accepted, in bytes.
    max_sent
        Largest frame sent: JSON and body, in bytes; ``None`` for any.
    time_left
        Seconds that a wait may still last, asked again after each wait; ``None`` waits for ever.
    gathers
        What is sent while the next frame has come already waits until there is nothing left to read.
    """

    def __init__(
        self,
        sock: socket.socket,
        *,
        max_json: int = MAX_JSON,
        max_body: int = MAX_BODY,
        max_sent: tuple[int, int] | None = None,
        time_left: Callable[[], float] | None = None,
        gathers: bool = False,
    ) -> None:
        self._sock = sock
        self._gathers = gathers
        self._gathered: list[Buffer] = []
        self._max_json = max_json
        self._max_body = max_body
        self._max_sent = max_sent
        self.time_left = time_left
        sock.setblocking(False)
        for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):
            sock.setsockopt(socket.SOL_SOCKET, option, _SOCKET_BUFFER)
        self._readable, self._writable = select.poll(), select.poll()
        self._readable.register(sock, select.POLLIN)
        self._writable.register(sock, select.POLLOUT)
        self._buffer = bytearray(_BUFFER)
        self._view = memoryview(self._buffer)
        self._have = 0
        self.json_length = 0  # of the last frame received
        #: Gets every frame as it crosses: its bytes, and whether it was received.
        self.tape: Callable[[bytes, bool], None] | None = None

    def close(self) -> None:
        self._sock.close()

    def has_input(self) -> bool:
        """Is there anything to read that was not yet asked for? `PeerGone` when there will never be."""
        if self._have:
            return True
        if not self._readable.poll(0):
            return False
        try:
            if self._sock.recv(1, socket.MSG_PEEK):
                return True
        except OSError as error:
            raise PeerGone(str(error)) from None
        raise PeerGone("end of stream")

    def send(self, message: Any, body: Sequence[Buffer] = (), body_length: int = 0) -> None:
        """Send one frame. ``body`` are pieces that are ``body_length`` bytes together.

        Raises
        ------
        WireError
            The frame is larger than may be sent; nothing was.
        """
        text = _json_bytes(message)
        if self._max_sent is not None:
            self._require_sendable(len(text), body_length)
        pieces: list[Buffer] = [_HEADER.pack(len(text), body_length) + text, *body]
        if self.tape is not None:
            self.tape(b"".join(pieces), False)
        if self._gathers and self._have >= _HEADER.size:
            self._gathered.append(b"".join(pieces))
            return
        self._write([*self._gathered, *pieces])

    def _write(self, pieces: Sequence[Buffer]) -> None:
        self._gathered.clear()
        left = sum(map(len, pieces))
        while left:
            try:
                sent = self._sock.sendmsg(pieces[:_PIECES_PER_SEND])
            except BlockingIOError:
                self._wait(self._writable)
                continue
            except OSError as error:
                raise PeerGone(str(error)) from None
            left -= sent
            pieces = _after(pieces, sent)

    def _require_sendable(self, json_length: int, body_length: int) -> None:
        assert self._max_sent is not None
        for length, most in zip((json_length, body_length), self._max_sent, strict=True):
            if length > most:
                raise WireError(f"a value of {length >> 20} MiB is too large, at most {most >> 20} MiB can be sent")

    def receive(self) -> tuple[Any, bytearray]:
        """Return the message and the body of the next frame."""
        while self._have < _HEADER.size:
            self._have += self._read(self._view[self._have :])
        json_length, body_length = _HEADER.unpack_from(self._buffer)
        if json_length > self._max_json or body_length > self._max_body:
            raise WireError(f"a frame of {json_length} + {body_length} bytes is over the limit")
        text, body = self._take(json_length, body_length)
        self.json_length = json_length
        if self.tape is not None:
            self.tape(_HEADER.pack(json_length, body_length) + text + body, True)
        try:
            return json.loads(text), body
        except (ValueError, RecursionError) as error:
            raise WireError(f"not JSON: {error}") from None

    def _take(self, json_length: int, body_length: int) -> tuple[bytearray, bytearray]:
        total = _HEADER.size + json_length + body_length
        start = _HEADER.size
        if total <= _BUFFER:
            while self._have < total:
                self._have += self._read(self._view[self._have :])
            text = self._buffer[start : start + json_length]
            body = self._buffer[start + json_length : total]
            rest = self._have - total
            self._buffer[:rest] = self._buffer[total : self._have]
            self._have = rest
            return text, body
        got = self._view[start : self._have]
        text, body = bytearray(json_length), bytearray(body_length)
        in_text = min(json_length, len(got))
        text[:in_text] = got[:in_text]
        body[: len(got) - in_text] = got[in_text:]
        self._have = 0
        self._fill(memoryview(text)[in_text:])
        self._fill(memoryview(body)[len(got) - in_text :])
        return text, body

    def _fill(self, view: memoryview) -> None:
        while view:
            view = view[self._read(view) :]

    def _read(self, view: memoryview) -> int:
        if self._gathered:
            self._write(list(self._gathered))
        while True:
            try:
                count = self._sock.recv_into(view)
            except BlockingIOError:
                self._wait(self._readable)
                continue
            except OSError as error:
                raise PeerGone(str(error)) from None
            if count == 0:
                raise PeerGone("end of stream")
            return count

    def _wait(self, poller: select.poll) -> None:
        if self.time_left is None:
            poller.poll()
            return
        while True:
            left = self.time_left()
            if left <= 0:
                raise DeadlinePassed
            if poller.poll(left * 1000 + 1):
                return


def _after(pieces: Sequence[Buffer], sent: int) -> Sequence[Buffer]:
    """Return what is left of ``pieces`` when their first ``sent`` bytes are gone."""
    for index, piece in enumerate(pieces):
        if sent < len(piece):
            return [memoryview(piece)[sent:], *pieces[index + 1 :]]
        sent -= len(piece)
    return []
