"""What isolation costs: start a sandbox, hear its first word, end it; at each level, against a bare fork.

``python benchmarks/isolation.py [ROUNDS]``
"""

from __future__ import annotations

import os
import statistics
import sys
import time

from timing import ROOT

from grader.course import Course
from grader.errors import IsolationError
from grader.judge.inside.zygote import _warm_up
from grader.judge.sandboxes import SandboxMaker
from grader.judge.trusted.connection import Connection
from grader.judge.trusted.line import StudentFile
from grader.judge.zygotes import SandboxZygote
from grader.model import IsolationLevel
from grader.settings import Limits


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    limits = Course.load(ROOT).limits
    _warm_up("numpy")  # this process forks as the zygote does, without any wall
    zygotes = {}
    for level in IsolationLevel:
        zygote = SandboxZygote("numpy", limits, level)
        try:
            zygote.ready()
            zygotes[level] = zygote
        except IsolationError as error:
            print(f"{level}: not on this machine: {error}")
    times: dict[str, list[float]] = {"bare fork": [], **{level.value: [] for level in zygotes}}
    for number in range(rounds + 5):
        for name, values in times.items():
            start = time.perf_counter()
            if name == "bare fork":
                bare_fork()
            else:
                one_sandbox(zygotes[IsolationLevel(name)], limits)
            if number >= 5:
                values.append(time.perf_counter() - start)
    for zygote in zygotes.values():
        zygote.stop()
    # `process` does all that the others do except for the walls, so the difference is the walls' price.
    plain = statistics.median(times["process"])
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:12} {median * 1e3:7.2f} ms   over the process level: {(median - plain) * 1e3:+.2f} ms")


def bare_fork() -> None:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(writer, b"1")
        os._exit(0)
    os.read(reader, 1)
    os.close(reader)
    os.close(writer)
    os.waitpid(pid, 0)


def one_sandbox(zygote: SandboxZygote, limits: Limits) -> None:
    connection = Connection(SandboxMaker(zygote.control), StudentFile("empty", "x = 1"), limits)
    connection.begin_case()
    assert "x" in connection.names
    connection.end_sandbox()


if __name__ == "__main__":
    main()
