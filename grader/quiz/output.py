"""Questions of type ``output``: a program, and what it prints.

Whether the program really prints the accepted answer is for lint to find out by running it.
"""

from __future__ import annotations

from collections.abc import Sequence

from grader.quiz.markup import Block
from grader.quiz.model import Question

__all__ = ["find_snippet", "normalise_output", "output_snippet"]


def output_snippet(question: Question) -> str | None:
    """Return the program of an ``output`` question, None for every other type."""
    return question.snippet


def normalise_output(text: str) -> str:
    """Return the form in which two outputs are compared: no spaces at line ends, no empty lines around."""
    return "\n".join(line.rstrip() for line in text.strip("\n").split("\n")).strip("\n")


def find_snippet(stem: Sequence[Block]) -> str | None:
    """Return the last Python block above the answers."""
    for block in reversed(stem):
        token = block.tokens[0]
        if token.type == "fence" and token.info.split()[:1] == ["python"]:
            return token.content
    return None
