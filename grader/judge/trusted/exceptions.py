"""Turns the exceptions of student code into what stands for them on the trusted side."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from grader.i18n import both
from grader.judge.trusted.endings import RemoteError, SandboxEnded, StudentError, attach
from grader.judge.trusted.line import Line
from grader.model import Outcome
from grader.testing.describe import clean_text

__all__ = ["class_for", "load_failure", "stand_in"]

_NAME_LIMIT = 80
_MESSAGE_LIMIT = 2000
#: Exceptions of libraries that suites ask for by their class.
_LIBRARY: dict[str, type[Exception]] = {
    "LinAlgError": np.linalg.LinAlgError,
    "AxisError": np.exceptions.AxisError,
}
_EXITS = ("SystemExit", "KeyboardInterrupt", "GeneratorExit")


def _kinds(reply: dict[str, Any]) -> list[str]:
    kinds = reply.get("kinds")
    if type(kinds) is not list or not kinds:
        return ["Exception"]
    return [clean_text(str(kind), _NAME_LIMIT) for kind in kinds[:20]]


def _exit_of(kinds: list[str]) -> str:
    """Return the builtin's own name: that of a class derived from it could carry a hidden input out."""
    return next(name for name in _EXITS if name in kinds)


def class_for(kinds: list[str], own: type[Exception] | None = None) -> type[Exception]:
    """Return a class that stands for the student's: of the nearest known exceptions, never a `BaseException`.

    ``own`` stands for the nearest of its bases that is the student's own too.
    """
    bases: list[type[Exception]] = [own] if own else []
    for name in kinds:
        known = _known_class(name)
        if known is not None and not any(issubclass(base, known) for base in bases):
            bases.append(known)
    if own is None and bases and bases[0].__name__ == kinds[0]:
        return bases[0]
    bases = bases or [RemoteError]
    try:
        return type(kinds[0], tuple(bases), {})
    except TypeError:  # layouts that do not go together
        return type(kinds[0], (bases[0],), {})


def _known_class(name: str) -> type[Exception] | None:
    found = _LIBRARY.get(name) or getattr(builtins, name, None)
    if not isinstance(found, type) or not issubclass(found, Exception) or found is Exception:
        return None
    # These take five arguments of their own.
    return ValueError if issubclass(found, UnicodeError) else found


def stand_in(
    sandbox: Line, reply: dict[str, Any], own_class: Callable[[list[str], Sequence[Any]], type[Exception]]
) -> BaseException:
    """Return the exception to raise for a reply that reports one.

    ``own_class`` gives the local class for one that the student's file may define.
    """
    kinds = _kinds(reply)
    message = clean_text(str(reply.get("message", "")), _MESSAGE_LIMIT)
    if "MemoryError" in kinds:
        return sandbox.end(Outcome.MEMORY_LIMIT, both("ran out of memory"))
    if any(name in kinds for name in _EXITS):
        lines = sandbox.trace()
        text = both("the code called exit() or raised {kind}", kind=_exit_of(kinds))
        return sandbox.end(Outcome.CRASHED, text, lines[-1][0] if lines else None)
    numbers = reply.get("classes")
    kind = own_class(kinds, numbers if type(numbers) is list else ())
    try:
        exception = kind(message)
    except Exception:  # a builtin with arguments of its own
        exception = RemoteError(message)
    return attach(exception, StudentError(kinds, message, sandbox.trace()))


def load_failure(sandbox: Line, reply: dict[str, Any]) -> SandboxEnded:
    """Return the ending for a file that cannot be imported."""
    kinds = _kinds(reply)
    message = clean_text(str(reply.get("message", "")), _MESSAGE_LIMIT)
    if "MemoryError" in kinds:
        return sandbox.end(Outcome.MEMORY_LIMIT, both("ran out of memory"))
    syntax = reply.get("syntax")
    if type(syntax) is list and len(syntax) == 2:
        line = syntax[0] if type(syntax[0]) is int else None
        plain = message.partition(" (")[0]
        text = both("the file cannot be read as Python: {message} (line {line})", message=plain, line=line or "?")
        return sandbox.end(Outcome.IMPORT_ERROR, text, line, syntax[1] if type(syntax[1]) is int else None)
    lines = sandbox.trace()
    line = lines[-1][0] if lines else None
    if any(name in kinds for name in _EXITS):
        text = both("importing the file called exit() or raised {kind}", kind=_exit_of(kinds))
        return sandbox.end(Outcome.CRASHED, text, line)
    if "NotImplementedError" in kinds:
        return sandbox.end(Outcome.NOT_IMPLEMENTED, both("not written yet"), line)
    text = both("importing the file raised {kind}: {message}", kind=kinds[0], message=message)
    return sandbox.end(Outcome.IMPORT_ERROR, text, line)
