"""Asks the zygotes for sandboxes, and ends them."""

from __future__ import annotations

import os
import signal
import socket
from pathlib import Path

from grader.errors import IsolationError
from grader.i18n import both
from grader.judge.inside import descriptors

__all__ = ["Sandbox", "SandboxMaker"]

_START_TIMEOUT_S = 30.0


class SandboxMaker:
    """The way to one sandbox zygote: asks over its control socket, answers come on a socket of their own."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self.started = 0

    def start(self, memory_mib: int) -> Sandbox:
        message, passed = self._ask(f"start {memory_mib}")
        if len(passed) != 2:
            raise IsolationError(both("the sandbox could not be started"))
        self.started += 1
        return Sandbox(self, int(message), socket.socket(fileno=passed[0]), passed[1])

    def exit_status(self, pid: int) -> int | None:
        """Return how the sandbox ended, as `os.waitstatus_to_exitcode` puts it, if it has."""
        message, _ = self._ask(f"status {pid}")
        return int(message) if message.strip() else None

    def _ask(self, request: str) -> tuple[bytes, list[int]]:
        own_end, zygotes_end = descriptors.control_pair()
        try:
            descriptors.send(self._control, request.encode(), [zygotes_end.fileno()])
            zygotes_end.close()
            own_end.settimeout(_START_TIMEOUT_S)
            return descriptors.receive(own_end)
        except OSError:
            raise IsolationError(both("the sandbox could not be started")) from None
        finally:
            own_end.close()


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
        try:
            return int(self._schedstat.read_text().split()[1]) / 1e9 if self._schedstat else 0.0
        except (OSError, IndexError, ValueError):
            return 0.0

    def exit_status(self) -> int | None:
        return self._maker.exit_status(self._pid)

    def kill(self) -> None:
        try:
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
        except ProcessLookupError:
            pass
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
