"""The judge zygote: pytest and the hidden suites, warm; forks a judge for each submission.

``python -m grader.judge.trusted.process CONTROL_FD CONFIG`` where CONFIG is JSON with ``library`` and ``exercises``. On
the control socket it first says ``{"ready": true}`` or ``{"error": {...}}``. Each request brings four descriptors: a
stream socket with the job as one line of JSON, the control sockets of the sandbox zygotes (numpy's, torch's), and the
socket on which a first sandbox will come. The forked judge answers on the stream with one line of JSON a message:

``{"exercise": id, "cases": [...]}``   what is going to run, before it runs, every case an ``internal_error`` so far
``{"case": {...}}``                    the result of one case
``{"done": id, "diagnosis", "output"}``  the end of an exercise; ``transcript`` where one was wanted and it was passed
``{"end": true}``                      the end; a stream that closes without it is a judge that died
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import socket
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from grader.errors import GraderError, SuiteError
from grader.i18n import both
from grader.judge.inside import descriptors, libc, rlimits
from grader.judge.inside.compiler import defer_compiler
from grader.judge.inside.values import Decoder, Encoder
from grader.judge.job import ExerciseFiles, HandedIn, Job
from grader.judge.sandboxes import SandboxMaker
from grader.judge.trusted.collection import Suites
from grader.judge.trusted.diagnosis import matching_mistakes
from grader.judge.trusted.fixtures import HEARING
from grader.judge.trusted.hearing import Hearing
from grader.judge.trusted.lodging import Guest, Lodging, may_lodge
from grader.judge.trusted.mistakes import Mistake, load_mistakes
from grader.judge.trusted.runner import RUNNERS
from grader.judge.trusted.suite import Suite, case_of
from grader.judge.trusted.tape import Tape
from grader.judge.trusted.watchdog import Watchdog
from grader.model import CaseResult, Diagnosis, Outcome, Text, Visibility
from grader.settings import Limits
from grader.testing.compare import check_close
from grader.testing.describe import clean_text, describe

__all__ = ["main"]

_OUTPUT_LIMIT = 64 << 10
#: A belt for the judge itself, over what it has: what a suite makes of a submission's values may be large.
_MEMORY_MIB = 4096
#: Where many submissions are judged, nobody reads a case sooner than that.
_PAUSE_S = 0.1


def main() -> None:
    gc.disable()  # looking for cycles would take a tenth of the warm-up
    control = socket.socket(fileno=int(sys.argv[1]))
    config = json.loads(sys.argv[2])
    sys.dont_write_bytecode = True
    if sys.platform == "linux":
        libc.make_undumpable()  # else code of the same user that runs without walls could read it by ptrace or /proc
    try:
        _warm_up(config["library"])
        suites = Suites([ExerciseFiles.from_json(item) for item in config["exercises"]])
    except GraderError as error:
        descriptors.send(control, json.dumps({"error": error.text.to_json()}).encode())
        return
    gc.collect()
    gc.freeze()
    gc.enable()
    descriptors.send(control, b'{"ready": true}')
    _serve(control, suites)


def _warm_up(library: str) -> None:
    import numpy as np

    both("not written yet")  # loads the catalogues
    values: list[Any] = [np.random.default_rng(0).normal(size=2), np.float64(1.0), [np.ones((2, 3))]]
    if library == "torch":
        import torch

        defer_compiler()
        # As in the sandbox zygote: before the first operation, else the forked judges hang.
        torch.set_num_threads(1)
        torch.ones(2, requires_grad=True).exp().backward(torch.ones(2))
        torch.optim.SGD([torch.nn.Parameter(torch.ones(2))], lr=0.1).step()
        values.append(torch.ones(2, 3))
    for value in values:
        check_close(value, value)
        describe(value)
        encoder = Encoder()
        encoded = encoder(value)
        Decoder(bytearray(b"".join(encoder.body)))(encoded)


def _serve(control: socket.socket, suites: Suites) -> None:
    children: set[int] = set()
    while True:
        try:
            message, passed = descriptors.receive(control)
        except OSError:
            return
        if not message:
            return
        pid = os.fork()
        if pid == 0:
            _judge(control, suites, passed)
        children.add(pid)
        for descriptor in passed:
            os.close(descriptor)
        for child in list(children):
            if os.waitpid(child, os.WNOHANG)[0]:
                children.discard(child)


def _judge(control: socket.socket, suites: Suites, passed: list[int]) -> None:
    """In the child: judge one submission. Never returns."""
    try:
        control.close()
        libc.die_with_parent()
        stream, numpy_control, torch_control, ordered = (socket.socket(fileno=number) for number in passed)
        makers = {"numpy": SandboxMaker(numpy_control), "torch": SandboxMaker(torch_control)}
        rlimits.limit_memory(_MEMORY_MIB)
        with stream.makefile("rw", encoding="utf-8") as channel, _folder_for_suites(suites.config):
            line = channel.readline()
            if not line:
                return  # forked ahead, and not needed
            job = Job.from_json(json.loads(line))
            makers[job.ordered].take_order(int(job.limits["memory_mib"]), ordered)
            say = _Voice(channel, _PAUSE_S if job.alone is not None else 0.0).say
            _Judge(suites, makers, job, say).run()
    except BrokenPipeError:
        pass  # nobody waits for this result any more
    except BaseException:
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
        os._exit(1)
    finally:
        os._exit(0)


@contextmanager
def _folder_for_suites(config: pytest.Config) -> Iterator[None]:
    """Give pytest's `tmp_path` a base of this judge's own, made on first use and removed at the end.

    pytest would count up ``pytest-of-<user>/pytest-<n>``, remove those of judges still at work, and keep the last.
    """
    factory: Any = config._tmp_path_factory  # type: ignore[attr-defined]
    made: list[Path] = []

    def base() -> Path:
        if not made:
            made.append(Path(tempfile.mkdtemp(prefix="grader-judge-")))
        return made[0]

    factory.getbasetemp = base
    try:
        yield
    finally:
        for folder in made:
            shutil.rmtree(folder, ignore_errors=True)


class _Voice:
    """Writes messages to the coordinator; those that follow one another closely go together.

    Parameters
    ----------
    pause_s
        Messages wait for the next one when the last went out less than this ago; the end never waits.
    """

    def __init__(self, channel: Any, pause_s: float) -> None:
        self._channel = channel
        self._pause_s = pause_s
        self._went = time.monotonic()

    def say(self, message: Mapping[str, Any]) -> None:
        self._channel.write(json.dumps(message, allow_nan=False) + "\n")
        now = time.monotonic()
        if now - self._went >= self._pause_s or "end" in message:
            self._went = now
            self._channel.flush()


class _Judge:
    """Judges the exercises of one submission, one after the other, each as if it had sandboxes of its own."""

    def __init__(self, suites: Suites, makers: Mapping[str, SandboxMaker], job: Job, say: Any) -> None:
        self._suites = suites
        self._makers = makers
        self._job = job
        self._say = say
        self._limits = Limits(**job.limits)  # type: ignore[arg-type]
        self._lodging = Lodging(makers["numpy"], self._limits)

    def run(self) -> None:
        files = self._job.files
        self._find_guests()
        for handed_in, following in zip(files, [*files[1:], None], strict=True):
            if following is not None and self._needs_sandbox(following):
                # It starts while this exercise is judged.
                self._maker(following).order(self._limits.memory_mib)
            self._exercise(self._suites.by_id[handed_in.exercise_id], handed_in)
        self._lodging.close()
        self._say({"end": True})

    def _needs_sandbox(self, handed_in: HandedIn) -> bool:
        return handed_in.source is not None and not self._lodging.takes(handed_in.exercise_id)

    def _find_guests(self) -> None:
        alone = self._job.alone
        if alone is None or self._job.ordered != "numpy":
            return
        files = [f for f in self._job.files if may_lodge(self._suites.by_id[f.exercise_id], f, alone)]
        if len(files) > 1:
            self._lodging.inspect(files)

    def _exercise(self, suite: Suite, handed_in: HandedIn) -> None:
        if suite.fault is not None:
            self._say({"exercise": suite.files.id, "cases": [_fault_case(suite.fault).to_json()]})
            self._say({"done": suite.files.id, "diagnosis": [], "output": ""})
            return
        pending = both("the grader ended before this case")
        cases = [_pending(item, Outcome.INTERNAL_ERROR, pending) for item in suite.items]
        self._say({"exercise": suite.files.id, "cases": [case.to_json() for case in cases]})
        if handed_in.source is None:
            for item in suite.items:
                self._say({"case": _pending(item, Outcome.IMPORT_ERROR, handed_in.refusal).to_json()})
            self._say({"done": suite.files.id, "diagnosis": [], "output": ""})
            return
        self._run(suite, handed_in.source, self._maker(handed_in))

    def _maker(self, handed_in: HandedIn) -> SandboxMaker:
        needs_torch = handed_in.imports_torch or self._suites.by_id[handed_in.exercise_id].files.needs_torch
        return self._makers["torch" if needs_torch else "numpy"]

    def _run(self, suite: Suite, source: str, maker: SandboxMaker) -> None:
        if self._passes_as_guest(suite, source):
            return
        hearing = Hearing(suite, source, maker, self._limits, self._job.seed)
        self._suites.config.stash[HEARING] = hearing
        if hearing.connection is not None:
            hearing.watchdog = Watchdog(hearing.connection)
        hearing.on_result = lambda result: self._say({"case": result.to_json()})
        self._lay_tape(hearing)
        try:
            RUNNERS[self._job.runner](self._suites.session, suite.running_order(), hearing)
            if not any(result.outcome in _DIAGNOSED for result in hearing.results.values()):
                self._lodging.keep(suite.files.id, hearing)
            diagnosis = self._diagnosis(hearing) if self._job.diagnose else []
        finally:
            hearing.close()
        self._say(
            {
                "done": suite.files.id,
                "diagnosis": [item.to_json() for item in diagnosis],
                "output": clean_text("".join(hearing.output), _OUTPUT_LIMIT),
                **_transcript(hearing),
            }
        )

    def _lay_tape(self, hearing: Hearing) -> None:
        if hearing.connection is not None and hearing.suite.files.id in self._job.wanted:
            hearing.connection.tape = Tape()

    def _passes_as_guest(self, suite: Suite, source: str) -> bool:
        """Judge an exercise in the sandbox that is kept, if it may; report it when it passed in silence."""
        if not (self._lodging.is_open and self._lodging.takes(suite.files.id)):
            return False
        guest = Guest(suite, source, self._lodging, self._limits, self._job.seed)
        self._suites.config.stash[HEARING] = guest
        assert guest.connection is not None
        guest.watchdog = Watchdog(guest.connection)
        self._lay_tape(guest)
        try:
            RUNNERS["until_failure"](self._suites.session, suite.running_order(), guest)
            results = guest.results_that_count()
            if results is not None:
                self._lodging.keep(suite.files.id, guest)
        finally:
            guest.close()
        if results is None:
            for item in suite.items:
                item._initrequest()  # else it still has the guest's fixtures
            return False
        for result in results:
            self._say({"case": result.to_json()})
        self._say({"done": suite.files.id, "diagnosis": [], "output": "", **_transcript(guest)})
        return True

    def _diagnosis(self, hearing: Hearing) -> list[Diagnosis]:
        """Return what `_diagnose` finds. The points are given by now: no fault in here may cost them."""
        try:
            return self._diagnose(hearing)
        except Exception:
            traceback.print_exc()
            return []

    def _diagnose(self, hearing: Hearing) -> list[Diagnosis]:
        failed = any(result.outcome in _DIAGNOSED for result in hearing.results.values())
        connection, reference = hearing.connection, hearing.reference
        if not failed or connection is None or reference is None:
            return []
        connection.retire()  # a call-back that is played again may use the submission
        mistakes = _loadable(hearing.suite.files.mistakes)
        if not mistakes:
            return []
        found = matching_mistakes(
            connection.recording, connection.recorded_callback, reference, [item.module for item in mistakes]
        )
        return [_diagnosis(item) for item in mistakes if item.module in found]


def _transcript(hearing: Hearing) -> dict[str, Any]:
    """Return the transcript of a hearing that was passed in silence, if one was taken, as part of a message."""
    tape = hearing.connection.tape if hearing.connection is not None else None
    items = hearing.suite.items
    if tape is None or not hearing.is_passed_in_silence():
        return {}
    if any(case_of(item).memory_limit_mib is not None for item in items):
        return {}
    transcript = tape.transcript(hearing.suite.files.id)
    return {"transcript": transcript.to_json()} if transcript is not None else {}


def _loadable(paths: Sequence[str]) -> list[Mistake]:
    """Load the known mistakes but for broken ones: ``grader author lint`` names these, students need not suffer."""
    found: list[Mistake] = []
    for path in paths:
        try:
            found += load_mistakes([Path(path)])
        except SuiteError:
            traceback.print_exc()
    return found


#: Failures in which the submission answered something that can be compared.
_DIAGNOSED = (Outcome.WRONG_ANSWER, Outcome.ERROR)


def _diagnosis(mistake: Mistake) -> Diagnosis:
    return Diagnosis(mistake.name, mistake.title, mistake.explanation, mistake.section)


def _pending(item: Any, outcome: Outcome, message: Text | None) -> CaseResult:
    info = case_of(item)
    return CaseResult(item.name, info.title, 0.0, info.points, outcome, info.visibility, message=message)


def _fault_case(fault: Text) -> CaseResult:
    """An exercise whose suite is broken has one case, that says so."""
    return CaseResult(
        "suite", both("the hidden suite"), 0.0, 0.0, Outcome.INTERNAL_ERROR, Visibility.PUBLIC, message=fault
    )


if __name__ == "__main__":
    main()
    sys.stderr.flush()
    os._exit(0)  # nothing is left to do, and taking an interpreter with numpy apart takes a while
