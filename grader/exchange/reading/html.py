r"""HTML as Markdown of the lesson dialect: ``\(…\)`` as ``$…$``, marks of Markdown in the text escaped.

What the dialect has no mark for is named; and in the end the text is read again and compared, so that nothing is
changed in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from grader.exchange.quiz.html import to_html
from grader.exchange.reading.inline import CODE, FORMULA, Piece, in_line, joined, pieces_of
from grader.exchange.reading.tree import Node, read_html, text_of
from grader.i18n import both
from grader.lesson.dialect import parse
from grader.model import Text
from grader.quiz import Markup

__all__ = ["Place", "dialect_of_html", "plain_of_html"]


class Place(Enum):
    """Where the text goes: a cell of a table is one line, below a choice a quote would be its feedback."""

    TEXT = "text"
    CHOICE = "choice"
    CELL = "cell"


_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = {"p", "div", "pre", "ul", "ol", "blockquote", "table", "hr", "section", "article", "figure", *_HEADINGS}
_LINE_START = re.compile(r"^(?:([-+=:#>~])|(\d{1,9})([.)]))", re.MULTILINE)
_MARKS = re.compile(r"\\[()\[\]]|\$")


def dialect_of_html(html: str, place: Place = Place.TEXT) -> tuple[str, list[Text]]:
    """Return Markdown of the dialect, and what of the HTML it cannot hold."""
    root = read_html(html)
    made = _Converter(place)
    if place is Place.CELL:
        markdown = made.cell(root)
    else:
        markdown = "\n\n".join(made.blocks(root.children))
        if place is Place.CHOICE and markdown.startswith(("```", "$$", "- ", "1. ", "|")):
            markdown = f"<!-- -->\n\n{markdown}"  # the box of a choice wants a line of text beside it
    shown = read_html(_shown(markdown, place))
    if _letters(root) != _letters(shown) or _formula_count(root) != _formula_count(shown):
        made.losses.append(both("marks of the text could not be kept exactly: compare it with the original"))
    return markdown, list(dict.fromkeys(made.losses))


def plain_of_html(html: str) -> str:
    """Return the bare text on one line."""
    return " ".join(text_of(read_html(html)).split())


def _shown(markdown: str, place: Place) -> str:
    if place is Place.CELL:
        markdown = f"| {markdown} |\n|---|"
    return to_html(Markup(tuple(parse(markdown)), 1), "en")


def _letters(root: Node) -> str:
    r"""Return the text without spaces and without the delimiters of formulas."""
    return "".join(_MARKS.sub("", text_of(root)).split())


def _formula_count(root: Node) -> int:
    parts = [part for part in root.walk() if not part.tag]
    return sum(len(FORMULA.findall(part.text)) for part in parts) - sum(
        len(FORMULA.findall(text_of(part))) for part in root.walk() if part.tag in CODE
    )


@dataclass
class _Converter:
    place: Place
    losses: list[Text] = field(default_factory=list)

    def blocks(self, nodes: list[Node]) -> list[str]:
        """Return the blocks; pieces of text between them are paragraphs."""
        found: list[str] = []
        run: list[Node] = []
        for node in nodes:
            if node.tag in _BLOCKS:
                found += self._paragraphs(run)
                run = []
                found += self._block(node)
            else:
                run.append(node)
        return [block for block in found + self._paragraphs(run) if block]

    def cell(self, root: Node) -> str:
        """Return everything on one line, with its bars escaped."""
        if any(node.tag in _BLOCKS and node.tag != "p" for node in root.walk()):
            self.losses.append(both("blocks in a cell of a table become one line"))
        pieces = [
            Piece("text", " ") if piece.kind == "break" else piece
            for piece in in_line(pieces_of(_without_blocks(root.children), self.losses), self.losses)
        ]
        return joined(pieces).strip().replace("\n", " ").replace("|", r"\|")

    def _paragraphs(self, nodes: list[Node]) -> list[str]:
        """Return the paragraphs of a run of text: a formula on a line of its own splits it."""
        found: list[list[Piece]] = [[]]
        for piece in pieces_of(nodes, self.losses):
            if piece.kind == "display":
                found += [[piece], []]
            else:
                found[-1].append(piece)
        return [_paragraph(pieces) for pieces in found]

    def _block(self, node: Node) -> list[str]:
        tag = node.tag
        if tag == "pre":
            return [_fence(node)]
        if tag in ("ul", "ol"):
            return [self._list(node)]
        if tag == "table":
            return [self._table(node)]
        if tag == "hr":
            return ["***"]
        if tag == "blockquote" and self.place is not Place.CHOICE:
            return ["\n".join(f"> {line}".rstrip() for line in "\n\n".join(self.blocks(node.children)).split("\n"))]
        if tag in _HEADINGS:
            self.losses.append(both("headings in a question become bold"))
            return [_paragraph(pieces_of([Node("strong", children=node.children)], self.losses))]
        if tag == "blockquote":
            self.losses.append(both("a quote in a choice becomes plain text"))
        return self.blocks(node.children)

    def _list(self, node: Node) -> str:
        items = [child for child in node.children if child.tag == "li"]
        is_loose = any(child.tag == "p" for item in items for child in item.children)
        start = node.attributes.get("start", "1")
        first = int(start) if start.isdecimal() else 1
        lines = []
        for number, item in enumerate(items, start=first):
            mark = f"{number}. " if node.tag == "ol" else "- "
            blocks = self.blocks(item.children)
            text = ("\n\n" if is_loose else "\n").join(blocks)
            lines.append(mark + text.replace("\n", "\n" + " " * len(mark)))
        return re.sub(r"(?m)^ +$", "", ("\n\n" if is_loose else "\n").join(lines))

    def _table(self, node: Node) -> str:
        rows = [part for part in node.walk() if part.tag == "tr"]
        cells = [
            [self.cell(Node("root", children=cell.children)) for cell in row.children if cell.tag in ("td", "th")]
            for row in rows
        ]
        width = max((len(row) for row in cells), default=0)
        if not width:
            return ""
        if not any(cell.tag == "th" for cell in rows[0].children):
            self.losses.append(both("the first row of a table becomes its header"))
        lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in cells]
        return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def _without_blocks(nodes: list[Node]) -> list[Node]:
    flat: list[Node] = []
    for node in nodes:
        if node.tag == "pre":
            flat.append(Node("code", children=[Node("", text_of(node))]))
        elif node.tag in _BLOCKS or node.tag in ("li", "tr", "td", "th", "tbody", "thead"):
            flat += [Node("", " "), *_without_blocks(node.children), Node("", " ")]
        else:
            flat.append(node)
    return flat


def _paragraph(pieces: list[Piece]) -> str:
    if len(pieces) == 1 and pieces[0].kind == "display":
        return f"$$\n{pieces[0].text}\n$$"
    pieces = list(pieces)
    for place in (0, -1):  # breaks at the ends are none
        while pieces and (pieces[place].kind == "break" or not pieces[place].text.strip()):
            pieces.pop(place)
    text = "\n".join(line.strip(" ") for line in joined(pieces).strip().split("\n"))
    return _LINE_START.sub(lambda found: rf"\{found[1]}" if found[1] else rf"{found[2]}\{found[3]}", text)


def _fence(node: Node) -> str:
    code = text_of(node).removeprefix("\n").removesuffix("\n")
    language = ""
    for part in node.walk():
        for name in part.attributes.get("class", "").split():
            language = name.removeprefix("language-") if name.startswith("language-") else language
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    language = re.sub(r"[^\w+#.-]", "", language)
    return f"{fence}{language}\n{code}\n{fence}"
