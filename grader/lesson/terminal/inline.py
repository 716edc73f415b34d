"""Inline tokens into styled text.

Every kind of token is either known here or shown as it is: text must not vanish because a rule was added
to the dialect and forgotten here.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token
from rich.style import Style
from rich.text import Text

from grader.i18n import both
from grader.lesson.particles import with_particles
from grader.lesson.tex import tex_to_text

__all__ = ["CODE", "FORMULA", "inline_text"]

#: Readable on a dark and on a light background, and bold or italic where there is no colour.
CODE = Style(color="cyan", bold=True)
FORMULA = Style(color="magenta")

_SPANS = {
    "strong_open": Style(bold=True),
    "em_open": Style(italic=True),
    "s_open": Style(strike=True),
}
_DIM = Style(dim=True)


def inline_text(tokens: Sequence[Token], language: str, style: Style | None = None) -> Text:
    """Return the children of an ``inline`` token as one text that wraps at spaces."""
    text = Text(overflow="fold")
    styles = [style or Style()]
    targets: list[tuple[str, int]] = []
    for token in with_particles(tokens) if language == "ko" else tokens:
        if token.type in _SPANS:
            styles.append(styles[-1] + _SPANS[token.type])
        elif token.type == "link_open":
            target = str(token.attrGet("href") or "")
            styles.append(styles[-1] + Style(underline=True, link=target if _is_web(target) else None))
            targets.append((target, len(text)))
        elif token.type == "link_close":
            styles.pop()
            target, begin = targets.pop()
            if _is_web(target) and text.plain[begin:].strip() not in target:
                text.append(f" <{target}>", styles[-1] + _DIM)
        elif token.nesting == -1:
            styles.pop()
        else:
            _append(text, token, language, styles[-1])
    return text


def _append(text: Text, token: Token, language: str, style: Style) -> None:
    if token.type == "code_inline":
        text.append(token.content, style + CODE)
    elif token.type == "math_inline":
        text.append(tex_to_text(token.content), style + FORMULA)
    elif token.type == "softbreak":
        text.append(" ")
    elif token.type == "hardbreak":
        text.append("\n")
    elif token.type == "footnote_ref":
        text.append(f"[{token.meta['label']}]", style + _DIM)
    elif token.type == "image":
        label = both("picture").in_language(language)
        text.append(f"[{label}: {token.content} ({token.attrGet('src')})]", style)
    elif not _is_comment(token):
        text.append(token.content, style)


def _is_comment(token: Token) -> bool:
    return token.type == "footnote_anchor" or (token.type == "html_inline" and token.content.startswith("<!--"))


def _is_web(target: str) -> bool:
    return target.startswith(("http://", "https://"))
