"""Which known mistake a failing submission has made.

The calls of the suite were recorded. They are made again on the reference solution and on each known mistake, here on
the trusted side. Named is the mistake that answers every call as the submission did; else, for each function where the
submission answered otherwise than the reference, one that answers every call of that function as the submission did.
"""

from __future__ import annotations

import copy
import signal
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from grader.judge.inside import operations
from grader.judge.inside.frames import WireError
from grader.judge.inside.randomness import seed_global_generators
from grader.judge.inside.snapshot import Arguments
from grader.judge.inside.values import Decoder
from grader.judge.trusted import wirecheck
from grader.judge.trusted.endings import SandboxEnded
from grader.judge.trusted.modules import LocalModule
from grader.judge.trusted.recording import Recorded, Recording

__all__ = ["Answer", "matching_mistakes"]

_RTOL, _ATOL = 1e-6, 1e-9
#: Of the processor, so that a busy machine does not change the diagnosis.
_CASE_TIME_S = 1.0
_TOTAL_TIME_S = 5.0
#: A mistake that waits instead of computing is interrupted after so many times as long.
_WAITING_FACTOR = 10
_RUNTIME_WARNING = "RuntimeWarning"


class Answer:
    """What one call gave, in a form that can be compared.

    A value or an exception, the arguments it changed, and whether numbers overflowed or were invalid on the way.
    """

    __slots__ = ("changed", "has_warned", "kind", "value")

    def __init__(
        self, kind: str, value: Any, changed: frozenset[Any] = frozenset(), *, has_warned: bool = False
    ) -> None:
        self.kind = kind
        self.value = value
        self.changed = changed
        self.has_warned = has_warned

    def agrees(self, other: Answer, *, in_any_style: bool = False) -> bool:
        """Is it the same answer? ``in_any_style`` takes a list for a tuple, 2 for 2.0, and keys in any order."""
        if (self.kind, self.changed, self.has_warned) != (other.kind, other.changed, other.has_warned):
            return False
        return _is_close(self.value, other.value, in_any_style)


class _Opaque:
    """An object that stayed on its side of the wire; two of the same class agree."""

    def __init__(self, name: str) -> None:
        self.name = name


_UNKNOWN = Answer("unknown", None)
Transcript = dict[str, list[Answer]]


def matching_mistakes(
    recording: Recording,
    callbacks: Callable[[int], Callable[..., Any]],
    reference: LocalModule,
    mistakes: Sequence[LocalModule],
) -> list[LocalModule]:
    """Return the mistakes that explain the submission, one for each function that differs at most."""
    submitted = _submitted(recording)
    deadline = time.process_time() + _TOTAL_TIME_S
    # The reference first and whole: a call-back of the suite that counts is left as the suite meant it.
    right = _Replay(recording, reference, callbacks).to_the_end()
    differing = [
        root
        for root, answers in submitted.items()
        if any(not a.agrees(b) for a, b in _comparable(answers, right.get(root, [])))
    ]
    if not differing:
        return []
    # First whether one is alike in everything, also in what is right: most others give themselves away in their first
    # case, and need not play the rest.
    replays: list[tuple[LocalModule, _Replay]] = []
    for mistake in mistakes:
        if time.process_time() > deadline:
            break
        replays.append((mistake, _Replay(recording, mistake, callbacks)))
        if replays[-1][1].is_alike(submitted):
            return [mistake]
    transcripts = [(m, replay.to_the_end()) for m, replay in replays if time.process_time() <= deadline]
    # What is the same to the letter comes first: the style of an answer can be the very mistake.
    found: list[LocalModule] = []
    for in_any_style in (False, True):
        partial = []
        for mistake, replayed in transcripts:
            explained = {r for r in submitted if _explains(replayed.get(r, []), submitted[r], in_any_style)}
            if explained == set(submitted):
                return [mistake]
            partial.append((mistake, explained))
        found = found or _one_for_each(differing, partial)
    return found


