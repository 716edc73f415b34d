"""`nodes` into text.

One renderer does both forms: on one line (``a/b``, brackets where the line would otherwise say something
else) and in two dimensions (stacked fractions, limits above and below, tall brackets), where each piece is
a `Box` that may be more than one line high.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from grader.lesson.tex.box import Box, beside, bracketed, fraction, stacked
from grader.lesson.tex.nodes import Accent, Atom, Binomial, Fenced, Fraction, Node, Root, Row, Scripts, Table
from grader.lesson.tex.piece import Piece, in_brackets, join
from grader.lesson.tex.symbols import SUBSCRIPTS, SUPERSCRIPTS, Kind
from grader.lesson.tex.table import Style, render_table

__all__ = ["CannotRender", "render_display", "render_line"]

#: A longer script is hard to read in the small letters.
_SCRIPT_LIMIT = 8
_SMALL_ROOTS = {"3": "∛", "4": "∜"}


class CannotRender(ValueError):
    """A form that text has no way to write."""


def render_line(node: Node) -> str:
    """Return the formula on one line.

    Raises
    ------
    CannotRender
        Text cannot say it.
    """
    return unicodedata.normalize("NFC", _render(node, Style()).box.text).strip()


def render_display(node: Node) -> tuple[str, ...]:
    """Return the formula in as many lines as it takes."""
    box = _render(node, Style(display=True)).box
    return tuple(unicodedata.normalize("NFC", line).rstrip() for line in box.lines)


_SCRIPT = Style(tight=True)


def _render(node: Node, style: Style) -> Piece:
    match node:
        case Atom():
            return _atom(node)
        case Row():
            return join([_render(item, style) for item in node.items], tight=style.tight)
        case Scripts():
            return _scripts(node, style)
        case Fraction():
            return _fraction(node, style)
        case Binomial():
            above, below = (_render(part, Style()).box.text for part in (node.above, node.below))
            return Piece(Box.of(f"C({above}, {below})"), Kind.WORD, Kind.CLOSE)
        case Root():
            return _root(node)
        case Accent():
            return _accent(node)
        case Fenced():
            body = _render(node.body, style)
            if not node.left and (body.weight or body.is_fraction):  # a bar that closes nothing, as in f(x)|
                body = in_brackets(body)
            return Piece(bracketed(node.left, body.box, node.right), Kind.OPEN, Kind.CLOSE)
        case Table():
            return render_table(node, style, _render)


def _atom(atom: Atom) -> Piece:
    weight = 2 if atom.kind in (Kind.BIN, Kind.REL, Kind.PUNCT) or " " in atom.text.strip() else 0
    return Piece(Box.of(atom.text), atom.kind, atom.kind, weight)


# -- scripts -----------------------------------------------------------------------------------------


def _scripts(node: Scripts, style: Style) -> Piece:
    base = _render(node.base, style)
    if base.left is Kind.BIN or base.right is Kind.REL:
        return _on_operator(node, base)
    if style.display and base.box.text in _WITH_LIMITS:
        return _limits(node, base)
    is_name = isinstance(node.base, Atom) and node.base.kind is Kind.WORD
    if not is_name and (base.is_fraction or base.weight or isinstance(_single(node.base), Root)):
        base = in_brackets(base)
    sub = _script(node.sub, SUBSCRIPTS, "_")
    sup = _script(node.sup, SUPERSCRIPTS, "^")
    prime = _primes(node.primes)
    if not base.box.is_flat:
        return replace(base, box=_on_tall(base.box, sub, prime + sup), weight=0)
    # `x_b²` would read as b squared, and `x′_b` is what one writes by hand.
    if sub.startswith("_") and not sup.startswith("^"):
        text, is_open_ended = prime + sup + sub, True
    else:
        text, is_open_ended = prime + sub + sup, sup.startswith("^") or sub.startswith("_")
    is_open_ended = is_open_ended and not text.endswith((")", "]"))
    box = Box.of(base.box.text + text)
    return Piece(box, base.left, base.right, 0, is_open_ended=is_open_ended)


def _single(node: Node) -> Node:
    """Return the one node that stands alone in braces."""
    while isinstance(node, Row) and len(node.items) == 1:
        node = node.items[0]
    return node


def _primes(count: int) -> str:
    return {0: "", 1: "′", 2: "″", 3: "‴"}.get(count, "′" * count)


def _script(node: Node | None, table: Mapping[str, str], mark: str) -> str:
    """Return a script in small letters, else behind ``_`` or ``^``."""
    if node is None:
        return ""
    text = _render(node, _SCRIPT).box.text.strip()
    if not text:
        return ""
    if mark == "^" and text in _DIRECT:
        return _DIRECT[text]
    if len(text) <= _SCRIPT_LIMIT and all(char in table for char in text):
        return "".join(table[char] for char in text)
    bare = text.isalnum() if mark == "_" or isinstance(node, Atom) else len(text) == 1
    return mark + (text if bare or _is_enclosed(text) else f"({text})")


#: What has its limits above and below in a display; an integral has them beside it.
_WITH_LIMITS = frozenset([*"∑∏∐⋃⋂⨁⨂⨀", "lim", "max", "min", "sup", "inf", "arg max", "arg min", "argmax", "argmin"])

#: Superscripts that are marks by themselves.
_DIRECT = {"⊤": "ᵀ", "⊺": "ᵀ", "†": "†", "∗": "*", "⋆": "⋆", "∘": "°", "′": "′", "+": "⁺", "−": "⁻"}


def _is_enclosed(text: str) -> bool:
    """Whether one pair of brackets holds the whole text."""
    if not re.fullmatch(r"\(.*\)|\[.*\]", text):
        return False
    depth = 0
    for position, char in enumerate(text):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(char, 0)
        if depth == 0:
            return position == len(text) - 1
    return False


def _on_operator(node: Scripts, base: Piece) -> Piece:
    """An arrow with a name over it, a relation with a mark under it."""
    parts = [_render(part, _SCRIPT).box.text for part in (node.sub, node.sup) if part is not None]
    return replace(base, box=Box.of(base.box.text + "".join(f"[{part}]" for part in parts)))


def _limits(node: Scripts, base: Piece) -> Piece:
    above, below = (
        Box.of(_render(part, _SCRIPT).box.text) if part is not None else None for part in (node.sup, node.sub)
    )
    prime = Box.of(base.box.text + _primes(node.primes))
    boxes = [box for box in (above, prime, below) if box is not None]
    return replace(base, box=stacked(boxes, 1 if above else 0))


def _on_tall(box: Box, sub: str, sup: str) -> Box:
    """Put scripts at the right corners of something tall."""
    lines = [sup, *[""] * (box.height - 2), sub]
    return beside([box, stacked([Box.of(line) for line in lines], box.baseline, align="left")])


# -- fractions, roots, marks -------------------------------------------------------------------------


def _fraction(node: Fraction, style: Style) -> Piece:
    if style.display:
        parts = (_render(part, Style()).box for part in (node.numerator, node.denominator))
        return Piece(fraction(*parts), is_stacked=True)
    inner = replace(style, display=False)
    numerator, denominator = _render(node.numerator, inner), _render(node.denominator, inner)
    if numerator.weight == 2 or numerator.is_fraction:
        numerator = in_brackets(numerator)
    if denominator.is_fraction or (denominator.weight and not _is_derivative(node)):
        denominator = in_brackets(denominator)
    return Piece(Box.of(f"{numerator.box.text}/{denominator.box.text}"), is_fraction=True, weight=1)


def _is_derivative(node: Fraction) -> bool:
    """Whether this is ``∂L/∂w`` or ``dL/dw``, which everybody writes without brackets."""
    match node.numerator, node.denominator:
        case (
            (Row(items=(Atom(text="∂" | "d" as above), *_)) | Atom(text="∂" | "d" as above)),
            Row(items=(Atom(text="∂" | "d" as below), _)),
        ):
            return above == below
        case (
            Row(items=(Scripts(base=Atom(text="∂" | "d" as above)), *_)) | Scripts(base=Atom(text="∂" | "d" as above)),
            Row(items=(Atom(text="∂" | "d" as below), _)),
        ):
            return above == below
    return False


def _root(node: Root) -> Piece:
    radicand = _render(node.radicand, Style())
    inner = _single(node.radicand)
    has_power = isinstance(inner, Scripts) and (inner.sup is not None or inner.primes > 0)
    if radicand.weight or radicand.is_fraction or has_power:
        radicand = in_brackets(radicand)
    sign = "√"
    if node.degree is not None:
        degree = _render(node.degree, _SCRIPT).box.text
        if degree not in _SMALL_ROOTS and not all(char in SUPERSCRIPTS for char in degree):
            raise CannotRender(r"\sqrt")
        sign = _SMALL_ROOTS.get(degree) or "".join(SUPERSCRIPTS[char] for char in degree) + sign
    return Piece(Box.of(sign + radicand.box.text), is_open_ended=radicand.left is not Kind.OPEN)


def _accent(node: Accent) -> Piece:
    body = _render(node.body, Style())
    text = body.box.text
    if node.mark in ("\u0305", "\u0332"):  # lines join over several letters
        return Piece(Box.of("".join(char + node.mark for char in text)), weight=min(body.weight, 1))
    letters = [char for char in text if not unicodedata.combining(char)]
    if len(letters) != 1:
        raise CannotRender(text)
    return Piece(Box.of(text + node.mark))
