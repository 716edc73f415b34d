"""Heading anchors: ``## 소프트맥스 {#softmax}``.

The anchor leaves the heading's text and becomes the ``id`` of its token.
Whether it is a good one is for the reader to say.
"""

from __future__ import annotations

import itertools
import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

__all__ = ["anchor_plugin", "is_slug"]

_ANCHOR = re.compile(r"[ \t]*\{#([^{}]*)\}[ \t]*$")
_SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def anchor_plugin(md: MarkdownIt) -> None:
    """Take the anchors off before the inline rules see the heading."""
    md.core.ruler.before("inline", "heading_anchor", _heading_anchor)


def is_slug(text: str) -> bool:
    """Whether ``text`` is lower-case letters and digits joined by single hyphens, a letter first."""
    return _SLUG.fullmatch(text) is not None


def _heading_anchor(state: StateCore) -> None:
    for heading, inline in itertools.pairwise(state.tokens):
        if heading.type != "heading_open":
            continue
        match = _ANCHOR.search(inline.content)
        if match:
            inline.content = inline.content[: match.start()]
            heading.attrSet("id", match[1])
