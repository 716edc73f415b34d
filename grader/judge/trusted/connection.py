"""The judge's end of the line to one student's file.

A sandbox is started when it is first needed and again after each death; the source is sent to each. Whatever the
other side does ends in a value, in an exception that stands for the student's, or in `SandboxEnded`.
"""

from __future__ import annotations

import hashlib
import math
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from grader.errors import GraderError, IsolationError, SuiteError
from grader.i18n import both
from grader.judge.inside.frames import Channel, DeadlinePassed, PeerGone, WireError
from grader.judge.inside.objects import wanting_gradients
from grader.judge.inside.values import Decoder, Encoder
from grader.judge.sandboxes import Sandbox, SandboxMaker
from grader.judge.trusted import exceptions, wirecheck
from grader.judge.trusted.clock import CaseClock
from grader.judge.trusted.endings import SandboxEnded
from grader.judge.trusted.line import CallEffects, StudentFile
from grader.judge.trusted.recording import Recording
from grader.judge.trusted.references import References
from grader.judge.trusted.tape import Tape
from grader.model import Outcome, Text
from grader.settings import Limits
from grader.testing.describe import Call
from grader.testing.failures import CheckFailed

__all__ = ["Connection"]

_CALLBACK_DEPTH = 40
_CALLBACK_MESSAGE = 1000
#: Over the limit of output: the note of a gap, and what an honest sandbox sends before it stops.
_OUTPUT_SLACK = 1024


