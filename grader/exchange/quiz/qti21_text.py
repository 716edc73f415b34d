"""HTML in QTI 2.1, which is the XHTML of its time: no ``style``, no ``s``, no ``start`` of a list."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from grader.exchange.quiz.xml_text import xml_text

__all__ = ["RUNNING_TEXT", "fill"]

#: Elements in which `fill` has put text.
RUNNING_TEXT = frozenset({"div", "simpleChoice", "simpleAssociableChoice", "p"})

_INSTEAD = {"s": "span", "del": "span"}
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "code": {"class"}}


def fill(parent: Element, html: str) -> None:
    """Put HTML into an element. Our own renderer made it: it is well-formed."""
    content = fromstring(f"<div>{xml_text(html)}</div>")
    for element in content.iter():
        kept = _ATTRIBUTES.get(element.tag, set())
        for name in set(element.attrib) - kept:
            del element.attrib[name]
        if element.tag in _INSTEAD:
            element.tag = _INSTEAD[element.tag]
            element.set("class", "struck-out")
    parent.text = content.text
    parent.extend(list(content))
