"""From the way a case ended to what is said about it.

Each verdict has two sentences: ``message`` may hold inputs and values and is for public cases; ``gist`` holds none
and is what a hidden case says.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from grader.errors import GraderError
from grader.i18n import both
from grader.judge.trusted.connection import Connection
from grader.judge.trusted.endings import SandboxEnded, StudentError, student_error
from grader.model import Outcome, Text
from grader.testing.describe import clean_text, describe
from grader.testing.failures import CheckFailed

__all__ = ["Verdict", "failed_verdict", "verdict_on"]

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(slots=True)
class Verdict:
    """An outcome with its sentences and its evidence, described."""

    outcome: Outcome
    message: Text | None = None
    gist: Text | None = None
    input: Any = None
    expected: Any = None
    actual: Any = None
    where: dict[str, Any] | None = None
    is_where_own_line: bool = False


def verdict_on(
    error: BaseException | None,
    connection: Connection | None,
    reference_passes: Callable[[], bool],
    suite: str,
) -> Verdict:
    """Return the verdict on a case that ended with ``error``.

    Parameters
    ----------
    reference_passes
        Asked when the suite itself raised: if the reference solution passes the case, then what the student's
        code returned made it raise; if not, the suite is broken.
    """
    if error is None:
        return Verdict(Outcome.PASSED)
    source = connection.file.source if connection else ""
    if isinstance(error, SandboxEnded):
        line = error.line
        return Verdict(
            error.outcome,
            error.text,
            gist=error.gist,
            where=_line(connection, source, line, error.column),
            is_where_own_line=True,
        )
    student = student_error(error)
    if student is not None:
        return _on_student_error(student, connection, source)
    if isinstance(error, NotImplementedError):
        return Verdict(Outcome.NOT_IMPLEMENTED, both("not written yet"))
    if isinstance(error, CheckFailed):
        return _on_check(error, connection)
    if isinstance(error, pytest.skip.Exception):
        return Verdict(Outcome.SKIPPED, both("not checked: a case it builds on has not passed"))
    # `pytest.fail`, and `pytest.raises` where nothing was raised.
    if isinstance(error, (AssertionError, pytest.fail.Exception)):
        text = both("what the title says does not hold")
        return Verdict(Outcome.WRONG_ANSWER, text, input=_last_call(connection))
    if isinstance(error, GraderError):
        return Verdict(
            Outcome.INTERNAL_ERROR,
            both("the grader failed: {detail}", detail=error.text),
            gist=both("the grader failed: {suite} raised {error}", suite=suite, error=type(error).__name__),
        )
    if isinstance(error, Exception) and reference_passes():
        text = both("what came back cannot be used as the result: {error}", error=_one_line(error))
        return Verdict(
            Outcome.WRONG_ANSWER,
            text,
            gist=both("what came back cannot be used as the result"),
            input=_last_call(connection),
        )
    return failed_verdict(suite, error)


def failed_verdict(suite: str, error: BaseException) -> Verdict:
    """Return the verdict on a case in which the trusted side itself went wrong."""
    return Verdict(
        Outcome.INTERNAL_ERROR,
        both("the grader failed: {suite} raised {error}", suite=suite, error=_one_line(error)),
        gist=both("the grader failed: {suite} raised {error}", suite=suite, error=type(error).__name__),
    )


def _on_student_error(student: StudentError, connection: Connection | None, source: str) -> Verdict:
    line = student.lines[-1][0] if student.lines else None
    where = _line(connection, source, line)
    kind = student.kinds[0]
    # A library raises it too, where it is called wrongly: only the student's own line means "not written yet".
    if kind == "NotImplementedError" and (where is None or "NotImplementedError" in where["code"]):
        return Verdict(Outcome.NOT_IMPLEMENTED, both("not written yet"), where=where, is_where_own_line=True)
    # The name of an exception is the student's to choose, and could carry a hidden input out.
    builtin = getattr(builtins, kind, None)
    is_builtin = isinstance(builtin, type) and issubclass(builtin, BaseException)
    public_kind = kind if is_builtin else "Exception"
    if student.message:
        message = both("raised {kind}: {message}", kind=kind, message=student.message)
    else:
        message = both("raised {kind}", kind=kind)
    return Verdict(
        Outcome.ERROR,
        message,
        gist=both("raised {kind}", kind=public_kind),
        input=_last_call(connection),
        where=where,
        is_where_own_line=True,
    )


def _on_check(failure: CheckFailed, connection: Connection | None) -> Verdict:
    index = (failure.where or {}).get("index")
    given = failure.input
    return Verdict(
        Outcome.WRONG_ANSWER,
        failure.what,
        gist=failure.gist,
        input=describe(given) if given is not None else _last_call(connection),
        expected=_described(failure.expected, index),
        actual=_described(failure.actual, index),
        where=failure.where,
    )


def _described(value: Any, index: Any) -> Any:
    return None if value is None else describe(value, index)


def _last_call(connection: Connection | None) -> Any:
    call = connection.last_call() if connection else None
    return None if call is None else describe(call)


def _line(
    connection: Connection | None, source: str, line: int | None, column: int | None = None
) -> dict[str, Any] | None:
    """Return the student's own line: the number is theirs to say, the text comes from the file itself."""
    lines = _LINE_END.split(source)  # not splitlines(), which knows more ends than Python's own reader
    if connection is None or line is None or not 0 < line <= len(lines):
        return None
    where: dict[str, Any] = {
        "file": f"{connection.file.name}.py",
        "line": line,
        "code": clean_text(lines[line - 1].strip(), 200),
    }
    if column is not None:
        indent = len(lines[line - 1]) - len(lines[line - 1].lstrip())
        where["column"] = max(1, column - indent)
    return where


def _one_line(error: BaseException) -> str:
    text = clean_text(str(error).strip()).splitlines()
    return f"{type(error).__name__}: {text[0][:200]}" if text else type(error).__name__
