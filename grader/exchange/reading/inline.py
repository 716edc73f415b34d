r"""What stands in a line: text, code, formulas, emphasis, pictures, links.

Pieces are joined with a look at their neighbours: beside a digit a dollar sign is money, and emphasis that ends in a
full stop is none when a letter follows. The neighbour is then written as a character reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from grader.exchange.reading.tree import Node, text_of
from grader.i18n import both
from grader.model import Text

__all__ = ["CODE", "FORMULA", "Piece", "code_span", "escape_text", "in_line", "joined", "pieces_of"]

#: No formula holds the beginning of another: without that a text of beginnings would be searched to its end for each.
_OPEN, _OPEN_DISPLAY = r"(?<!\\)\\\(", r"(?<!\\)\\\["
FORMULA = re.compile(
    rf"{_OPEN}((?:(?!{_OPEN}).)+?)\\\)|{_OPEN_DISPLAY}((?:(?!{_OPEN_DISPLAY}).)+?)\\\]|\$\$(.+?)\$\$", re.DOTALL
)
_SPECIAL = re.compile(r"[\\`*_\[\]<>&$~!]")
_EMPHASIS = {"strong": "**", "b": "**", "em": "*", "i": "*", "s": "~~", "del": "~~", "strike": "~~"}
CODE = {"code", "tt", "kbd", "samp"}
_TRANSPARENT = {"span", "p", "root", "li", "tbody", "thead", "nobr", "wbr", "input", "font"}
_MARKED = {"code", "math", "emphasis", "other"}
#: Nothing that is seen: keeps the marks of two neighbours apart.
_BETWEEN = "<!-- -->"
_BEFORE_HANGUL = "\u1100"


@dataclass(frozen=True)
class Piece:
    """A piece of a line: ``text``, ``code``, ``math``, ``display``, ``emphasis``, ``break`` or ``other``.

    Attributes
    ----------
    edges
        First and last character inside the marks of emphasis.
    """

    kind: str
    text: str
    edges: str = ""


def escape_text(text: str) -> str:
    """Return text in which nothing is a mark of Markdown, if it does not stand at the beginning of a line."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def code_span(code: str) -> str:
    """Return text in code font."""
    code = " ".join(code.split("\n"))
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    ticks = "`" * (longest + 1)
    pad = " " if code.startswith(("`", " ")) or code.endswith(("`", " ")) else ""
    return f"{ticks}{pad}{code}{pad}{ticks}" if code.strip() else ""


def pieces_of(nodes: list[Node], losses: list[Text]) -> list[Piece]:
    """Return the pieces of a run of nodes that are no blocks."""
    return [piece for node in nodes for piece in _pieces(node, losses) if piece.text]


def in_line(pieces: list[Piece], losses: list[Text]) -> list[Piece]:
    """Return pieces none of which needs a line of its own."""
    if any(piece.kind == "display" for piece in pieces):
        losses.append(both("a formula on a line of its own joins the line where there is no other"))
    return [_math(piece.text) if piece.kind == "display" else piece for piece in pieces]


def joined(pieces: list[Piece]) -> str:
    """Return the line."""
    texts = [piece.text for piece in pieces]
    for place in range(1, len(pieces)):
        if pieces[place - 1].kind in _MARKED and pieces[place].kind in _MARKED:
            texts[place] = _BETWEEN + texts[place]
    for place, piece in enumerate(pieces):
        for step in (-1, 1):
            if 0 <= place + step < len(pieces) and pieces[place + step].kind == "text":
                texts[place + step] = _guarded(piece, texts[place + step], step)
    line = "".join(texts)
    if line.lstrip().startswith("$") and line.rstrip().endswith("\\\\"):
        # To the parser of formulas the last character stands before the first: a backslash would escape the dollar.
        line = line.rstrip()[:-2] + "&#92;"
    return line


