"""Emphasis beside Hangul: ``**합성곱(convolution)**은`` is bold.

CommonMark lets ``**`` close after a punctuation mark only when a space or another mark follows. Korean
particles follow without a space, so the asterisks would stay on the page. Here a letter of a script that is
written without spaces around emphasis counts like a space on the other side of the mark. Everything else
(``2*3*4``, ``a * b``, ``snake_case``) is as in CommonMark, and ``_`` keeps its own stricter rule.

Strike-through takes two tildes. GitHub takes one as well, and then ``3~5개, 7~9개`` loses its ranges.
"""

from __future__ import annotations

import unicodedata

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter, Scanned, StateInline

__all__ = ["emphasis_plugin", "is_east_asian_letter"]


def emphasis_plugin(md: MarkdownIt) -> None:
    """Replace the rules that find the delimiters ``*``, ``_`` and ``~``."""
    md.inline.ruler.at("emphasis", _emphasis)
    md.inline.ruler.at("strikethrough", _strikethrough)


def is_east_asian_letter(char: str) -> bool:
    """Whether ``char`` is a letter of a wide script: Hangul, Kana, Han and their like."""
    return unicodedata.category(char).startswith("L") and unicodedata.east_asian_width(char) in "WFH"


def _emphasis(state: StateInline, silent: bool) -> bool:
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = _scan(state) if marker == "*" else state.scanDelims(state.pos, False)
    for _ in range(scanned.length):
        _push(state, marker, scanned.length, scanned)
    state.pos += scanned.length
    return True


def _strikethrough(state: StateInline, silent: bool) -> bool:
    if silent or state.src[state.pos] != "~":
        return False
    scanned = _scan(state)
    markers = "~" * scanned.length
    if scanned.length == 2:
        _push(state, markers, 0, scanned)  # length 0: the "multiple of three" rule is not for tildes
    else:
        state.push("text", "", 0).content = markers
    state.pos += scanned.length
    return True


def _push(state: StateInline, text: str, length: int, scanned: Scanned) -> None:
    state.push("text", "", 0).content = text
    state.delimiters.append(
        Delimiter(
            marker=ord(text[0]),
            length=length,
            token=len(state.tokens) - 1,
            end=-1,
            open=scanned.can_open,
            close=scanned.can_close,
        )
    )


def _scan(state: StateInline) -> Scanned:
    """Say whether the run of markers at the position can open and close emphasis."""
    marker = state.src[state.pos]
    stop = state.pos
    while stop < state.posMax and state.src[stop] == marker:
        stop += 1
    before = state.src[state.pos - 1] if state.pos > 0 else " "
    after = state.src[stop] if stop < state.posMax else " "
    can_open = not isWhiteSpace(ord(after)) and (not _is_punctuation(after) or _gives_way(before))
    can_close = not isWhiteSpace(ord(before)) and (not _is_punctuation(before) or _gives_way(after))
    return Scanned(can_open, can_close, stop - state.pos)


def _gives_way(char: str) -> bool:
    return isWhiteSpace(ord(char)) or _is_punctuation(char) or is_east_asian_letter(char)


def _is_punctuation(char: str) -> bool:
    return isMdAsciiPunct(ord(char)) or isPunctChar(char)
