"""Matrices, cases and aligned equations as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from grader.lesson.tex.box import Box, beside, bracketed, stacked
from grader.lesson.tex.nodes import Atom, Node, Row, Table
from grader.lesson.tex.piece import Piece
from grader.lesson.tex.symbols import Kind

__all__ = ["Renderer", "Style", "render_table"]

_BRACKETS = {
    "pmatrix": ("(", ")"),
    "bmatrix": ("[", "]"),
    "Bmatrix": ("{", "}"),
    "vmatrix": ("|", "|"),
    "Vmatrix": ("‖", "‖"),
}
_SIDE_BY_SIDE = {"aligned", "align", "split", "gathered", "gather"}


@dataclass(frozen=True)
class Style:
    """``display``: more than one line may be used. ``tight``: inside a script, without spaces."""

    display: bool = False
    tight: bool = False


Renderer = Callable[[Node, Style], Piece]


def render_table(node: Table, style: Style, render: Renderer) -> Piece:
    """Return a table on one line, its rows parted by semicolons, or as a grid."""
    if style.display and node.environment != "substack":
        return _display_table(node, render)
    if node.environment in _SIDE_BY_SIDE:
        lines = [render(_joined(cells), Style()).box.text for cells in node.rows]
        return Piece(Box.of("; ".join(lines)), weight=2)
    rows = [[render(cell, Style(tight=style.tight)).box.text.strip() for cell in cells] for cells in node.rows]
    if node.environment == "substack":
        return Piece(Box.of(", ".join(" ".join(cells) for cells in rows)), weight=2)
    if node.environment in ("cases", "rcases"):
        lines = [", ".join(cell.rstrip(",") for cell in cells) for cells in rows]
        text = "; ".join(lines)
        text = f"{{ {text} }}"
        return Piece(Box.of(text), Kind.OPEN, Kind.CLOSE)
    separator = ", " if any(" " in cell for cells in rows for cell in cells) else " "
    left, right = _BRACKETS.get(node.environment, ("[", "]"))
    text = "; ".join(separator.join(cells) for cells in rows)
    return Piece(Box.of(f"{left}{text}{right}"), Kind.OPEN, Kind.CLOSE)


def _joined(cells: Sequence[Node]) -> Row:
    """Put the cells of an aligned line together again."""
    items: list[Node] = []
    for cell in cells:
        items += cell.items if isinstance(cell, Row) else (cell,)
    return Row(tuple(items))


def _display_table(node: Table, render: Renderer) -> Piece:
    if node.environment in _SIDE_BY_SIDE:
        return _display_lines(node, render)
    rows = [[render(cell, Style()).box for cell in cells] for cells in node.rows]
    align = "left" if node.environment in ("cases", "rcases") else "centre"
    body = _grid(rows, align, gap=2)
    if node.environment == "cases":
        return Piece(bracketed("{", beside([Box.of(" "), body]), ""), Kind.OPEN, Kind.CLOSE)
    if node.environment == "rcases":
        return Piece(bracketed("", beside([body, Box.of(" ")]), "}"), Kind.OPEN, Kind.CLOSE)
    left, right = _BRACKETS.get(node.environment, ("", ""))
    return Piece(bracketed(left, body, right), Kind.OPEN, Kind.CLOSE)


def _display_lines(node: Table, render: Renderer) -> Piece:
    r"""Lines of equations: right-aligned before each ``&``, left-aligned after it."""
    style = Style(display=True)
    rows = []
    for cells in node.rows:
        boxes = []
        for number, cell in enumerate(cells):
            # In an aligned cell that begins with a relation something stands before it.
            lead = Row((Atom("", Kind.ORD), *cell.items)) if number and isinstance(cell, Row) else cell
            boxes.append(render(lead, style).box)
        rows.append(boxes)
    return Piece(_grid(rows, "aligned", gap=0), weight=2)


def _grid(rows: Sequence[Sequence[Box]], align: str, gap: int) -> Box:
    columns = max(len(cells) for cells in rows)
    widths = [max((cells[c].width for cells in rows if c < len(cells)), default=0) for c in range(columns)]
    lines = []
    for cells in rows:
        row = []
        for column, width in enumerate(widths):
            box = cells[column] if column < len(cells) else Box.of("")
            side = ("right" if column % 2 == 0 else "left") if align == "aligned" else align
            side = "left" if columns == 1 and align == "aligned" else side
            row.append(stacked([box, Box.of(" " * width)], box.baseline, align=side))
            row[-1] = Box(row[-1].lines[:-1], box.baseline)
            if gap and column < columns - 1:
                row.append(Box.of(" " * gap))
        lines.append(beside(row))
    height = sum(line.height for line in lines)
    baseline = lines[0].baseline if len(lines) == 1 else (height - 1) // 2
    return stacked(lines, baseline, align="left")
