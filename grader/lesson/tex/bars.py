"""Which of the bars in ``|x| p(y|x)`` opens, closes, or does neither."""

from __future__ import annotations

from grader.lesson.tex.nodes import Atom, Node, Scripts
from grader.lesson.tex.symbols import Kind

__all__ = ["pair_bars"]


def pair_bars(items: list[Node]) -> tuple[Node, ...]:
    """Tell opening from closing bars: those of one bracket level pair up when their number is even."""
    levels: list[list[int]] = [[]]
    groups = []
    for number, node in enumerate(items):
        kind, text = _bar_view(node)
        if kind is Kind.OPEN:
            levels.append([])
        elif kind is Kind.CLOSE and len(levels) > 1:
            groups.append(levels.pop())
        elif text in ("|", "‖"):
            levels[-1].append(number)
    result = list(items)
    for positions in groups + levels:
        if len(positions) % 2 == 0:
            for order, number in enumerate(positions):
                result[number] = _as_bracket(items[number], Kind.CLOSE if order % 2 else Kind.OPEN)
    return tuple(result)


def _bar_view(node: Node) -> tuple[Kind, str]:
    base = node.base if isinstance(node, Scripts) else node
    return (base.kind, base.text if base.kind is Kind.ORD else "") if isinstance(base, Atom) else (Kind.ORD, "")


def _as_bracket(node: Node, kind: Kind) -> Node:
    if isinstance(node, Scripts):
        return Scripts(_as_bracket(node.base, kind), node.sub, node.sup, node.primes)
    return Atom(node.text, kind) if isinstance(node, Atom) else node
