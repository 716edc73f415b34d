"""What a browser would make of a page, as far as tests need it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

__all__ = ["Page", "contrast", "read"]

_INLINE = {"span", "b", "i", "code", "mark", "wbr", "a", "strong"}
_VOID = {"meta", "input", "br", "wbr", "rect", "line", "link", "img"}


class Page(HTMLParser):
    """Elements, attributes and texts of a page; complains about tags that do not match."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self._open == [], f"never closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        self._break_before(tag)
        if tag not in _VOID:
            around = self._open[-1][1] if self._open else ""
            self._open.append((tag, given.get("lang") or (around if tag != "html" else "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._break_before(tag)
        if tag in _VOID:
            return
        opened, _ = self._open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] != "style":
            self.texts.append((self._open[-1][1], data))

    def _break_before(self, tag: str) -> None:
        if tag not in _INLINE:
            self.texts.append(("", " "))

    def text(self, language: str) -> str:
        """Return what a reader of ``language`` sees: what carries the other one is hidden."""
        other = {"ko": "en", "en": "ko"}[language]
        return " ".join("".join(text for tongue, text in self.texts if not tongue.startswith(other)).split())

    def attributes(self, name: str) -> list[str]:
        return [given[name] or "" for _, given in self.tags if name in given]


def read(html: str) -> Page:
    return Page(html)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours ``#rrggbb`` as WCAG 2 defines it."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    assert re.fullmatch("#[0-9a-f]{6}", colour), colour
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
