"""What a formula consists of, once parsed."""

from __future__ import annotations

from dataclasses import dataclass

from grader.lesson.tex.symbols import Kind

__all__ = ["Accent", "Atom", "Binomial", "Fenced", "Fraction", "Node", "Root", "Row", "Scripts", "Table"]


@dataclass(frozen=True)
class Atom:
    """A symbol, a name or a text."""

    text: str
    kind: Kind


@dataclass(frozen=True)
class Row:
    """Nodes side by side."""

    items: tuple[Node, ...]


@dataclass(frozen=True)
class Scripts:
    """A base with what stands below and above it; ``primes`` counts its apostrophes."""

    base: Node
    sub: Node | None
    sup: Node | None
    primes: int = 0


@dataclass(frozen=True)
class Fraction:
    numerator: Node
    denominator: Node


@dataclass(frozen=True)
class Binomial:
    above: Node
    below: Node


@dataclass(frozen=True)
class Root:
    radicand: Node
    degree: Node | None


@dataclass(frozen=True)
class Accent:
    """A mark, a combining character, over or under its body."""

    mark: str
    body: Node


@dataclass(frozen=True)
class Fenced:
    r"""What stands between ``\left`` and ``\right``."""

    left: str
    body: Node
    right: str


@dataclass(frozen=True)
class Table:
    """Rows of cells: a matrix, cases, aligned equations."""

    environment: str
    rows: tuple[tuple[Node, ...], ...]


Node = Atom | Row | Scripts | Fraction | Binomial | Root | Accent | Fenced | Table