def _one_for_each(differing: Sequence[str], partial: Sequence[tuple[LocalModule, set[str]]]) -> list[LocalModule]:
    """Return the first mistake for each differing function, one that explains several of them only once."""
    found: list[LocalModule] = []
    left = set(differing)
    for mistake, explained in sorted(partial, key=lambda item: -len(item[1])):
        if explained & left:
            found.append(mistake)
            left -= explained
    return found


def _comparable(answers: list[Answer], others: list[Answer]) -> Iterator[tuple[Answer, Answer]]:
    for answer, other in zip(answers, others, strict=False):
        if answer is not _UNKNOWN and other is not _UNKNOWN:
            yield answer, other


def _explains(replayed: list[Answer], submitted: list[Answer], in_any_style: bool) -> bool:
    pairs = list(_comparable(submitted, replayed))
    return bool(pairs) and all(answer.agrees(other, in_any_style=in_any_style) for answer, other in pairs)


def _submitted(recording: Recording) -> Transcript:
    """Return what the submission answered, by the function of the module that each call goes back to."""
    transcript: Transcript = {}
    for case, _ in recording.replayable():
        roots: dict[int, str] = {}
        for recorded in case:
            root = _root(recorded.request, roots)
            transcript.setdefault(root, []).append(_answer_of(recorded))
            number = _object_number(recorded.reply)
            if number is not None:
                roots[number] = root
    return transcript


def _root(request: dict[str, Any], roots: dict[int, str]) -> str:
    target = request.get("target")
    if target is not None:
        first = target[0]
        return str(target[1]) if isinstance(first, str) else roots.get(first, "?")
    subject = request["args"][0] if request["args"] else None
    if isinstance(subject, dict) and subject.get("!") == "attribute":
        return str(request["args"][1])
    if isinstance(subject, dict) and subject.get("!") == "object":
        return roots.get(subject["v"], "?")
    return "?"


def _object_number(reply: dict[str, Any] | None) -> int | None:
    value = reply.get("value") if reply else None
    if isinstance(value, dict) and value.get("!") in ("object", "graph") and type(value.get("v")) is int:
        return int(value["v"])
    return None


def _answer_of(recorded: Recorded) -> Answer:
    reply = recorded.reply
    if reply is None or reply["is"] not in ("value", "error"):
        return _UNKNOWN
    listed = reply.get("changed")
    changed = frozenset(
        pair[0]
        for pair in (listed if isinstance(listed, list) else [])
        if isinstance(pair, list) and pair and isinstance(pair[0], (int, str))
    )
    if reply["is"] == "error":
        kinds = reply.get("kinds")
        return Answer("error", str(kinds[0]) if isinstance(kinds, list) and kinds else "Exception", changed)
    has_warned = _RUNTIME_WARNING in wirecheck.warning_names(reply)
    try:
        value = Decoder(recorded.reply_body, _opaque)(reply.get("value"))
        return Answer("value", value, changed, has_warned=has_warned)
    except WireError:
        return _UNKNOWN


def _opaque(value: dict[str, Any], decoder: Decoder) -> Any:
    if value["!"] == "graph":
        return decoder.tensor(value["value"])
    return _Opaque(str(value.get("class", {}).get("name", "")))


