"""How student code can end a case other than by returning a value."""

from __future__ import annotations

from grader.model import Outcome, Text

__all__ = ["RemoteError", "SandboxEnded", "StudentError", "attach", "student_error"]


class SandboxEnded(BaseException):
    """The sandbox is over: a limit, a crash, an exit, a ban.

    It is a `BaseException`, so that neither ``except Exception`` nor ``pytest.raises(Exception)`` in a suite
    swallows it; the connection keeps it too, so that ``except BaseException`` does not help either. ``gist`` is what
    a hidden case says, where the text holds anything that student code could choose.
    """

    def __init__(
        self,
        outcome: Outcome,
        text: Text,
        line: int | None = None,
        column: int | None = None,
        gist: Text | None = None,
    ) -> None:
        super().__init__(text.en)
        self.outcome = outcome
        self.text = text
        self.gist = gist
        self.line = line
        self.column = column


class RemoteError(Exception):
    """Stands for an exception class of the student's or a library's that has no builtin base but Exception."""


class StudentError:
    """What is known of an exception that student code raised; hangs on the exception that stands for it."""

    __slots__ = ("kinds", "lines", "message")

    def __init__(self, kinds: list[str], message: str, lines: list[tuple[int, str]]) -> None:
        self.kinds = kinds
        self.message = message
        self.lines = lines


_ATTRIBUTE = "__student_error__"


def attach(exception: Exception, details: StudentError) -> Exception:
    setattr(exception, _ATTRIBUTE, details)
    return exception


def student_error(exception: BaseException) -> StudentError | None:
    """Return the details when ``exception`` came out of student code, else ``None``."""
    details: StudentError | None = getattr(exception, _ATTRIBUTE, None)
    return details
