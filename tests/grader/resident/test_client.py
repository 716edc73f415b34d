"""What a check does with a resident that misbehaves: it is on its own again, or says that the answer is not whole."""

import os
import socket
import threading

import pytest

from grader.resident import client, peer, place
from grader.resident.messages import receive, receive_descriptors, send
from grader.start import is_handed_over


@pytest.fixture
def answer_with(private_folders):
    """Return a function that plays a resident: it sends these messages after "go", then hangs up."""
    threads = []
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    requests = []

    def play(*messages, first={"ready": True}):  # noqa: B006
        listener.bind(place.make())
        listener.listen()

        def serve():
            channel, _ = listener.accept()
            with channel:
                lines = channel.makefile("rb")
                requests.append(receive(lines))
                if first is not None:
                    send(channel, first)
                    start, descriptors = receive_descriptors(channel)
                    if receive(lines, start) is not None:
                        assert len(descriptors) == 3
                        for message in messages:
                            send(channel, message)
                    for descriptor in descriptors:
                        os.close(descriptor)

        threads.append(threading.Thread(target=serve))
        threads[-1].start()
        return requests

    yield play
    for thread in threads:
        thread.join()
    listener.close()


def test_exit_code_is_the_residents(answer_with):
    requests = answer_with({"printing": True}, {"code": 1})
    assert client.run(["check", "double"]) == 1
    (request,) = requests
    assert request["arguments"] == ["check", "double"]
    assert request["identity"] == place.identity()
    assert request["folder"] == os.getcwd()


def test_without_a_socket_nobody_is_asked(private_folders):
    assert client.run(["check"]) is None


def test_socket_that_nobody_listens_at_is_no_resident(private_folders):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as left_behind:
        left_behind.bind(place.make())
    assert client.run(["check"]) is None


@pytest.mark.parametrize("first", [None, {"stale": True}, {}])
def test_resident_that_does_not_take_the_check_is_left(answer_with, first):
    answer_with(first=first)
    assert client.run(["check"]) is None


def test_resident_that_dies_before_it_prints_leaves_the_check_to_the_caller(answer_with):
    answer_with()
    assert client.run(["check"]) is None


def test_resident_that_dies_while_it_prints_is_an_error_of_the_grader(answer_with, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    answer_with({"printing": True})
    assert client.run(["check"]) == 3
    assert "ended while it printed. Check again." in capsys.readouterr().err


def test_resident_of_somebody_else_is_asked_nothing(private_folders, monkeypatch):
    monkeypatch.setattr(peer, "uid_of", lambda _channel: os.geteuid() + 1)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as theirs:
        theirs.bind(place.make())
        theirs.listen()
        assert client.run(["check"]) is None
        channel, _ = theirs.accept()
        with channel:
            assert channel.recv(1) == b""


def test_busy_resident_is_waited_for_a_moment_only(private_folders, monkeypatch):
    monkeypatch.setattr(client, "_PATIENCE_S", 0.05)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as busy:
        busy.bind(place.make())
        busy.listen()
        assert client.run(["check"]) is None


@pytest.mark.parametrize(
    ("arguments", "is_one"),
    [
        (["check"], True),
        (["check", "double", "--json"], True),
        (["--lang", "ko", "check"], True),
        (["--lang=ko", "--course", "check", "check"], True),
        (["--course", "check"], False),
        (["list"], False),
        (["hint", "check"], False),
        ([], False),
        (["check", "--watch"], False),
        (["check", "--no-resident"], False),
        (["check", "--help"], False),
        (["--version"], False),
    ],
)
def test_only_checks_are_handed_over(arguments, is_one):
    assert is_handed_over(arguments) is is_one
