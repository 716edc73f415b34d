r"""The texts of GIFT: their format, ``[html]`` and three others, and as Markdown of the dialect."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from grader.exchange.reading.gift_syntax import unescape
from grader.exchange.reading.html import Place, dialect_of_html, plain_of_html
from grader.exchange.reading.inline import FORMULA
from grader.exchange.reading.ordinary import html_of_markdown
from grader.model import Text

__all__ = ["Texts"]

_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]", re.IGNORECASE)


@dataclass
class Texts:
    """Reads the texts of one question.

    Attributes
    ----------
    format
        That of the question's own text, which the others have when they name none.
    losses
        What of the texts cannot be kept.
    """

    format: str = "moodle"
    losses: list[Text] = field(default_factory=list)

    def stem(self, source: str) -> str:
        found = _FORMAT.match(source)
        if found:
            self.format = found[1].lower()
        return self._markdown(source, Place.TEXT)

    def choice(self, source: str) -> str:
        return self._markdown(source, Place.CHOICE)

    def cell(self, source: str) -> str:
        return self._markdown(source, Place.CELL)

    def feedback(self, source: str) -> str:
        return self._markdown(source, Place.TEXT)

    def plain(self, source: str) -> str:
        """Return a text that is typed or stands in a menu: nothing in it is a mark, unless it names its format."""
        found = _FORMAT.match(source)
        if found is None:
            return " ".join(unescape(source).split())
        return plain_of_html(self._html(source))

    def _markdown(self, source: str, place: Place) -> str:
        markdown, losses = dialect_of_html(self._html(source), place)
        self.losses += losses
        return markdown

    def _html(self, source: str) -> str:
        found = _FORMAT.match(source)
        form = found[1].lower() if found else self.format
        text = unescape(source[found.end() :] if found else source).strip()
        if form == "html":
            return text
        if form == "markdown":
            return html_of_markdown(text)
        return _with_breaks(html.escape(text, quote=False) if form == "plain" else text)


def _with_breaks(text: str) -> str:
    """Return text whose line ends are breaks, but for those in formulas."""
    parts, end = [], 0
    for found in FORMULA.finditer(text):
        parts += [text[end : found.start()].replace("\n", "<br>\n"), found[0]]
        end = found.end()
    return "".join([*parts, text[end:].replace("\n", "<br>\n")])
