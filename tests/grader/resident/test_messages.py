"""Messages and peers: what is no message is refused, and the kernel says who is there."""

import io
import os
import socket

import pytest

from grader.resident import peer
from grader.resident.messages import Refused, receive, receive_descriptors, send


@pytest.fixture
def pair():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def test_messages_come_in_order_however_they_are_cut(pair):
    ours, theirs = pair
    lines = theirs.makefile("rb")
    send(ours, {"printing": True})
    send(ours, {"code": 1, "text": "한\ud800"})
    assert receive(lines) == {"printing": True}
    assert receive(lines) == {"code": 1, "text": "한\ud800"}
    ours.close()
    assert receive(lines) is None


def test_descriptors_come_with_the_first_byte(pair):
    ours, theirs = pair
    reader, writer = os.pipe()
    send(ours, {"small": 1}, [writer])
    start, descriptors = receive_descriptors(theirs)
    assert receive(theirs.makefile("rb"), start) == {"small": 1}
    (received,) = descriptors
    os.write(received, b"through")
    assert os.read(reader, 10) == b"through"
    for descriptor in (reader, writer, received):
        os.close(descriptor)


@pytest.mark.parametrize("data", [b"{", b'{"a": 1', b"3\n", b"[]\n", b"\xff\n", b"no\n", b"[" * 100_000 + b"\n"])
def test_what_is_no_message_is_refused(data):
    with pytest.raises(Refused):
        receive(io.BytesIO(data))


def test_endless_message_is_refused():
    with pytest.raises(Refused, match="too long"):
        receive(io.BytesIO(b" " * (5 << 20)))


def test_peer_of_a_pair_is_this_user(pair):
    assert peer.uid_of(pair[0]) == os.geteuid()


def test_peer_of_no_connection_is_nobody():
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as alone:
        assert peer.uid_of(alone) not in range(2**31)
