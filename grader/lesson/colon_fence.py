"""Directives: ``:::{name} argument``, a body, ``:::``.

Why not the colon fence of mdit-py-plugins: there a directive that is not closed swallows the next one and
takes that one's closing line for its own, so that one slip hides two directives. Here it ends where the
next begins, and its token says that it was not closed. A directive stands at the margin, never inside a
list or a quote.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

__all__ = ["DIRECTIVE", "colon_fence_plugin"]

#: The type of a directive's token: ``info`` is the name, ``content`` the body, ``meta`` has ``argument``
#: and ``is_closed``.
DIRECTIVE = "directive"

_OPENING = re.compile(r"(:{3,})\{([^{}]*)\}[ \t]*(.*)")


def colon_fence_plugin(md: MarkdownIt) -> None:
    """Add the block rule; it may interrupt a paragraph, as a code fence may."""
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list", "footnote_def"]}
    md.block.ruler.before("fence", DIRECTIVE, _rule, interrupts)


def _rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    opening = _OPENING.fullmatch(_line_at_margin(state, start_line))
    if opening is None:
        return False
    if silent:
        return True
    stop, is_closed = _find_end(state, start_line, end_line, len(opening[1]))
    token = state.push(DIRECTIVE, "", 0)
    token.block = True
    token.markup = opening[1]
    token.info = opening[2].strip()
    token.content = state.getLines(start_line + 1, stop, 0, True)
    token.meta = {"argument": opening[3].strip(), "is_closed": is_closed}
    state.line = stop + (1 if is_closed else 0)
    token.map = [start_line, state.line]
    return True


def _find_end(state: StateBlock, start_line: int, end_line: int, length: int) -> tuple[int, bool]:
    """Return the line after the body, and whether it is a closing one."""
    for line in range(start_line + 1, end_line):
        text = _line_at_margin(state, line).rstrip()
        if len(text) >= length and not text.strip(":"):
            return line, True
        opening = _OPENING.fullmatch(text)
        if opening and len(opening[1]) >= length:
            return line, False
    return end_line, False


def _line_at_margin(state: StateBlock, line: int) -> str:
    """Return the line when it begins with a colon in the first column, else an empty text."""
    begin = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith(":", begin) or (begin > 0 and state.src[begin - 1] != "\n"):
        return ""
    return state.src[begin : state.eMarks[line]]
