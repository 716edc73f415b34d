"""One exercise of one submission before the judge: its connection, its reference, its results."""

from __future__ import annotations

import os
import select
import signal
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from grader.judge.sandboxes import SandboxMaker, own_starved_s
from grader.judge.trusted.connection import Connection
from grader.judge.trusted.line import StudentFile
from grader.judge.trusted.modules import BrokenModule, LocalModule
from grader.judge.trusted.proxies import RemoteModule
from grader.judge.trusted.suite import Suite, case_of
from grader.judge.trusted.verdict import Verdict, failed_verdict, verdict_on
from grader.judge.trusted.watchdog import Watchdog
from grader.model import CaseResult, Outcome, Visibility
from grader.settings import Limits

__all__ = ["Hearing", "Trial"]

_TRIAL_LIMIT_S = 60.0
#: Outcomes after which a case that builds on another is run. One that is not written yet says so itself.
_LETS_ON = (Outcome.PASSED, Outcome.NOT_IMPLEMENTED)


@dataclass(frozen=True, slots=True)
class Trial:
    """How the reference solution fared in a case."""

    seconds: float
    passed: bool


class Hearing:
    """Runs on behalf of the fixtures of one suite.

    Parameters
    ----------
    suite
        The collected suite, with its reference solution.
    source
        The student's file.
    maker
        Starts sandboxes; ``None`` runs the file in this process (for authors, with a debugger).
    """

    def __init__(self, suite: Suite, source: str, maker: SandboxMaker | None, limits: Limits, seed: int) -> None:
        self.suite = suite
        self.seed = seed
        self.reference = suite.reference
        self.limits = limits
        self.results: dict[str, CaseResult] = {}
        self.output: list[str] = []
        self.on_result: Callable[[CaseResult], None] = lambda _: None
        self.watchdog: Watchdog | None = None
        self.connection: Connection | None = None
        self.submission: Any
        if maker is None:
            self.submission = _in_process(suite.files.name, source)
        else:
            file = StudentFile(suite.files.name, source, suite.forbidden, suite.operators)
            self.connection = Connection(maker, file, limits)
            self.submission = RemoteModule(self.connection)

    def begin(self, item: pytest.Item) -> None:
        """Start the clock of a case, unless a case that it builds on has failed."""
        info = case_of(item)
        if self.connection is not None:
            if info.visibility is Visibility.PUBLIC and self._has_shown_hidden():
                self.connection.end_sandbox()  # it could print now what a hidden case gave it
            self.connection.begin_case(
                info.time_limit_s,
                info.memory_limit_mib,
                seed=zlib.crc32(f"{self.seed} {item.name}".encode()),
                give_back=info.returns_changes,
                is_replayed=info.replayed,
                reference_limit_s=lambda: self.limits.reference_factor * self.try_reference(item).seconds,
            )
        if self.watchdog is not None:
            self.watchdog.start()
        for name in info.after:
            if any(result.outcome not in _LETS_ON for result in self._results_of(name)):
                pytest.skip(f"after {name}")

    def _has_shown_hidden(self) -> bool:
        return any(result.visibility is not Visibility.PUBLIC for result in self.results.values())

    def _results_of(self, name: str) -> list[CaseResult]:
        """Return the results so far of a test function, one for each of its parameters."""
        return [r for r in self.results.values() if r.id == name or r.id.startswith(f"{name}[")]

    def decide(self, item: pytest.Item, error: BaseException | None, duration_s: float) -> CaseResult:
        """Turn the way a case ended into its result."""
        if self.watchdog is not None:
            self.watchdog.stop()
        connection = self.connection
        if connection is not None:
            # Whatever the suite made of them: these decide.
            swallowed = connection.callback_failure if error is None else None
            error = connection.fault or connection.ended or swallowed or error
        try:
            verdict = verdict_on(error, connection, lambda: self.try_reference(item).passed, self.suite.files.suite)
        except Exception as fault:  # a fault of ours in one case must not cost the others
            verdict = failed_verdict(self.suite.files.suite, fault)
        result = _result(item, verdict, duration_s)
        self.results[item.name] = result
        if connection is not None and result.visibility is Visibility.PUBLIC:
            self.output += connection.output
        self.on_result(result)
        return result

    def is_passed_in_silence(self) -> bool:
        """Tell whether every case was passed, and nothing printed."""
        results = [self.results.get(item.name) for item in self.suite.items]
        return not self.output and all(result is not None and result.is_full for result in results)

    def close(self) -> None:
        if self.connection is not None:
            self.connection.end_sandbox()

    def try_reference(self, item: pytest.Item) -> Trial:
        """Run the case on the reference solution, in a process of its own, without any sandbox.

        In a student's copy there is none; it would have passed, since the suite was tried on it for the release.
        """
        if self.reference is None:
            return Trial(0.0, True)
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            self._run_reference(item, writer)
        os.close(writer)
        answer = _read_within(reader, _TRIAL_LIMIT_S)
        os.close(reader)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        passed, _, seconds = answer.partition(" ")
        return Trial(float(seconds or _TRIAL_LIMIT_S), passed == "passed")

    def _run_reference(self, item: pytest.Item, writer: int) -> None:
        """In the child: the case once more, with fixtures made anew, since some may hold objects of the student's.

        The time in which it waited for a processor does not count: a busy machine would make a limit longer, and the
        report another one.
        """
        start = time.perf_counter() - own_starved_s()
        outcome = "failed"
        try:
            assert isinstance(item, pytest.Function)
            self.connection, self.submission = None, self.reference
            for definitions in item._fixtureinfo.name2fixturedefs.values():
                for definition in definitions:
                    if definition.scope == "function":
                        definition.cached_result = None
                        definition._finalizers.clear()
            item._initrequest()
            item._request._fillfixtures()
            item.runtest()
            outcome = "passed"
        except BaseException:
            outcome = "failed"
        finally:
            os.write(writer, f"{outcome} {time.perf_counter() - own_starved_s() - start:.6f}".encode())
            os._exit(0)


def _read_within(descriptor: int, seconds: float) -> str:
    ready, _, _ = select.select([descriptor], [], [], seconds)
    return os.read(descriptor, 200).decode() if ready else ""


def _in_process(name: str, source: str) -> LocalModule | BrokenModule:
    module = LocalModule(name)
    try:
        exec(compile(source, f"{name}.py", "exec"), module.__dict__)
    except (Exception, SystemExit) as error:
        return BrokenModule(name, error)
    return module


def _result(item: pytest.Item, verdict: Verdict, duration_s: float) -> CaseResult:
    info = case_of(item)
    is_passed = verdict.outcome is Outcome.PASSED
    is_public = info.visibility is Visibility.PUBLIC
    return CaseResult(
        id=item.name,
        title=info.title,
        points=info.points if is_passed else 0.0,
        max_points=info.points,
        outcome=verdict.outcome,
        visibility=info.visibility,
        message=verdict.message if is_public or verdict.gist is None else verdict.gist,
        hint=None if is_passed else info.hint,
        input=verdict.input if is_public else None,
        expected=verdict.expected if is_public else None,
        actual=verdict.actual if is_public else None,
        where=verdict.where if is_public or verdict.is_where_own_line else None,
        duration_s=duration_s,
    )
