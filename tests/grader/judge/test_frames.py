"""Frames: what goes in comes out, and whatever else comes is a fault with a name."""

import json
import socket
import struct
import threading
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.judge.inside.frames import Channel, DeadlinePassed, PeerGone, WireError

MAX_JSON, MAX_BODY = 1 << 20, 1 << 22
FUZZ = settings(max_examples=150, deadline=None, derandomize=True, database=None)


class Line:
    """A channel, and the bare socket of whoever sits at the other end."""

    def __init__(self, seconds=2.0):
        self.peer, own = socket.socketpair()
        self.channel = Channel(own, max_json=MAX_JSON, max_body=MAX_BODY, time_left=lambda: seconds)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.peer.close()
        self.channel.close()


def frame(text, body=b""):
    return struct.pack("<II", len(text), len(body)) + text + body


def received_from(data):
    """Return what a channel reads from ``data`` followed by the end of the stream."""
    with Line() as line, ahead(line.peer, data):
        return line.channel.receive()


@contextmanager
def ahead(peer, data):
    """Send ``data`` and the end of the stream from a thread: it may be more than a socket holds."""

    def send():
        try:
            peer.sendall(data)
            peer.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the reader has seen enough

    sender = threading.Thread(target=send)
    sender.start()
    try:
        yield
    finally:
        peer.shutdown(socket.SHUT_RDWR)
        sender.join()


@contextmanager
def sending(peer, *message):
    """Send a frame from a thread, through a channel of its own."""
    far = Channel(peer.dup(), time_left=lambda: 2.0)
    sender = threading.Thread(target=far.send, args=message)
    sender.start()
    try:
        yield
    finally:
        sender.join()
        far.close()


@pytest.mark.parametrize("size", [0, 1, 7, 8, 65_535, 65_536, 200_001, 3_000_000])
def test_frame_round_trip(size):
    body = bytes(range(251)) * (size // 251 + 1)
    message = {"op": "call", "text": "가" * 11, "n": 7}
    with Line() as line, sending(line.peer, message, [body[:size]], size):
        got, got_body = line.channel.receive()
    assert (got, bytes(got_body)) == (message, body[:size])


def test_frame_body_begins_at_a_multiple_of_eight():
    with Line() as line:
        for text in ("", "a", "ab", "abc", "abcdefgh"):
            line.channel.send(text, [b"12345678"], 8)
            header = line.peer.recv(8)
            json_length, body_length = struct.unpack("<II", header)
            assert (8 + json_length) % 8 == 0
            assert body_length == 8
            assert json.loads(line.peer.recv(json_length)) == text
            assert line.peer.recv(8) == b"12345678"


def test_frame_is_read_from_single_bytes():
    with Line() as line:
        data = frame(b'{"n":1}', b"body")

        def drip():
            for byte in data:
                line.peer.send(bytes([byte]))

        dripping = threading.Thread(target=drip)
        dripping.start()
        message, body = line.channel.receive()
        dripping.join()
    assert message == {"n": 1}
    assert body == b"body"


def test_frames_sent_together_are_read_one_by_one():
    with Line() as line:
        line.peer.sendall(frame(b"1") + frame(b"2", b"two") + frame(b"3"))
        assert [line.channel.receive() for _ in range(3)] == [(1, b""), (2, b"two"), (3, b"")]
        assert not line.channel.has_input()


def test_large_frame_does_not_swallow_the_next():
    big = bytes(300_000)
    with Line() as line:
        sender = threading.Thread(target=line.peer.sendall, args=(frame(b"1", big) + frame(b"2"),))
        sender.start()
        assert line.channel.receive() == (1, big)
        assert line.channel.receive() == (2, b"")
        sender.join()


def test_many_pieces_are_sent_whole():
    pieces = [bytes([i % 256]) * 8 for i in range(3000)]
    with Line() as line, sending(line.peer, None, pieces, 24_000):
        _, body = line.channel.receive()
    assert body == b"".join(pieces)


@pytest.mark.parametrize("lengths", [(MAX_JSON + 1, 0), (0, MAX_BODY + 1), (0xFFFFFFFF, 0xFFFFFFFF)])
def test_announced_length_over_the_limit_is_refused_before_it_is_read(lengths):
    with Line() as line:
        line.peer.sendall(struct.pack("<II", *lengths))
        with pytest.raises(WireError):
            line.channel.receive()


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"nul", b"\xff\xfe\x00", b"[1,]", b"'a'", b"\x00" * 8, b'{"a":}', b"[" * 100_000, b'{"a":' * 50_000],
)
def test_what_is_no_json_is_a_wire_error(text):
    with pytest.raises(WireError):
        received_from(frame(text))


def test_number_with_a_million_digits_is_a_wire_error():
    with pytest.raises(WireError):
        received_from(frame(b"9" * 1_000_000))


@pytest.mark.parametrize("length", [0, 3, 8, 11, 20])
def test_half_a_frame_is_a_peer_that_has_gone(length):
    data = frame(b'{"n":1}', b"12345678")
    with pytest.raises(PeerGone):
        received_from(data[:length])


def test_sending_to_a_closed_end_is_a_peer_that_has_gone():
    with Line() as line:
        line.peer.close()
        with pytest.raises(PeerGone):
            line.channel.send("x", [bytes(8)], 8)


@pytest.mark.parametrize("data", [b"", b"\x04\x00", frame(b'{"n":1}', b"12345678")[:-1]])
def test_silence_ends_at_the_deadline(data):
    left = iter([0.02, 0.01, 0.0, -1.0])
    with Line() as line:
        line.channel.time_left = lambda: next(left)
        line.peer.sendall(data)
        with pytest.raises(DeadlinePassed):
            line.channel.receive()


def test_peer_that_does_not_read_ends_at_the_deadline():
    left = iter([0.02, 0.0])
    with Line() as line:
        line.channel.time_left = lambda: next(left)
        with pytest.raises(DeadlinePassed):
            line.channel.send(None, [bytes(64 << 20)], 64 << 20)


def test_frame_larger_than_may_be_sent_is_refused_and_the_next_goes_through():
    with Line() as line:
        channel = Channel(line.peer.dup(), max_sent=(100, 1 << 20), time_left=lambda: 2.0)
        with pytest.raises(WireError, match="2 MiB is too large, at most 1 MiB"):
            channel.send(None, [bytes(2 << 20)], 2 << 20)
        with pytest.raises(WireError):
            channel.send("x" * 200)
        channel.send("fits")
        assert line.channel.receive() == ("fits", b"")
        channel.close()


def test_input_that_nobody_asked_for_is_seen():
    with Line() as line:
        assert not line.channel.has_input()
        line.peer.sendall(b"x")
        assert line.channel.has_input()


@FUZZ
@given(st.binary(max_size=80))
def test_any_bytes_are_a_frame_or_a_fault(data):
    try:
        message, body = received_from(data)
    except (WireError, PeerGone):
        return
    json.dumps(message)
    assert isinstance(body, bytearray)


@FUZZ
@given(st.data())
def test_any_damage_to_a_frame_is_a_frame_or_a_fault(data):
    good = bytearray(frame(b'{"n":1,"is":"value","value":{"!":"array","v":["<f8",[2],0,"C"]}}', bytes(16)))
    for _ in range(data.draw(st.integers(1, 4))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    try:
        message, _ = received_from(bytes(good[: data.draw(st.integers(0, len(good)))]))
    except (WireError, PeerGone):
        return
    json.dumps(message)


def test_peer_that_left_in_between_is_gone_and_has_sent_nothing():
    with Line() as line:
        line.peer.close()
        with pytest.raises(PeerGone):
            line.channel.has_input()
