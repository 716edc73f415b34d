"""The sandbox zygote: a warm Python, jailed before it has seen a byte of student code, that forks sandboxes.

``python -m grader.judge.inside.zygote CONTROL_FD CONFIG`` where CONFIG is JSON with ``library`` (``numpy`` or
``torch``), ``level`` (``""`` for the strongest), ``limits``.

On the control socket it first says ``{"level": ..., "refused": {...}}`` or ``{"error": ...}``. Then it answers, on the
reply socket that each request brings:

- ``start MEMORY_MIB``: forks a sandbox; answers its pid, with a socket to talk to it and its pidfd;
- ``status PID``: how that sandbox ended, as `os.waitstatus_to_exitcode` puts it; empty when it has not yet.
"""

from __future__ import annotations

import gc
import io
import json
import os
import select
import signal
import socket
import sys
from collections.abc import Mapping
from typing import Any

from grader.judge.inside import descriptors, probe
from grader.judge.inside.jail import Jail

__all__ = ["main"]

_STATUS_WAIT_MS = 500
#: Kept in the sandbox's environment: without them a library's thread pool starts as wide as the machine.
THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def main() -> None:
    gc.disable()  # looking for cycles would take a tenth of the warm-up
    control = socket.socket(fileno=int(sys.argv[1]))
    config = json.loads(sys.argv[2])
    try:
        level, refused = _choose_level(config)
        _warm_up(config["library"])
        jail = Jail(level, config["limits"])
        jail.enter()
    except Exception as error:
        descriptors.send(control, json.dumps({"error": f"{type(error).__name__}: {error}"}).encode())
        return
    gc.collect()
    gc.freeze()  # else the first collection in a child touches, and so copies, every page
    gc.enable()
    descriptors.send(control, json.dumps({"level": level, "refused": refused}).encode())
    _Forker(control, jail, config["limits"]).serve()


def _choose_level(config: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    asked = config["level"]
    if not asked:
        return probe.strongest_level(config["limits"])
    failure = probe.failure_of(asked, config["limits"])
    if failure is not None:
        raise OSError(f"isolation level {asked}: {failure}")
    return asked, {}


def _warm_up(library: str) -> None:
    """Import what student code will use, and run each operation that imports more at its first use."""
    import numpy as np

    from grader.judge.inside import server  # noqa: F401
    from grader.judge.inside.randomness import seed_global_generators

    np.linalg.svd(np.ones((8, 8)) @ np.ones((8, 8)))
    np.random.default_rng(0).normal(size=3)
    if library == "torch":
        _warm_up_torch()
    seed_global_generators(0)  # torch imports its back ends at the first seed
    _warm_up_the_wire(library)


def _warm_up_the_wire(library: str) -> None:
    """Send a call's arguments to and fro once: what is loaded and cached on the way, every child has."""
    import numpy as np

    from grader.judge.inside.snapshot import Arguments
    from grader.judge.inside.values import Encoder

    values: list[Any] = [np.ones((2, 3)), np.float64(1.0), [1.0, 2], {"W": np.ones(2)}, np.random.default_rng(0)]
    if library == "torch":
        import torch

        values += [torch.ones(2, 3), torch.ones(2, requires_grad=True).detach()]
    encoder = Encoder()
    encoded = [encoder(value) for value in values]
    arguments = Arguments(encoded, [], bytearray(b"".join(encoder.body)), lambda *_: None)
    arguments.changed()
    arguments.drawn()


def _warm_up_torch() -> None:
    import torch

    from grader.judge.inside.compiler import defer_compiler

    defer_compiler()
    # Before the first operation: forking once OpenMP threads run makes every child hang for ever.
    torch.set_num_threads(1)
    layer = torch.nn.Linear(2, 2)
    layer(torch.ones(1, 2)).sum().backward()
    torch.ones(2, requires_grad=True).exp().backward(torch.ones(2))
    for optimizer in (torch.optim.SGD, torch.optim.Adam):
        optimizer(layer.parameters(), lr=0.1).step()
    torch.linalg.svd(torch.eye(3))
    scores = torch.ones(2, 3, requires_grad=True)
    torch.nn.functional.cross_entropy(torch.log_softmax(scores, 1), torch.tensor([0, 1])).backward()
    repr(layer.weight)
    import torch.utils.data


class _Forker:
    """Serves requests one at a time; remembers how its children ended."""

    def __init__(self, control: socket.socket, jail: Jail, limits: Mapping[str, Any]) -> None:
        self._control = control
        self._jail = jail
        self._limits = limits
        self._running: set[int] = set()
        self._ended: dict[int, int] = {}

    def serve(self) -> None:
        while True:
            try:
                message, passed = descriptors.receive(self._control)
            except OSError:
                return
            if not message or len(passed) != 1:
                return
            reply = socket.socket(fileno=passed[0])
            name, _, argument = message.decode().partition(" ")
            try:
                self._start(reply, int(argument)) if name == "start" else self._status(reply, int(argument))
            except BrokenPipeError:
                pass  # the judge that asked is gone
            finally:
                reply.close()

    def _start(self, reply: socket.socket, memory_mib: int) -> None:
        self._reap()
        judges_end, own_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        pid = self._jail.fork()
        if pid == 0:
            _become_sandbox(self._jail, own_end.fileno(), memory_mib, self._limits)
        self._running.add(pid)
        own_end.close()
        pidfd = os.pidfd_open(pid)
        try:
            descriptors.send(reply, str(pid).encode(), [judges_end.fileno(), pidfd])
        except BrokenPipeError:
            signal.pidfd_send_signal(pidfd, signal.SIGKILL)
        finally:
            os.close(pidfd)
            judges_end.close()

    def _status(self, reply: socket.socket, pid: int) -> None:
        if pid in self._running:
            pidfd = os.pidfd_open(pid)
            poller = select.poll()
            poller.register(pidfd, select.POLLIN)
            poller.poll(_STATUS_WAIT_MS)
            os.close(pidfd)
        self._reap()
        descriptors.send(reply, f"{self._ended.pop(pid, '')} ".encode())

    def _reap(self) -> None:
        for pid in list(self._running):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                self._running.discard(pid)
                self._ended[pid] = os.waitstatus_to_exitcode(status)
        while len(self._ended) > 64:
            self._ended.pop(next(iter(self._ended)))


def _become_sandbox(jail: Jail, channel_fd: int, memory_mib: int, limits: Mapping[str, Any]) -> None:
    """In the child: lock the door and serve. Never returns."""
    from grader.judge.inside.frames import MAX_BODY, MAX_JSON, Channel
    from grader.judge.inside.server import Server

    try:
        jail.lock(channel_fd, memory_mib)
        # Wrapping a socket asks the kernel about it, which the filter would refuse.
        sock = socket.socket(fileno=3)
        channel = Channel(sock, max_json=64 << 20, max_body=1 << 30, max_sent=(MAX_JSON, MAX_BODY), gathers=True)
        server = Server(channel, int(limits["output_kib"]) * 1024)
        jail.close()
        _empty_environment()
        server.serve()
    except BaseException:
        os._exit(4)
    finally:
        os._exit(0)


def _empty_environment() -> None:
    kept = {name: os.environ[name] for name in THREAD_VARIABLES if name in os.environ}
    os.environ.clear()
    os.environ.update(kept)
    sys.argv = [""]
    sys.stdin = io.StringIO()


if __name__ == "__main__":
    main()
    sys.stderr.flush()
    os._exit(0)  # nothing is left to do, and taking an interpreter with numpy apart takes a while
