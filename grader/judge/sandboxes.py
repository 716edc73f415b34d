"""Asks the zygotes for sandboxes, and ends them."""

from __future__ import annotations

import os
import signal
import socket
from collections import deque
from contextlib import suppress
from pathlib import Path

from grader.errors import IsolationError
from grader.i18n import both
from grader.judge.inside import descriptors

__all__ = ["Sandbox", "SandboxMaker", "own_starved_s"]

#: The zygote may still be importing torch.
_START_TIMEOUT_S = 120.0


class SandboxMaker:
    """The way to one sandbox zygote: asks over its control socket, answers come on a socket of their own.

    A sandbox can be ordered before it is needed, and starts while something else is done. One that nobody
    fetches ends by itself when its sockets are closed.
    """

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._ordered: deque[tuple[int, socket.socket]] = deque()

    def order(self, memory_mib: int) -> None:
        """Have a sandbox started, for a later `start`."""
        self.take_order(memory_mib, descriptors.ask(self._control, f"start {memory_mib}"))

    def take_order(self, memory_mib: int, answer: socket.socket) -> None:
        """Take over what the coordinator has ordered: ``answer`` is where the sandbox will come."""
        self._ordered.append((memory_mib, answer))

    def start(self, memory_mib: int) -> Sandbox:
        """Return a sandbox with that much memory, an ordered one where there is one."""
        while self._ordered:
            ordered_mib, answer = self._ordered.popleft()
            if ordered_mib == memory_mib:
                return self._fetch(answer)
            answer.close()
        try:
            return self._fetch(descriptors.ask(self._control, f"start {memory_mib}"))
        except OSError:
            raise IsolationError(both("the sandbox could not be started")) from None

    def _fetch(self, answer: socket.socket) -> Sandbox:
        message, passed = _receive(answer)
        if len(passed) != 2:
            raise IsolationError(both("the sandbox could not be started"))
        return Sandbox(self, int(message), socket.socket(fileno=passed[0]), passed[1])

    def exit_status(self, pid: int) -> int | None:
        """Return how the sandbox ended, as `os.waitstatus_to_exitcode` puts it, if it has.

        Raises
        ------
        IsolationError
            The zygote is gone, and has taken its sandboxes with it.
        """
        try:
            message, _ = _receive(descriptors.ask(self._control, f"status {pid}"))
        except OSError:
            message = b""
        if not message:
            raise IsolationError(both("the sandboxes' own process has ended"))
        return int(message) if message.strip() else None


def _receive(answer: socket.socket) -> tuple[bytes, list[int]]:
    try:
        answer.settimeout(_START_TIMEOUT_S)
        return descriptors.receive(answer)
    except OSError:
        raise IsolationError(both("the sandbox could not be started")) from None
    finally:
        answer.close()


class Sandbox:
    """One running sandbox: a socket to it and a handle on its process that cannot mean another one."""

    def __init__(self, maker: SandboxMaker, pid: int, sock: socket.socket, pidfd: int) -> None:
        self._maker = maker
        self._pid = pid
        self.sock = sock
        self._pidfd = pidfd
        self._schedstat = _schedstat_path(pidfd)

    def starved_s(self) -> float:
        """Return how long the kernel has kept it waiting for a processor."""
        return _starved_s(self._schedstat) if self._schedstat else 0.0

    def exit_status(self) -> int | None:
        return self._maker.exit_status(self._pid)

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
        self.release()

    def release(self) -> None:
        os.close(self._pidfd)
        self.sock.close()


def _schedstat_path(pidfd: int) -> Path | None:
    """The zygote's number for the process may be of another namespace; the kernel tells ours."""
    try:
        for line in Path(f"/proc/self/fdinfo/{pidfd}").read_text().splitlines():
            name, _, value = line.partition(":")
            if name == "Pid" and int(value) > 0:
                return Path(f"/proc/{int(value)}/schedstat")
    except (OSError, ValueError):
        pass
    return None


def own_starved_s() -> float:
    """Return how long the kernel has kept this process waiting for a processor."""
    return _starved_s(Path("/proc/self/schedstat"))


def _starved_s(schedstat: Path) -> float:
    try:
        return int(schedstat.read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0
