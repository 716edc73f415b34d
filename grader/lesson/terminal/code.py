"""Code with highlighting in the terminal's own sixteen colours, so that it reads on any background."""

from __future__ import annotations

from pygments.lexers import get_lexer_by_name
from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    String,
    Token,
)
from pygments.util import ClassNotFound
from rich.console import RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.syntax import ANSISyntaxTheme, Syntax
from rich.text import Text

__all__ = ["render_code"]

_THEME = ANSISyntaxTheme(
    {
        Token: Style(),
        Comment: Style(italic=True, dim=True),
        Keyword: Style(color="magenta", bold=True),
        Operator.Word: Style(color="magenta", bold=True),
        Name.Function: Style(color="blue", bold=True),
        Name.Class: Style(color="blue", bold=True),
        Name.Decorator: Style(color="blue"),
        Name.Builtin: Style(color="cyan"),
        String: Style(color="green"),
        Number: Style(color="cyan"),
    }
)
_INDENT = (0, 0, 0, 4)


def render_code(code: str, language: str) -> RenderableType:
    """Return a block of code, indented; without colours when the language is none that Pygments knows."""
    code = code.rstrip("\n")
    try:
        lexer = get_lexer_by_name(language) if language else None
    except ClassNotFound:
        lexer = None
    if lexer is None:
        return Padding(Text(code, overflow="fold"), _INDENT)
    return Padding(Syntax(code, lexer, theme=_THEME, word_wrap=True, background_color="default"), _INDENT)
