"""HTML as a tree, however carelessly it was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["Node", "read_html", "text_of"]

_EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
#: A tag of the left ends an open one of the right.
_ENDS = {
    "li": {"li", "p"},
    "tr": {"tr", "td", "th", "p"},
    "td": {"td", "th", "p"},
    "th": {"td", "th", "p"},
    **{tag: {"p"} for tag in ("p", "div", "ul", "ol", "pre", "table", "blockquote", "h1", "h2", "h3", "h4", "hr")},
}
#: Beyond these nothing is ended: a list in an item is its own.
_BORDERS = {"ul", "ol", "table", "blockquote", "div"}
_DEPTH_LIMIT = 60


@dataclass
class Node:
    """An element; one without a tag is a piece of text."""

    tag: str
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()


def read_html(html: str) -> Node:
    """Return the tree below one root. Nothing is refused; what is nested too deep lies beside."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]


def text_of(node: Node) -> str:
    """Return all its text, one piece after the other."""
    return "".join(part.text for part in node.walk())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("root")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_open(tag)
        node = Node(tag, attributes={name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in _EMPTY and len(self.open) < _DEPTH_LIMIT:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == tag:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        siblings = self.open[-1].children
        if siblings and not siblings[-1].tag:
            siblings[-1].text += data
        else:
            siblings.append(Node("", data))

    def _end_open(self, tag: str) -> None:
        ended = _ENDS.get(tag, set())
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag in ended:
                del self.open[place:]
                return
            if self.open[place].tag in _BORDERS:
                return
