"""What is wrong with a lesson, as data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from grader.model import LANGUAGES, Text

__all__ = ["LessonProblem"]


@dataclass(frozen=True)
class LessonProblem:
    """One fault: the file, the line counted from 1 (0: the file as a whole), and what to do about it."""

    path: Path
    line: int
    message: Text

    @property
    def text(self) -> Text:
        """The message with ``file:line:`` in front."""
        where = f"{self.path}:{self.line}" if self.line else str(self.path)
        return Text(**{lang: f"{where}: {self.message.in_language(lang)}" for lang in LANGUAGES})