class _Player:
    """Makes the recorded calls of one case on a module of the trusted side."""

    def __init__(self, module: LocalModule, callbacks: Callable[[int], Callable[..., Any]]) -> None:
        self._module = module
        self._callbacks = callbacks
        self._objects: dict[int, Any] = {}
        self._has_warned = False

    def play(self, recorded: Recorded) -> Answer:
        request = recorded.request
        try:
            if request["op"] == "call":
                arguments = Arguments(request["args"], request["kwargs"], bytearray(recorded.body), self._resolve)
                function = self._target(request["target"])
                result = self._run(lambda: function(*arguments.positional, **arguments.named))
                changed = frozenset(key for key, _ in arguments.changed())
            else:
                decode = Decoder(bytearray(recorded.body), self._resolve)
                args = [decode(value) for value in request["args"]]
                result = self._run(lambda: operations.BY_NAME[request["name"]](*args))
                changed = frozenset()
        except _Raised as raised:
            return Answer("error", raised.kind)
        except (_Unplayable, WireError, LookupError, AttributeError):
            return _UNKNOWN
        number = _object_number(recorded.reply)
        if number is not None:
            self._objects[number] = result
        return Answer("value", _as_data(result), changed, has_warned=self._has_warned)

    def _run(self, call: Callable[[], Any]) -> Any:
        try:
            with warnings.catch_warnings(record=True) as given:
                warnings.simplefilter("always")
                result = call()
            self._has_warned = any(w.category.__name__ == _RUNTIME_WARNING for w in given)
            return result
        except (_OutOfTime, SandboxEnded):
            raise _Unplayable from None
        except BaseException as error:  # a module may raise a class of its own
            raise _Raised(type(error).__name__) from None

    def _target(self, target: Sequence[Any]) -> Any:
        found: Any = self._module if isinstance(target[0], str) else self._objects[target[0]]
        for name in target[1:]:
            found = getattr(found, name)
        return found

    def _resolve(self, value: dict[str, Any], _: Decoder) -> Any:
        if value["!"] == "object":
            return self._objects[value["v"]]
        if value["!"] == "attribute":
            return self._target(value["v"])
        if value["!"] == "callback":
            return self._callbacks(value["v"])
        raise _Unplayable


class _Raised(Exception):
    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class _Unplayable(Exception):
    pass


class _OutOfTime(BaseException):
    pass


class _Replay:
    """The answers of one module to the recorded calls, case by case and no further than asked for."""

    def __init__(
        self, recording: Recording, module: LocalModule, callbacks: Callable[[int], Callable[..., Any]]
    ) -> None:
        self._transcript: Transcript = {}
        self._cases = self._play(recording, module, callbacks)

    def is_alike(self, submitted: Transcript) -> bool:
        """Does it give every answer of ``submitted``, to the letter? Plays until a case shows that it does not."""
        seen: dict[str, int] = {}
        for _ in self._cases:
            for root, answers in self._transcript.items():
                new = slice(seen.get(root, 0), len(answers))
                seen[root] = len(answers)
                pairs = _comparable(submitted.get(root, [])[new], answers[new])
                if any(not answer.agrees(other) for answer, other in pairs):
                    return False
        return all(_explains(self._transcript.get(root, []), answers, False) for root, answers in submitted.items())

    def to_the_end(self) -> Transcript:
        """Play what is left."""
        for _ in self._cases:
            pass
        return self._transcript

    def _play(
        self, recording: Recording, module: LocalModule, callbacks: Callable[[int], Callable[..., Any]]
    ) -> Iterator[None]:
        # Every case begins anew, with objects and random numbers of its own, so others may play between two of them.
        for case, seed in recording.replayable():
            player = _Player(module, callbacks)
            seed_global_generators(seed)
            roots: dict[int, str] = {}
            with _at_most(_CASE_TIME_S) as is_over:
                is_trained = False
                for recorded in case:
                    root = _root(recorded.request, roots)
                    # From here on parameters have the values that an optimizer of the suite gave them.
                    is_trained = is_trained or "sync" in recorded.request
                    answer = _UNKNOWN if is_trained or is_over() else player.play(recorded)
                    self._transcript.setdefault(root, []).append(answer)
                    number = _object_number(recorded.reply)
                    if number is not None:
                        roots[number] = root
            yield


