"""Letters in another alphabet, and text inside formulas."""

from __future__ import annotations

import re

from grader.lesson.tex.nodes import Accent, Atom, Node, Row, Scripts
from grader.lesson.tex.symbols import Kind, style_letter

__all__ = ["restyle", "text_atom"]


def restyle(node: Node, alphabet: str) -> tuple[Node, list[str]]:
    """Return a node with its letters in an alphabet, and the letters that are not in it.

    Scripts and what is no letter stay as they are; so does a letter that has no bold form, for bold is only
    an emphasis.
    """
    if isinstance(node, Row):
        items, missing = [], []
        for item in node.items:
            styled, lacking = restyle(item, alphabet)
            items.append(styled)
            missing += lacking
        return Row(tuple(items)), missing
    if isinstance(node, Scripts):
        base, missing = restyle(node.base, alphabet)
        return Scripts(base, node.sub, node.sup, node.primes), missing
    if isinstance(node, Accent):
        body, missing = restyle(node.body, alphabet)
        return Accent(node.mark, body), missing
    if isinstance(node, Atom) and node.kind is Kind.ORD:
        return _restyle_atom(node, alphabet)
    return node, []


def _restyle_atom(atom: Atom, alphabet: str) -> tuple[Atom, list[str]]:
    letters = [style_letter(char, alphabet) for char in atom.text]
    missing = [char for char, letter in zip(atom.text, letters, strict=True) if letter is None and char.isalpha()]
    text = "".join(letter or char for char, letter in zip(atom.text, letters, strict=True))
    return Atom(text, Kind.ORD), [] if alphabet == "bold" else missing


def text_atom(text: str) -> Atom:
    r"""Return the argument of ``\text``, its spaces kept."""
    text = re.sub(r"\s+", " ", text.replace("~", " "))
    text = re.sub(r"(?<!\\)\$", "", text)  # a formula inside the text
    text = re.sub(r"\\([%#&$_{}])", r"\1", text)
    return Atom(text, Kind.WORD if len(text) > 1 and text.isalnum() else Kind.TEXT)
