"""Rendered nodes, and how they stand side by side: spaces, signs, brackets around a slash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from grader.lesson.tex.box import Box, beside, bracketed
from grader.lesson.tex.symbols import Kind

__all__ = ["Piece", "in_brackets", "join"]


@dataclass(frozen=True)
class Piece:
    """A rendered node.

    Attributes
    ----------
    left, right
        What a neighbour on that side sees.
    weight
        0: hangs together anywhere; 1: a product, which needs brackets below a fraction line; 2: a sum or a relation.
    is_fraction
        Written with a slash on one line, so that a factor beside it would be ambiguous.
    is_stacked
        Has a fraction line at its edges, which would look like a minus or join its neighbour's.
    is_open_ended
        Ends in a script like ``x_b``, which a following letter would seem to belong to.
    """

    box: Box
    left: Kind = Kind.ORD
    right: Kind = Kind.ORD
    weight: int = 0
    is_fraction: bool = False
    is_stacked: bool = False
    is_open_ended: bool = False


def join(items: Sequence[Piece], *, tight: bool) -> Piece:
    """Put pieces side by side; ``tight``: without the spaces around operators, as inside a script."""
    pieces = _with_signs(items)
    if not pieces:
        return Piece(Box.of(""))
    pieces = [_guarded(pieces, number) for number in range(len(pieces))]
    boxes: list[Box] = []
    for number, piece in enumerate(pieces):
        if number:
            gap = _gap(pieces[number - 1], piece, tight)
            is_crowded = piece.is_stacked or pieces[number - 1].is_stacked
            boxes.append(Box.of(gap or (" " if is_crowded else "")))
        boxes.append(piece.box)
    last = pieces[-1]
    is_single = len(pieces) == 1
    return Piece(
        beside(boxes),
        left=pieces[0].left if pieces[0].left in (Kind.OPEN, Kind.WORD, Kind.BIG) else Kind.ORD,
        right=last.right if last.right in (Kind.CLOSE, Kind.WORD, Kind.BIG) else Kind.ORD,
        weight=pieces[0].weight if is_single else _row_weight(pieces),
        is_fraction=is_single and last.is_fraction,
        is_stacked=is_single and last.is_stacked,
        is_open_ended=last.is_open_ended,
    )


def _with_signs(pieces: Sequence[Piece]) -> list[Piece]:
    """Turn a plus or minus that has nothing before it into a sign."""
    result: list[Piece] = []
    before = Kind.OPEN
    for number, piece in enumerate(pieces):
        if piece.left is Kind.BIN:
            is_last = number == len(pieces) - 1
            if is_last or before in (Kind.BIN, Kind.REL, Kind.OPEN, Kind.PUNCT, Kind.SIGN, Kind.BIG, Kind.WORD):
                piece = replace(piece, left=Kind.SIGN, right=Kind.SIGN, weight=0)
        if piece.left not in (Kind.SPACE, Kind.WIDE):
            before = piece.right
        result.append(piece)
    return result


def _guarded(pieces: Sequence[Piece], number: int) -> Piece:
    """Put brackets around a slash fraction that has a factor beside it."""
    piece = pieces[number]
    if not piece.is_fraction:
        return piece
    before = next((p for p in reversed(pieces[:number]) if p.left is not Kind.SPACE), None)
    after = next((p for p in pieces[number + 1 :] if p.left is not Kind.SPACE), None)
    is_factor = (before is not None and before.right in (Kind.ORD, Kind.CLOSE, Kind.WORD)) or (
        after is not None and after.left in (Kind.ORD, Kind.OPEN, Kind.WORD, Kind.BIG)
    )
    return in_brackets(piece) if is_factor else piece


def in_brackets(piece: Piece) -> Piece:
    """Put round brackets around a piece."""
    return Piece(bracketed("(", piece.box, ")"), Kind.OPEN, Kind.CLOSE)


def _row_weight(pieces: Sequence[Piece]) -> int:
    depth = 0
    weight = 1
    groups = 0
    for piece in pieces:
        opens = piece.left is Kind.OPEN and piece.right is Kind.OPEN
        closes = piece.left is Kind.CLOSE and piece.right is Kind.CLOSE
        depth -= closes
        if depth == 0 and not closes:
            groups += 1
            if piece.weight == 2 or piece.is_fraction or piece.left in (Kind.BIG, Kind.SPACE, Kind.WIDE):
                weight = 2
            if piece.left is Kind.WORD and not _calls(pieces, piece):
                weight = 2
        depth += opens
    return 0 if groups == 1 and weight == 1 and depth == 0 else weight


def _calls(pieces: Sequence[Piece], piece: Piece) -> bool:
    """Whether a name is followed by a bracket or by nothing."""
    number = next(i for i, other in enumerate(pieces) if other is piece)
    return number == len(pieces) - 1 or pieces[number + 1].left is Kind.OPEN


def _gap(before: Piece, after: Piece, tight: bool) -> str:
    """Return the space between two neighbours."""
    left, right = before.right, after.left
    if Kind.SPACE in (left, right) or Kind.WIDE in (left, right) or Kind.SIGN in (left,):
        return ""
    if left is Kind.TEXT or right is Kind.TEXT:
        return " " if _needs_space_beside_text(before, after) else ""
    if tight:
        return " " if _would_merge(before, after) else ""
    if right is Kind.PUNCT or (right is Kind.CLOSE and left is not Kind.BIG) or left is Kind.OPEN:
        return ""
    if left in (Kind.BIN, Kind.REL, Kind.PUNCT, Kind.BIG) or right in (Kind.BIN, Kind.REL):
        return " "
    return " " if _would_merge(before, after) else ""


def _would_merge(before: Piece, after: Piece) -> bool:
    """Whether names would run together, or an open-ended script would swallow its neighbour."""
    left, right = before.right, after.left
    if right in (Kind.WORD, Kind.BIG):
        return left in (Kind.ORD, Kind.CLOSE, Kind.WORD)
    if left is Kind.WORD:
        return right is Kind.ORD or after.box.text[:1].isalnum()
    return before.is_open_ended and after.box.text[:1].isalnum()


def _needs_space_beside_text(before: Piece, after: Piece) -> bool:
    if before.box.text.endswith(" ") or after.box.text.startswith(" "):
        return False
    spaced = (Kind.BIN, Kind.REL, Kind.WORD)
    return before.right in (*spaced, Kind.PUNCT) or after.left in spaced