class Connection:
    """Talks to the sandboxes of one student's file, one sandbox at a time.

    Parameters
    ----------
    maker
        Starts sandboxes.
    file
        The student's file.
    limits
        Limits of the course; a case may override time and memory.
    """

    def __init__(self, maker: SandboxMaker, file: StudentFile, limits: Limits) -> None:
        self.file = file
        self.recording = Recording()
        self.references = References(self)
        self.effects = CallEffects()
        self.output: list[str] = []
        self.ended: SandboxEnded | None = None
        self.clock = CaseClock(limits.case_time_s)
        self.callback_failure: CheckFailed | GraderError | None = None
        self.fault: GraderError | None = None
        #: Of each limit of time; less than all where nothing is decided yet.
        self.patience = 1.0
        #: Where it is set, takes down what crosses the wire.
        self.tape: Tape | None = None
        self._maker = maker
        self._limits = limits
        self._memory_mib = limits.memory_mib
        self._sandbox: Sandbox | None = None
        self._sandbox_memory_mib = 0
        self._channel: Channel | None = None
        self._names: dict[str, str] = {}
        self._load_failure: SandboxEnded | None = None
        self._fresh = True
        self._case_seed = 0
        self._case_limit_s = limits.case_time_s
        self._give_back = False
        self._last_call: Call | None = None
        self._number = 0
        self._depth = 0
        self._output_room = 0

    # The life of a case --------------------------------------------------------------------------

    def begin_case(
        self,
        time_limit_s: float | None = None,
        memory_limit_mib: int | None = None,
        *,
        seed: int = 0,
        give_back: bool = False,
        is_replayed: bool = True,
        reference_limit_s: Callable[[], float] | None = None,
    ) -> None:
        """Start the clock, and a new allowance of output; ``seed`` is for the sandbox's global generators."""
        self._case_seed = seed
        self._memory_mib = memory_limit_mib or self._limits.memory_mib
        if self._sandbox is not None and self._sandbox_memory_mib != self._memory_mib:
            self.end_sandbox()
        limit = self._case_limit_s = time_limit_s or self._limits.case_time_s
        if self.patience < 1:
            self.clock = CaseClock(self.patience * limit)
        else:
            self.clock = CaseClock(limit, self._starved_s, None if time_limit_s else reference_limit_s)
        self.ended = None
        self.callback_failure = None
        self.fault = None
        self.output = []
        self._output_room = _OUTPUT_SLACK + self._limits.output_kib * 1024
        self.effects = CallEffects()
        self._fresh = True
        self._give_back = give_back
        self.recording.begin_case(seed, is_replayed=is_replayed)
        self._last_call = None

    def recorded_callback(self, number: int) -> Callable[..., Any]:
        """Return the suite's function that was sent under ``number``, also of an earlier sandbox."""
        return self.references.recorded_callback(number)

    def last_call(self) -> Call | None:
        """Return the last call that the running case made, with its arguments, to be shown."""
        return self._last_call

    def end_sandbox(self) -> None:
        """Kill the sandbox, if there is one."""
        if self._sandbox is not None:
            self._sandbox.kill()
        self._sandbox = self._channel = None
        self.references.forget()

    def give_up_sandbox(self, memory_mib: int) -> Sandbox | None:
        """Hand the sandbox over, if there is one with this much memory that waits for its next request."""
        sandbox, channel = self._sandbox, self._channel
        if sandbox is None or channel is None or self._sandbox_memory_mib != memory_mib:
            return None
        try:
            if channel.has_input():
                return None
        except PeerGone:
            return None
        self._sandbox = self._channel = None
        self.references.forget()
        return sandbox

    def retire(self) -> None:
        """End the sandbox for good: whoever calls the submission from now on gets a `SandboxEnded`."""
        self._load_failure = self.end(Outcome.CRASHED, both("an object of a sandbox that has ended was used"))

    def _starved_s(self) -> float:
        return self._sandbox.starved_s() if self._sandbox else 0.0

    def end(
        self,
        outcome: Outcome,
        text: Text,
        line: int | None = None,
        column: int | None = None,
        gist: Text | None = None,
    ) -> SandboxEnded:
        """End the sandbox; return the exception to raise."""
        self.end_sandbox()
        self.ended = SandboxEnded(outcome, text, line, column, gist)
        return self.ended

    # Starting and loading ------------------------------------------------------------------------

    @property
    def generation(self) -> int:
        return self.references.generation

    @property
    def names(self) -> Mapping[str, str]:
        """Names of the student's module, and ``f`` for those that are functions."""
        self.ensure_loaded()
        return self._names

    def kind_of(self, name: str) -> str | None:
        """Return what a name of the student's module is, as in `names`; ``None`` where it has no such name."""
        kind = self.names.get(name)
        if self.tape is not None and kind is not None:
            self.tape.names[name] = kind
        return kind

    def ensure_loaded(self) -> None:
        """Have a sandbox with the student's file in it."""
        if self._load_failure is not None:
            self.ended = self._load_failure
            raise self._load_failure.with_traceback(None)  # else it grows with every case
        if self._sandbox is not None:
            return
        before = time.monotonic()
        # The zygote may still be warming up: its time is nobody's.
        case_clock, self.clock = self.clock, CaseClock(math.inf)
        try:
            self._start()
            self.clock = CaseClock(self.patience * self._limits.load_time_s, self._starved_s)
            self._load()
        except SandboxEnded as failure:
            self.end_sandbox()
            if self._memory_mib == self._limits.memory_mib:
                # The file would fail in the same way for every case: once is enough.
                self._load_failure = failure
            raise
        finally:
            self.clock = case_clock
            self._fresh = True  # what the import printed and drew is not the case's
            case_clock.leave_out(time.monotonic() - before)  # nor is its time
        case_clock.restart_starvation()

    def _start(self) -> None:
        try:
            self._sandbox = self._maker.start(self._memory_mib)
        except GraderError as fault:
            self.fault = fault  # a suite may swallow it
            raise
        self._sandbox_memory_mib = self._memory_mib
        self._channel = Channel(self._sandbox.sock, time_left=lambda: self.clock.time_left())
        if self.tape is not None:
            self._channel.tape = self.tape.note

    def _load(self) -> None:
        message = {
            "op": "load",
            "name": self.file.name,
            "source": self.file.source,
            "forbidden": list(self.file.forbidden),
        }
        reply, _ = self._exchange(message, Encoder())
        if self.tape is not None:
            self.tape.begin(message)  # with the number and the seed that it was sent with
        if reply["is"] == "error":
            raise exceptions.load_failure(self, reply)
        names = reply.get("names")
        if not isinstance(names, dict):
            raise self._broken("no names")
        self._names = {str(name): str(kind) for name, kind in names.items()}

    # Requests ------------------------------------------------------------------------------------

    def call(self, target: Sequence[int | str], args: Sequence[Any], kwargs: Mapping[str, Any], name: str = "") -> Any:
        """Call a function, class or method of the student's and return its result.

        ``name`` is what the call is shown as.
        """
        self.ensure_loaded()
        if self._depth == 0:
            self._last_call = Call(name or str(target[-1]), args, kwargs)
        self.effects = CallEffects()
        encoder = self.references.encoder()
        message: dict[str, Any] = {
            "op": "call",
            "target": list(target),
            "args": [_encoded(encoder, value) for value in args],
            "kwargs": [[key, _encoded(encoder, value)] for key, value in kwargs.items()],
        }
        if self._give_back:
            message["give_back"] = True
        sent = wanting_gradients([*args, *kwargs.values()])
        reply, body = self._request(message, encoder, sent)
        self._note_effects(reply, body, args, kwargs)
        return self._result(reply, body, sent)

    def operate(self, name: str, *args: Any) -> Any:
        """Apply an operation of `grader.judge.inside.operations` to objects of the student's."""
        self.ensure_loaded()
        encoder = self.references.encoder()
        message = {"op": "operate", "name": name, "args": [_encoded(encoder, value) for value in args]}
        sent = wanting_gradients(args)
        reply, body = self._request(message, encoder, sent)
        return self._result(reply, body, sent)

    def backward(self, number: int, gradient: Any) -> tuple[list[Any], list[tuple[int, Any]]]:
        """Run autograd in the sandbox; return gradients of the inputs, and of leaves by number."""
        encoder = Encoder()
        reply, body = self._request({"op": "backward", "id": number, "grad": encoder(gradient)}, encoder)
        if reply["is"] == "error":
            raise exceptions.stand_in(self, reply, self.references.exception_class)
        try:
            return wirecheck.gradients(reply, Decoder(body))
        except WireError as fault:
            raise self._broken(str(fault)) from None

    def trace(self) -> list[tuple[int, str]]:
        """Return line and function of each frame of the student's file the last exception passed."""
        if self._channel is None:
            return []
        reply, _ = self._exchange({"op": "trace"}, Encoder())
        return wirecheck.frames(reply, self.file.name)

    def _request(
        self, message: dict[str, Any], encoder: Encoder, sent: Sequence[Any] = ()
    ) -> tuple[dict[str, Any], bytearray]:
        sync = self.references.changed_parameters(encoder)
        if sync:
            message["sync"] = sync
        freed = self.references.take_freed()
        if freed:
            message["freed"] = freed
        # A diagnosis compares what calls return; autograd's passes in between cannot be played again.
        record = None if message["op"] == "backward" else self.recording.sent(message, encoder)
        reply, body = self._exchange(message, encoder, sent)
        self.recording.answered(record, reply, body, self._channel.json_length if self._channel else 0)
        return reply, body

    def _result(self, reply: dict[str, Any], body: bytearray, sent: Sequence[Any]) -> Any:
        if reply["is"] == "error":
            raise exceptions.stand_in(self, reply, self.references.exception_class)
        return self._decoded(lambda: self.references.decoder(body, sent)(reply.get("value")))

    def _decoded(self, decode: Callable[[], Any]) -> Any:
        try:
            return decode()
        except WireError as fault:
            raise self._broken(str(fault)) from None

    def _note_effects(
        self, reply: dict[str, Any], body: bytearray, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> None:
        arguments: dict[int | str, Any] = dict(enumerate(args)) | dict(kwargs)
        try:
            changed, drawn = wirecheck.effects(reply, Decoder(body), arguments)
        except WireError as fault:
            raise self._broken(str(fault)) from None
        self.effects = CallEffects(tuple(changed), wirecheck.warning_names(reply))
        for generator in drawn:
            _move_on(generator)
        if self._give_back:
            for key, value in changed.items():
                _write_back(arguments[key], value)

    # The exchange of frames ----------------------------------------------------------------------

    def _exchange(
        self, message: dict[str, Any], encoder: Encoder, sent: Sequence[Any] = ()
    ) -> tuple[dict[str, Any], bytearray]:
        """Send a request, serve the call-backs it leads to, return the reply."""
        channel = self._channel
        if channel is None:
            raise IsolationError(both("the sandbox could not be started"))
        self._number += 1
        number = message["n"] = self._number
        if self._fresh:
            message["fresh"], self._fresh = self._case_seed, False
            if self.tape is not None:
                self.tape.begin_case(self._case_limit_s)
        self._depth += 1
        try:
            if self._depth > _CALLBACK_DEPTH:
                raise self.end(Outcome.CRASHED, both("calls and call-backs are nested too deep"))
            if channel.has_input():
                raise WireError("bytes that nobody asked for")
            channel.send(message, encoder.body, encoder.body_length)
            while True:
                reply, body = channel.receive()
                self._take(reply, number)
                if reply["is"] != "callback":
                    break
                self._answer_callback(channel, reply, body, sent)
        except DeadlinePassed:
            raise self.end_late() from None
        except PeerGone:
            raise self._gone() from None
        except WireError as fault:
            raise self._broken(str(fault)) from None
        finally:
            self._depth -= 1
        if self.callback_failure is not None:
            raise self.callback_failure
        return reply, body

    def _take(self, reply: Any, number: int) -> None:
        """Check a reply's frame, keep what was printed, and end on a limit."""
        if type(reply) is not dict or reply.get("n") != number or type(reply["n"]) is not int:
            raise WireError("a reply to nothing")
        if reply.get("is") not in ("value", "error", "limit", "callback"):
            raise WireError("an unknown kind of reply")
        printed = reply.get("out")
        if isinstance(printed, str) and printed and self._output_room > 0:
            self.output.append(printed[: self._output_room])
            self._output_room -= len(printed)
        if reply["is"] == "limit":
            raise self._over_limit(reply)

    def _answer_callback(self, channel: Channel, reply: dict[str, Any], body: bytearray, sent: Sequence[Any]) -> None:
        decode = self.references.decoder(body, sent)
        function = self.references.callback(reply.get("id"))
        args, kwargs = wirecheck.arguments(reply, decode)
        encoder = Encoder(self.references.extend)
        try:
            returned = function(*args, **kwargs)
            if wanting_gradients([returned]):
                raise SuiteError(both("gradients do not flow back through a call-back: let it return detached tensors"))
            answer: dict[str, Any] = {"op": "return", "value": _encoded(encoder, returned)}
        except (CheckFailed, GraderError) as error:
            # The suite's verdict, whatever the student does with it; what it expected is not told.
            self.callback_failure = error
            encoder = Encoder()
            answer = {"op": "raise", "kind": "AssertionError", "message": ""}
        except Exception as error:
            encoder = Encoder()
            answer = {"op": "raise", "kind": type(error).__name__, "message": str(error)[:_CALLBACK_MESSAGE]}
        channel.send(answer, encoder.body, encoder.body_length)

    # How it can end ------------------------------------------------------------------------------

    def end_late(self) -> SandboxEnded:
        """End the sandbox of a case that is over its time."""
        if self.clock.is_stretched:  # a measured limit would make each report another one
            factor = f"{self._limits.reference_factor:g}"
            text = both("took more than {factor} times as long as the reference solution", factor=factor)
        else:
            text = both("took longer than the limit of {limit} s", limit=f"{self.clock.limit_s:g}")
        return self.end(Outcome.TIME_LIMIT, text)

    def _over_limit(self, reply: dict[str, Any]) -> SandboxEnded:
        if reply.get("what") == "output":
            limit = self._limits.output_kib
            return self.end(Outcome.OUTPUT_LIMIT, both("printed more than {limit} KiB", limit=limit))
        name = str(reply.get("name"))
        reason = self.file.forbidden.get(name)
        if reason is None:
            return self._broken("an unknown limit")
        line = reply.get("line")
        text = both("uses {name}, which is not allowed here. {reason}", name=name, reason=reason)
        return self.end(Outcome.FORBIDDEN, text, line if type(line) is int else None)

    def _broken(self, _fault: str) -> SandboxEnded:
        return self.end(Outcome.CRASHED, both("the process of the submission broke off the conversation"))

    def broken_gradients(self) -> SandboxEnded:
        """End the sandbox for gradients that cannot be those of what was sent."""
        return self._broken("gradients")

    def _gone(self) -> SandboxEnded:
        try:
            status = self._sandbox.exit_status() if self._sandbox else None
        except GraderError as fault:
            self.end_sandbox()
            self.fault = fault
            raise
        if status is None or status in (3, 4):
            return self._broken("gone")
        if status >= 0:
            text = both("the code ended its own process (exit code {code})", code=status)
            gist = both("the code ended its own process")
        else:
            name = signal.Signals(-status).name if -status in set(signal.Signals) else str(-status)
            text = both("the process was killed by the signal {name}, as after a crash in native code", name=name)
            gist = both("the process was killed by a signal, as after a crash in native code")
        # Code and signal are the student's to choose, and could carry a hidden input out.
        return self.end(Outcome.CRASHED, text, gist=gist)


def _encoded(encoder: Encoder, value: Any) -> Any:
    """Encode what the suite sends; what cannot be sent is the suite's fault."""
    try:
        return encoder(value)
    except WireError as fault:
        raise SuiteError(both("this cannot be sent to a submission: {fault}", fault=fault)) from None


def _move_on(generator: np.random.Generator) -> None:
    """Give the suite's generator the state that follows a use by student code.

    Not the state the sandbox says: a student who chose it would choose the inputs that the suite draws next.
    """
    kind = type(generator.bit_generator)
    digest = hashlib.sha256(repr(generator.bit_generator.state).encode()).digest()
    generator.bit_generator.state = kind(int.from_bytes(digest, "big")).state


def _write_back(argument: Any, value: Any) -> None:
    """Bring what the student wrote into an array back to the suite's own one."""
    if isinstance(argument, np.ndarray) and isinstance(value, np.ndarray):
        if argument.shape == value.shape and argument.dtype == value.dtype:
            argument[...] = value
    elif isinstance(argument, list) and isinstance(value, list):
        argument[:] = value
    elif isinstance(argument, dict) and isinstance(value, dict):
        argument.clear()
        argument.update(value)
    elif hasattr(argument, "data") and type(argument) is type(value) and argument.shape == value.shape:
        argument.data.copy_(value)
