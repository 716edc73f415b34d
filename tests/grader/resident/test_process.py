"""The resident's own process: when it ends, and that there is one of them."""

import os
import subprocess
import sys

import pytest

from grader.cli import resident_process
from grader.resident import client
from grader.resident.freshness import state_of_package
from grader.resident.server import Resident
from tests.grader.resident.conftest import until


@pytest.fixture
def path(runtime):
    (runtime.folder / "grader").mkdir(mode=0o700)
    return str(runtime.folder / "grader/00000000.sock")


def start(program, path, idle_s):
    words = [sys.executable, "-m", program, path, "{}", str(idle_s)]
    return subprocess.Popen(words, stdin=subprocess.DEVNULL)


def test_resident_leaves_when_nobody_asks(program, path):
    running = start(program, path, 0.3)
    assert running.wait(timeout=60) == 0
    assert not os.path.exists(path)


def test_status_is_no_reason_to_stay_and_stop_ends_it(program, path):
    running = start(program, path, 600)
    status = until(lambda: client.tell(path, "status"))
    assert status["pid"] == running.pid
    assert 0 < status["leaves_in_s"] <= 600
    assert client.tell(path, "stop")["pid"] == running.pid
    assert running.wait(timeout=60) == 0
    assert not os.path.exists(path)


def test_second_resident_leaves_the_first_alone(program, path, monkeypatch):
    running = start(program, path, 600)
    until(lambda: client.tell(path, "status"))
    monkeypatch.setattr(resident_process, "_LOCK_PATIENCE_S", -1)
    assert resident_process._lock(path) is None
    assert client.tell(path, "stop")["pid"] == running.pid
    running.wait(timeout=60)
    lock = resident_process._lock(path)
    assert lock is not None
    os.close(lock)


def test_resident_whose_socket_was_replaced_leaves_and_leaves_the_other(path):
    resident = Resident(path, lambda _arguments: 0)
    os.unlink(path)
    open(path, "w").close()
    resident.serve()
    assert os.path.exists(path)


def test_socket_is_the_users_alone(path):
    resident = Resident(path, lambda _arguments: 0, idle_s=0)
    assert os.stat(path).st_mode & 0o777 == 0o600
    resident.serve()
    assert not os.path.exists(path)


def test_package_is_another_when_a_file_changes(tmp_path):
    (tmp_path / "package/inner/__pycache__").mkdir(parents=True)
    file = tmp_path / "package/inner/module.py"
    file.write_text("x = 1\n")
    before = state_of_package(str(tmp_path / "package"))
    (file.parent / "__pycache__/module.pyc").write_text("compiled")
    assert state_of_package(str(tmp_path / "package")) == before
    file.write_text("x = 22\n")
    assert state_of_package(str(tmp_path / "package")) != before
