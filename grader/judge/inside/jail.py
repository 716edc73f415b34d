"""The levels of isolation, put together from the single restrictions.

============  ==================================================================================
``full``      namespaces (users, mounts, processes, network, IPC), empty root with the Python
              runtime read-only, no capabilities, seccomp, Landlock where there is one, rlimits
``restricted``  Landlock, seccomp, rlimits, no new privileges: no privilege is needed for it
``process``   a process of its own and rlimits: no wall, only a distance
============  ==================================================================================

A zygote enters its jail once (`Jail.enter`); each sandbox it forks closes the door behind itself
(`Jail.fork`, then `Jail.lock` in the child). The order of the steps matters and is explained where it does.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from grader.judge.inside import landlock, libc, namespaces, rlimits, seccomp

__all__ = ["LEVELS", "Jail", "runtime_paths"]

LEVELS = ("full", "restricted", "process")
_SYSTEM_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
#: User ids of sandboxes run as root: no account has them, and two sandboxes rarely share one.
_FIRST_USER = 1_000_000
_USERS = 4096
_FALLBACK_USER = 60_000


def runtime_paths() -> list[str]:
    """Return what Python needs to import: library folders only, never a project's own folder.

    An editable install puts a project on ``sys.path``; it is left out, since hidden suites may lie there.
    """
    prefixes = (sys.prefix, sys.base_prefix)
    paths = [f"{prefix}/lib" for prefix in prefixes]
    paths += [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    paths += [sysconfig.get_path("stdlib"), *_SYSTEM_LIBRARIES]
    found: list[str] = []
    for path in dict.fromkeys(paths):
        if os.path.exists(path) and not any(path.startswith(f"{outer}/") for outer in found):
            found.append(path)
    return found


class Jail:
    """One level of isolation with its limits.

    Parameters
    ----------
    level
        One of `LEVELS`.
    limits
        ``memory_mib``, ``file_mib`` and ``threads`` of `grader.settings.Limits`.
    """

    def __init__(self, level: str, limits: Mapping[str, Any]) -> None:
        self.level = level
        self._limits = limits
        self._visible = runtime_paths()
        self._is_root = os.geteuid() == 0
        self._processes: namespaces.ProcessNamespaces | None = None
        self._filter = b""
        self._has_landlock = False
        self._usage = rlimits.Usage(0, 0)
        self._count = 0
        self._seed = os.getpid() * 64

    def enter(self) -> None:
        """Take this process, which has seen no student code, to where its children shall live."""
        self._usage = rlimits.current_usage()
        if self.level != "process":
            self._close_behind()
        if sys.platform == "linux":
            libc.make_undumpable()  # else a sandbox without a filter could stop its zygote with ptrace

    def _close_behind(self) -> None:
        self._filter = seccomp.program()
        self._has_landlock = _has_landlock()
        if self.level == "full":
            self._processes = namespaces.enter(self._visible)
        elif not self._has_landlock:
            raise OSError("Landlock is missing from this kernel")

    def fork(self) -> int:
        """Fork a child that will `lock` itself."""
        self._count += 1
        return self._processes.fork() if self._processes else os.fork()

    def lock(self, kept: int, memory_mib: int | None = None) -> None:
        """In the child: give up everything but descriptor ``kept``, which becomes 3. No way back.

        The last step, seccomp, is `close`'s: sockets are wrapped in between, which needs calls that the
        filter refuses.
        """
        os.setsid()
        _keep_only(kept)
        if self.level == "full":
            namespaces.mount_box(int(self._limits["file_mib"]))
        rlimits.apply(
            self._usage,
            memory_mib=memory_mib or int(self._limits["memory_mib"]),
            file_mib=int(self._limits["file_mib"]),
            # Without a user id of its own the count would include the user's other processes.
            threads=int(self._limits["threads"]) if self.level == "full" else None,
        )
        if self.level == "full" and self._is_root:
            self._become_nobody()
        elif sys.platform == "linux":
            libc.drop_capabilities()
        # A change of user id resets both of these, so they come after it.
        if sys.platform == "linux":
            libc.forbid_new_privileges()
            libc.make_undumpable()
            libc.die_with_parent()

    def close(self) -> None:
        """In the child, after `lock`: shut the file system and the kernel."""
        if self.level == "process":
            return
        if self._has_landlock:
            writable = [namespaces.BOX] if self.level == "full" else []
            devices = ["/dev/zero", "/dev/urandom", "/dev/random"]
            landlock.restrict([*self._visible, *devices], [*writable, os.devnull])
        seccomp.install(self._filter)

    def _become_nobody(self) -> None:
        user = _FIRST_USER + (self._seed + self._count) % _USERS
        os.setgroups([])
        for candidate in (user, _FALLBACK_USER):
            try:
                os.setresgid(candidate, candidate, candidate)
                os.setresuid(candidate, candidate, candidate)
                return
            except OSError:  # a container that maps few user ids
                continue
        raise OSError("no user id to give student code")


def _has_landlock() -> bool:
    try:
        return landlock.abi() >= 1
    except OSError:
        return False


def _keep_only(descriptor: int) -> None:
    if descriptor != 3:
        os.dup2(descriptor, 3)
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    libc.close_from(4)
