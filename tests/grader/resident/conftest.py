"""A runtime folder of each test's own, from which every resident is gone at its end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

import grader
from grader.resident import client, place
from grader.resident.launch import MODULE
from tests.grader.courses import Finished, copy_course

_PATIENCE_S = 60.0


class Runtime:
    """Runs ``grader`` where a resident is wanted."""

    def __init__(self, folder: Path, course: Path, program: Path) -> None:
        self.folder = folder
        self.course = course
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if name not in ("CI", "GRADER_NO_RESIDENT", "NO_COLOR") and not name.startswith(("LC_", "LANG"))
        } | {"XDG_RUNTIME_DIR": str(folder), "XDG_CACHE_HOME": str(folder)}
        self.environment |= {"LANG": "C.UTF-8", "COLUMNS": "80", "PYTHONPATH": str(program.parent)}

    def start(self, *arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "grader", *map(str, arguments)],
            cwd=cwd or self.course,
            env=self.environment | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def grader(self, *arguments: object, cwd: Path | None = None, **environment: str) -> Finished:
        running = self.start(*arguments, cwd=cwd, **environment)
        out, err = running.communicate(timeout=_PATIENCE_S)
        return Finished(running.returncode, out, err)

    def sockets(self) -> list[str]:
        return sorted(map(str, self.folder.glob("*/*.sock")))

    def status(self) -> dict | None:
        """Return what the resident says of itself, None when none answers."""
        return next(filter(None, (client.tell(path, "status") for path in self.sockets())), None)

    def resident(self) -> dict:
        """Wait until a resident answers; return what it says of itself."""
        return until(self.status)

    def stop(self) -> None:
        for path in self.sockets():
            answer = client.tell(path, "stop")
            if answer is not None:
                until(lambda pid=answer["pid"]: not is_running(pid))


def until(question):
    """Ask until the answer is something; fail after a minute."""
    deadline = time.monotonic() + _PATIENCE_S
    while not (answer := question()):
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)
    return answer


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return state not in "ZX"


def copy_of_program(folder: Path) -> Path:
    """Copy the package: one that somebody works on meanwhile would be noticed."""
    package = folder / "grader"
    shutil.copytree(Path(grader.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    return package


@pytest.fixture(scope="session")
def program_copy(tmp_path_factory):
    return copy_of_program(tmp_path_factory.mktemp("program"))


@pytest.fixture
def runtime(tmp_path, program_copy):
    if sys.platform != "linux":
        pytest.skip("looks at processes by /proc")
    # Sockets have no long names, and a temporary folder of pytest's may have one.
    with tempfile.TemporaryDirectory(prefix="grader-run-") as folder:
        made = Runtime(Path(folder), copy_course(tmp_path), program_copy)
        yield made
        made.stop()


@pytest.fixture
def program():
    """The module of the resident's program."""
    return MODULE


@pytest.fixture
def private_folders(monkeypatch, tmp_path):
    """Two folders that may hold a socket, the first by ``XDG_RUNTIME_DIR``."""
    with tempfile.TemporaryDirectory(prefix="grader-place-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", f"{folder}/run")
        monkeypatch.setenv("XDG_CACHE_HOME", f"{folder}/cache")
        first, second = list(place.folders())[:2]
        yield Path(first), Path(second)
