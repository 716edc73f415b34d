"""The glossary in the text: the first mention of a term in a section leads to what the term means.

They are links to the glossary at the end of the page, so that they work without scripts; a script shows the
explanation beside the word instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from markdown_it.token import Token

__all__ = ["TermMarker", "TermText"]

#: Inside these a term is not marked: a link is not put into a link, and a heading stays a heading.
_CLOSED = ("link_open", "strong_open", "em_open", "s_open")


@dataclass(frozen=True)
class TermText:
    """A term in one language."""

    id: str
    name: str
    gloss: str


class TermMarker:
    """Marks terms in the tokens of a lesson.

    Attributes
    ----------
    used
        The terms that were marked, for which the page needs explanations.
    """

    def __init__(self, terms: Iterable[TermText], language: str) -> None:
        self._by_name = {term.name.lower(): term for term in terms}
        self._pattern = _pattern(self._by_name, language)
        self._seen: set[str] = set()
        self.used: dict[str, TermText] = {}

    def marked(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens of a lesson's text with terms of its paragraphs and lists as links."""
        if self._pattern is None:
            return list(tokens)
        result, is_heading = [], False
        for token in tokens:
            if token.type == "heading_open":
                is_heading = True
                if token.tag == "h2":
                    self._seen.clear()
            elif token.type == "heading_close":
                is_heading = False
            if token.type == "inline" and token.children and not is_heading:
                token = token.copy(children=self._inline(token.children))
            result.append(token)
        return result

    def _inline(self, children: Sequence[Token]) -> list[Token]:
        result: list[Token] = []
        depth = 0
        for child in children:
            if child.type in _CLOSED:
                depth += 1
            elif child.type.replace("_close", "_open") in _CLOSED:
                depth -= 1
            if child.type == "text" and depth == 0:
                result += self._text(child)
            else:
                result.append(child)
        return result

    def _text(self, token: Token) -> list[Token]:
        assert self._pattern is not None
        parts: list[Token] = []
        end = 0
        for found in self._pattern.finditer(token.content):
            term = self._by_name[found[1].lower()]
            if term.id in self._seen:
                continue
            self._seen.add(term.id)
            self.used[term.id] = term
            parts.append(token.copy(content=token.content[end : found.start(1)]))
            parts.append(Token("made_html", "", 0, content=_link(term, found[1])))
            end = found.end(1)
        return [part for part in [*parts, token.copy(content=token.content[end:])] if part.content]


def _link(term: TermText, shown: str) -> str:
    return f'<a class="term" href="#term-{escape(term.id)}">{escape(shown)}</a>'


def _pattern(names: Iterable[str], language: str) -> re.Pattern[str] | None:
    ordered = sorted(names, key=len, reverse=True)  # "loss function" before "loss"
    if not ordered:
        return None
    words = "|".join(map(re.escape, ordered))
    # A Korean noun goes on into its particle; an English one ends, but for a plural.
    after = r"" if language == "ko" else r"(?=(?:s|es)?(?!\w))"
    return re.compile(rf"(?<!\w)({words}){after}", re.IGNORECASE)
