"""What lint finds, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from grader.model import Text

__all__ = ["Fault", "Problem", "Severity"]


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class Fault(NamedTuple):
    """What a check reports: the file, the line counted from 1, and what to do about it."""

    path: Path
    line: int
    message: Text


@dataclass(frozen=True)
class Problem:
    """A fault with the rule that it breaks.

    Attributes
    ----------
    path
        Relative to the course, with forward slashes.
    line
        1 where the file as a whole is meant.
    """

    path: str
    line: int
    rule: str
    severity: Severity
    message: Text

    def show(self, language: str) -> str:
        """Return ``path:line: severity RULE: message``."""
        return f"{self.path}:{self.line}: {self.severity.value} {self.rule}: {self.message.in_language(language)}"

    def to_json(self) -> dict[str, Any]:
        return {
            "path": self.path,
            "line": self.line,
            "rule": self.rule,
            "severity": self.severity.value,
            "message": self.message.to_json(),
        }
