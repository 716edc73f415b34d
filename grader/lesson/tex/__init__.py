r"""Formulas as readable text: ``\frac{1}{1+e^{-x}}`` becomes ``1/(1 + e⁻ˣ)``.

=========  ==========================================================
`symbols`  the commands there are
`nodes`    what a formula consists of
`parse`    source into nodes
`box`      text in two dimensions
`render`   nodes into text
=========  ==========================================================

What is not understood is shown as its TeX source, never half-converted: wrong mathematics is worse than none.
"""

from __future__ import annotations

from functools import lru_cache

from grader.lesson.tex.nodes import Node
from grader.lesson.tex.parse import TexSyntaxError, parse_tex
from grader.lesson.tex.render import CannotRender, render_display, render_line

__all__ = ["tex_to_lines", "tex_to_text", "unsupported"]


def tex_to_text(tex: str) -> str:
    """Return a formula on one line; the source itself, its ends stripped, when something in it is not known."""
    node = _parsed(tex)
    if node is not None:
        try:
            return render_line(node)
        except CannotRender:
            pass
    return " ".join(tex.split())


def tex_to_lines(tex: str) -> list[str]:
    """Return a display formula in as many lines as it takes; the lines of the source when something is not known."""
    node = _parsed(tex)
    if node is not None:
        try:
            return list(render_display(node))
        except CannotRender:
            pass
    return tex.strip().split("\n")


def unsupported(tex: str) -> list[str]:
    """Return what keeps a formula from being shown as text: commands by name, else the place where it is broken."""
    try:
        node, names = parse_tex(tex)
    except TexSyntaxError as error:
        return [str(error)]
    if names:
        return names
    try:
        render_line(node)
        render_display(node)
    except CannotRender as error:
        return [str(error)]
    return []


@lru_cache(maxsize=1024)
def _parsed(tex: str) -> Node | None:
    try:
        node, names = parse_tex(tex)
    except TexSyntaxError:
        return None
    return None if names else node
