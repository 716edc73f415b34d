"""Every error the program reports on purpose.

::

    GraderError                   carries a bilingual message and an exit code
    ├── UsageError        exit 2  the command line asks for something that is not there
    ├── SubmissionRefused exit 1  a submission file that is not read at all: a link, a folder, too large, ...
    └── CannotGrade       exit 3  the grader failed, never the student
        ├── CourseError           a file of the course is wrong: names file, key, expected and got
        ├── SuiteError            a hidden suite or reference solution fails by itself
        └── IsolationError        the sandbox cannot be set up
"""

from __future__ import annotations

from pathlib import Path

from grader.i18n import both
from grader.model import LANGUAGES, Text

__all__ = [
    "CannotGrade",
    "CourseError",
    "GraderError",
    "IsolationError",
    "SubmissionRefused",
    "SuiteError",
    "UsageError",
]


class GraderError(Exception):
    """An error with a sentence for the user, in both languages, and the exit code it leads to."""

    exit_code = 3

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class UsageError(GraderError):
    exit_code = 2


class SubmissionRefused(GraderError):
    """A file handed in that must not be read or run."""

    exit_code = 1

    def __init__(self, path: Path, reason: Text) -> None:
        super().__init__(Text(**{lang: f"{path}: {reason.in_language(lang)}" for lang in LANGUAGES}))
        self.path = path
        self.reason = reason


class CannotGrade(GraderError):
    exit_code = 3


class CourseError(CannotGrade):
    """A fault in a course file.

    Parameters
    ----------
    path
        The file, relative to the course where possible.
    key
        Where in the file, for instance ``chapters[2].id``; empty for the file as a whole.
    expected, got
        What should be there and what is.
    """

    def __init__(self, path: Path | str, key: str, expected: Text | str, got: object) -> None:
        wanted = expected if isinstance(expected, Text) else Text(expected, expected)
        if key:
            text = both("{path}: {key}: expected {expected}, got {got}", path=path, key=key, expected=wanted, got=got)
        else:
            text = both("{path}: expected {expected}, got {got}", path=path, expected=wanted, got=got)
        super().__init__(text)
        self.path = Path(path)
        self.key = key
        self.expected = wanted
        self.got = got


class SuiteError(CannotGrade):
    """A hidden suite that cannot be collected or that fails by itself."""


class IsolationError(CannotGrade):
    """The asked level of isolation cannot be had on this machine."""
