"""The line to a sandbox as its proxies see it: what they may ask of a connection, and nothing of how it works."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from grader.judge.trusted.endings import SandboxEnded
from grader.model import Outcome, Text

__all__ = ["CallEffects", "Line", "StudentFile"]


@dataclass(frozen=True)
class StudentFile:
    """One file handed in, and what its suite rules about it."""

    name: str
    source: str
    forbidden: Mapping[str, Text] = field(default_factory=dict)
    operators: frozenset[str] = frozenset()


@dataclass(slots=True)
class CallEffects:
    """What a call did besides returning."""

    changed: tuple[int | str, ...] = ()
    warnings: tuple[str, ...] = ()


class Line(Protocol):
    """Implemented by `grader.judge.trusted.connection.Connection`."""

    file: StudentFile
    effects: CallEffects
    ended: SandboxEnded | None

    @property
    def generation(self) -> int:
        """A number for the present sandbox: what belongs to another one is dead."""

    @property
    def names(self) -> Mapping[str, str]:
        """Names of the student's module, and ``f`` for those that are functions."""

    def kind_of(self, name: str) -> str | None:
        """Return what a name of the student's module is, as in `names`; ``None`` where it has no such name."""

    def call(self, target: Sequence[int | str], args: Sequence[Any], kwargs: Mapping[str, Any], name: str = "") -> Any:
        """Call a function, class or method of the student's, shown as ``name``, and return its result."""

    def operate(self, name: str, *args: Any) -> Any:
        """Apply an operation of `grader.judge.inside.operations` to objects of the student's."""

    def backward(self, number: int, gradient: Any) -> tuple[list[Any], list[tuple[int, Any]]]:
        """Run autograd in the sandbox; return gradients of the inputs, and of leaves by number."""

    def trace(self) -> list[tuple[int, str]]:
        """Return line and function of each frame of the student's file the last exception passed."""

    def end(self, outcome: Outcome, text: Text, line: int | None = None, column: int | None = None) -> SandboxEnded:
        """End the sandbox; return the exception to raise."""

    def broken_gradients(self) -> SandboxEnded:
        """End the sandbox for gradients that cannot be those of what was sent."""
