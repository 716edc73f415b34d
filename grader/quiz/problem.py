"""What is wrong with a quiz, as data. The quiz does not know its file; whoever read the file does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from grader.i18n import both
from grader.model import Text

__all__ = ["QuizProblem", "QuizProblems"]


@dataclass(frozen=True)
class QuizProblem:
    """One fault: the line of the file, counted from 1, and what to do about it."""

    line: int
    message: Text


class QuizProblems:
    """Collects the problems of one quiz and puts its id in front of each."""

    def __init__(self, quiz_id: str) -> None:
        self._quiz_id = quiz_id
        self._found: list[QuizProblem] = []

    def add(self, line: int, message: Text) -> None:
        self._found.append(QuizProblem(line, both("quiz '{id}': {what}", id=self._quiz_id, what=message)))

    def __iter__(self) -> Iterator[QuizProblem]:
        return iter(sorted(self._found, key=lambda problem: problem.line))
