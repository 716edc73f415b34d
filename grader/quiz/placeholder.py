"""Variables in the text of a question: ``@{W}``.

Not ``{{W}}``: that is lawful TeX, and other Markdown tools replace it themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from markdown_it.token import Token

from grader.quiz.expression import Number
from grader.quiz.markup import Markup, walk

__all__ = ["fill_placeholders", "find_placeholders", "show_names"]

_PLACEHOLDER = re.compile(r"@\{([^{}]*)\}")


def find_placeholders(markup: Markup) -> Iterator[tuple[str, int]]:
    """Yield the name and the line of every ``@{name}``."""
    line = markup.line
    for token in walk(markup.tokens):
        line = token.map[0] + 1 if token.map else line
        if not token.children:  # an inline token repeats what its children say
            for match in _PLACEHOLDER.finditer(token.content):
                yield match[1].strip(), line


def fill_placeholders(markup: Markup, values: Mapping[str, Number]) -> Markup:
    """Return the text with the variables' values in place; names without a value stay as they are."""
    return _replace(markup, {name: str(value) for name, value in values.items()})


def show_names(markup: Markup) -> Markup:
    """Return the text with the names of the variables instead of values: ``@{W}`` becomes ``W``."""
    return _replace(markup, {name: name for name, _ in find_placeholders(markup)})


def _replace(markup: Markup, texts: Mapping[str, str]) -> Markup:
    if not texts:
        return markup

    def fill(text: str) -> str:
        return _PLACEHOLDER.sub(lambda match: texts.get(match[1].strip(), match[0]), text)

    def copy(token: Token) -> Token:
        children = None if token.children is None else [copy(child) for child in token.children]
        return token.copy(content=fill(token.content), children=children)

    return Markup(tuple(copy(token) for token in markup.tokens), markup.line)