@contextmanager
def _at_most(seconds: float) -> Iterator[Callable[[], bool]]:
    """Interrupt what takes longer: a known mistake may loop for ever."""
    over = False

    def interrupt(*_: object) -> None:
        nonlocal over
        over = True
        raise _OutOfTime

    timers = (
        (signal.SIGPROF, signal.ITIMER_PROF, seconds),
        (signal.SIGALRM, signal.ITIMER_REAL, seconds * _WAITING_FACTOR),
    )
    previous = [(number, signal.signal(number, interrupt)) for number, _, _ in timers]
    for _, timer, limit in timers:
        signal.setitimer(timer, limit)
    try:
        yield lambda: over
    except _OutOfTime:
        over = True
    finally:
        for _, timer, _ in timers:
            signal.setitimer(timer, 0)
        for number, handler in previous:
            signal.signal(number, handler)


_DATA = (
    type(None),
    bool,
    int,
    float,
    complex,
    str,
    bytes,
    np.generic,
    np.ndarray,
    set,
    frozenset,
)


def _as_data(value: Any) -> Any:
    """Return a copy: the module may hand out an array of its own and change it in a later call."""
    if hasattr(value, "detach"):
        return copy.deepcopy(value.detach())
    # Element by element: a tensor that belongs to a graph refuses to be copied, also inside a tuple.
    if isinstance(value, (list, tuple)):
        return (list if isinstance(value, list) else tuple)(_as_data(item) for item in value)
    if isinstance(value, dict):
        return {key: _as_data(item) for key, item in value.items()}
    if isinstance(value, _DATA):
        return copy.deepcopy(value)
    kind = value if isinstance(value, type) else type(value)
    return _Opaque(kind.__name__)


def _is_close(first: Any, second: Any, in_any_style: bool) -> bool:
    if isinstance(first, _Opaque) or isinstance(second, _Opaque):
        return isinstance(first, _Opaque) and isinstance(second, _Opaque)
    if hasattr(first, "detach") or hasattr(second, "detach"):
        if not (hasattr(first, "detach") and hasattr(second, "detach")):
            return False
        if first.dtype != second.dtype:
            return False
        first, second = _as_array(first), _as_array(second)
    if isinstance(first, (list, tuple)):
        # A named tuple crosses the wire as a plain one.
        plain = (list, tuple) if in_any_style else list if isinstance(first, list) else tuple
        if not isinstance(second, plain) or len(first) != len(second):
            return False
        return all(_is_close(a, b, in_any_style) for a, b in zip(first, second, strict=True))
    if isinstance(first, dict):
        if not isinstance(second, dict) or first.keys() != second.keys():
            return False
        if not in_any_style and list(first) != list(second):
            return False
        return all(_is_close(first[key], second[key], in_any_style) for key in first)
    if in_any_style and {type(first), type(second)} == {int, float}:
        first, second = float(first), float(second)
    return _are_close_arrays(np.asarray(first), np.asarray(second))


def _as_array(tensor: Any) -> np.ndarray:
    plain = tensor.detach()
    # numpy has no bfloat16; float32 holds each of its values.
    return np.asarray((plain.float() if str(plain.dtype) == "torch.bfloat16" else plain).resolve_conj().numpy())


def _are_close_arrays(first: np.ndarray, second: np.ndarray) -> bool:
    if first.shape != second.shape or (first.dtype.kind == "b") != (second.dtype.kind == "b"):
        return False
    if first.dtype.kind in "biu" and second.dtype.kind in "biu":
        return bool(np.array_equal(first, second))
    if first.dtype.kind in "biufc" and second.dtype.kind in "biufc":
        if first.dtype.itemsize < 8 or second.dtype.itemsize < 8:
            rtol = 1e-4 if "f" in (first.dtype.kind, second.dtype.kind) else _RTOL
        else:
            rtol = _RTOL
        if first.dtype != second.dtype and "f" in (first.dtype.kind, second.dtype.kind):
            return False
        with np.errstate(all="ignore"):
            return bool(np.allclose(first, second, rtol=rtol, atol=_ATOL, equal_nan=True))
    try:
        return bool(np.array_equal(first, second))
    except (TypeError, ValueError):
        return False
