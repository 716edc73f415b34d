"""Starts the warm processes and speaks with them over their control sockets."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO, Self

from grader.errors import CannotGrade, IsolationError
from grader.i18n import both
from grader.judge.inside import descriptors
from grader.judge.job import ExerciseFiles
from grader.model import IsolationLevel, Text
from grader.settings import Limits

__all__ = ["JudgeZygote", "SandboxZygote", "Zygote"]

_READY_TIMEOUT_S = 120.0
_STOP_TIMEOUT_S = 5.0
_DETAIL_LIMIT = 600


def _environment(library: str) -> dict[str, str]:
    """Nothing of the user's environment reaches the judge or the sandbox.

    One thread each, since a forked pool of threads hangs; a fixed hash seed, so that sets keep their order and the same
    submission gets the same report.
    """
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "TMPDIR") if name in os.environ}
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    if library == "torch":
        # Huge pages where the kernel gives them on demand: a large process forks about a fifth faster.
        kept["GLIBC_TUNABLES"] = "glibc.malloc.hugetlb=1"
    return kept | threads | {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}


class Zygote:
    """A process started once, that forks on request and ends when its control socket closes.

    It is either this process's own, or lent by another one (`lent`), which started it and ends it.
    """

    def __init__(self, module: str, config: Mapping[str, Any]) -> None:
        self.control, theirs = descriptors.control_pair()
        self._errors: BinaryIO | None = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process does
        # -P: the current folder, which may hold a student's numpy.py, is no place to import from.
        command = [sys.executable, "-P", "-m", module, str(theirs.fileno()), json.dumps(config)]
        self._process: subprocess.Popen[bytes] | None = subprocess.Popen(
            command,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            env=_environment(config["library"]),
            start_new_session=True,  # Ctrl-C is for the coordinator
        )
        theirs.close()
        self._ready: dict[str, Any] | None = None

    @classmethod
    def lent(cls, control: socket.socket, ready: dict[str, Any]) -> Self:
        """Return one that another process has started, and that has said ``ready`` to it."""
        zygote = cls.__new__(cls)
        zygote.control, zygote._process, zygote._errors, zygote._ready = control, None, None, ready
        return zygote

    def ready(self) -> dict[str, Any]:
        """Wait until it is warm; return what it said then.

        Raises
        ------
        CannotGrade
            It ended, or says that it cannot do its work.
        """
        if self._ready is None:
            self.control.settimeout(_READY_TIMEOUT_S)
            try:
                message, _ = descriptors.receive(self.control)
            except OSError:
                message = b""
            self.control.settimeout(None)
            self._ready = json.loads(message) if message else {"error": None}
        if "error" in self._ready:
            raise self.failure(self._ready["error"])
        return self._ready

    def failure(self, error: Any) -> CannotGrade:
        detail = error or self.last_words()
        return CannotGrade(both("the grader failed: {detail}", detail=detail))

    def fault(self) -> CannotGrade | None:
        """Return why it never came up, ``None`` if it did."""
        try:
            self.ready()
        except CannotGrade as reason:
            return reason
        return None

    def last_words(self) -> str | Text:
        """Return the end of what the process wrote to its standard error."""
        text = ""
        if self._errors is not None:
            size = self._errors.seek(0, os.SEEK_END)
            self._errors.seek(max(0, size - _DETAIL_LIMIT))
            text = self._errors.read().decode(errors="replace").strip()
        if os.environ.get("GRADER_DEBUG"):
            return text
        return text.splitlines()[-1] if text else both("one of its processes ended without a word")

    def request(self, message: bytes, passed: Sequence[int]) -> None:
        try:
            descriptors.send(self.control, message, passed)
        except OSError:
            raise self.fault() or self.failure(None) from None

    def is_running(self) -> bool:
        if self._process is not None:
            return self._process.poll() is None
        poller = select.poll()
        poller.register(self.control, 0)
        return not poller.poll(0)  # a closed socket at the other end is told in any case

    def leave(self) -> None:
        """Tell the process to end, without waiting for it; one that was lent goes on."""
        self.control.close()

    def stop(self) -> None:
        """End the process; several are ended sooner when each is told to `leave` first."""
        self.leave()
        if self._process is not None:
            try:
                self._process.wait(_STOP_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                self._process.send_signal(signal.SIGKILL)
                self._process.wait()
        if self._errors is not None:
            self._errors.close()


class SandboxZygote(Zygote):
    """Forks sandboxes with numpy, or numpy and torch, imported."""

    def __init__(self, library: str, limits: Limits, level: IsolationLevel | None) -> None:
        config = {"library": library, "level": level.value if level else "", "limits": limits.to_json()}
        super().__init__("grader.judge.inside.zygote", config)

    def order(self, memory_mib: int) -> socket.socket:
        """Have a sandbox started; return the socket on which it will come."""
        try:
            return descriptors.ask(self.control, f"start {memory_mib}")
        except OSError:
            raise self.fault() or self.failure(None) from None

    @property
    def level(self) -> IsolationLevel:
        return IsolationLevel(self.ready()["level"])

    @property
    def refused(self) -> dict[str, str]:
        """Why each stronger level cannot be had."""
        found: dict[str, str] = self.ready()["refused"]
        return found

    def failure(self, error: Any) -> CannotGrade:
        detail = error or self.last_words()
        return IsolationError(both("the sandbox cannot be set up: {detail}", detail=detail))


class JudgeZygote(Zygote):
    """Forks judges with the suites of the given exercises collected."""

    def __init__(self, library: str, exercises: Sequence[ExerciseFiles]) -> None:
        config = {"library": library, "exercises": [files.__dict__ for files in exercises]}
        super().__init__("grader.judge.trusted.process", config)

    def failure(self, error: Any) -> CannotGrade:
        if isinstance(error, dict):
            return CannotGrade(Text.from_json(error))
        return super().failure(error)

    def judge(self, numpy: SandboxZygote, torch: SandboxZygote, ordered: socket.socket) -> socket.socket:
        """Fork a judge; return the stream on which it awaits the job and answers.

        ``ordered`` is the socket on which a first sandbox will come; it goes over to the judge.
        """
        own, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        with theirs, ordered:
            passed = (theirs, numpy.control, torch.control, ordered)
            try:
                self.request(b"judge", [item.fileno() for item in passed])
            except BaseException:
                own.close()
                raise
        return own