def _guarded(piece: Piece, neighbour: str, step: int) -> str:
    """Write the next character of a text as a reference where a mark would not be read as one beside it."""
    beside = neighbour[0 if step > 0 else -1]
    if piece.kind == "math":
        is_trap = beside.isdigit()
    elif piece.kind == "emphasis":
        edge = piece.edges[-1 if step > 0 else 0]
        is_trap = not edge.isalnum() and beside.isalnum() and beside < _BEFORE_HANGUL
    else:
        is_trap = False
    if not is_trap:
        return neighbour
    reference = f"&#{ord(beside)};"
    return reference + neighbour[1:] if step > 0 else neighbour[:-1] + reference


def _pieces(node: Node, losses: list[Text]) -> Iterator[Piece]:
    tag = node.tag
    if not tag:
        yield from _text_pieces(node.text)
    elif tag == "br":
        yield Piece("break", "\\\n")
    elif tag in CODE:
        yield Piece("code", code_span(text_of(node)))
    elif tag in _EMPHASIS:
        yield from _emphasis(node, losses)
    elif tag == "img":
        yield _image(node, losses)
    elif tag == "a" and node.attributes.get("href"):
        inner = joined(in_line(pieces_of(node.children, losses), losses))
        yield Piece("other", f"[{inner}]({_target(node.attributes['href'])})" if inner.strip() else "")
    elif tag in ("script", "style"):
        losses.append(both("'<{tag}>' is left out", tag=tag))
    else:
        if tag not in _TRANSPARENT and tag != "a":
            losses.append(both("'<{tag}>' has no mark here: its text is kept", tag=tag))
        yield from pieces_of(node.children, losses)


def _text_pieces(text: str) -> Iterator[Piece]:
    end = 0
    for found in FORMULA.finditer(text):
        yield _text(text[end : found.start()])
        yield _math(found[1]) if found[1] else Piece("display", _tex(found[2] or found[3]))
        end = found.end()
    yield _text(text[end:])


def _text(text: str) -> Piece:
    # The white space of HTML; a space that does not break is none of it.
    return Piece("text", escape_text(re.sub(r"[ \t\r\n\f]+", " ", text)))


def _math(tex: str) -> Piece:
    return Piece("math", f"${_tex(tex)}$") if tex.strip() else Piece("text", "")


def _tex(tex: str) -> str:
    tex = "\n".join(line.strip() for line in tex.strip().split("\n") if line.strip())
    trailing = len(tex) - len(tex.rstrip("\\"))
    return tex + " {}" if trailing % 2 else tex


def _emphasis(node: Node, losses: list[Text]) -> Iterator[Piece]:
    """Yield emphasis; what is white at its ends stands outside, where the marks bear it."""
    inner = in_line(pieces_of(node.children, losses), losses)
    ends: list[list[Piece]] = [[], []]
    for place, end in ((0, ends[0]), (-1, ends[1])):
        while inner and (inner[place].kind == "break" or not inner[place].text.strip()):
            end.append(inner.pop(place))
    line = joined(inner)
    bare = line.strip()
    yield from ends[0]
    if bare:
        mark = _EMPHASIS[node.tag]
        yield Piece("text", line[: len(line) - len(line.lstrip())])
        yield Piece("emphasis", f"{mark}{bare}{mark}", bare[0] + bare[-1])
        yield Piece("text", line[len(line.rstrip()) :])
    yield from reversed(ends[1])


def _image(node: Node, losses: list[Text]) -> Piece:
    target = node.attributes.get("src", "")
    alt = escape_text(" ".join(node.attributes.get("alt", "").split()))
    if target.startswith("data:") or not target:
        losses.append(both("a picture inside the text does not come along"))
        return Piece("text", alt)
    if "://" not in target:
        losses.append(both("put the picture into the chapter's folder: {file}", file=target))
    return Piece("other", f"![{alt}]({_target(target)})")


def _target(target: str) -> str:
    target = target.strip().replace("\n", "")
    if re.search(r"[\s()<>\\]", target):
        return "<" + re.sub(r"[<>\\]", lambda found: f"%{ord(found[0]):02X}", target) + ">"
    return target
