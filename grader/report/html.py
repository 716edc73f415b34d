"""Pages of HTML: everything escaped, both languages in one file, no scripts.

Two radio buttons at the top of a page choose the language: the style sheet hides what carries the other one's ``lang``.
The messages themselves stay in Python, where the catalogue finds them; templates only place them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup, escape

from grader.i18n import both, language, set_language
from grader.model import LANGUAGES, Text
from grader.templates import environment

__all__ = ["in_both", "number", "percent", "render", "render_parts", "spoken", "visible"]

_TEMPLATES = Path(__file__).parent / "templates"
# Control characters but for tab and newline, halves of surrogate pairs, and the marks that turn the reading direction.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)


def visible(text: object) -> str:
    """Return ``text`` without the characters that would alter how what stands around it is shown."""
    return _UNPRINTABLE.sub("\ufffd", str(text))


def number(points: float | None) -> str:
    """Return points with two decimals at most; a dash for none."""
    if points is None:
        return "–"
    shown = f"{points:.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown.replace("-", "−")


def percent(share: float | None) -> str:
    """Return a share of one as whole per cent, half upwards; a dash for none."""
    return "–" if share is None else f"{math.floor(share * 100 + 0.5 + 1e-9)}%"


# A class has the same titles again and again.
@lru_cache(maxsize=4096)
def spoken(text: Text | str) -> Markup:
    """Return a text as HTML in which only the chosen language is shown."""
    if isinstance(text, str):
        return escape(visible(text))
    if text.ko == text.en:
        return _with_code(text.en)
    return Markup("").join(
        Markup(f'<span lang="{tongue}">{_with_code(text.in_language(tongue))}</span>') for tongue in LANGUAGES
    )


def _with_code(text: str) -> Markup:
    """Show what stands between backticks as code, as the lessons do."""
    parts = visible(text).split("`")
    if len(parts) % 2 == 0:
        return escape(visible(text))
    return Markup("").join(
        Markup(f"<code>{escape(part)}</code>") if place % 2 else escape(part) for place, part in enumerate(parts)
    )


def _path(name: object) -> Markup:
    """Let an id break after its slash and nowhere else."""
    return Markup("/<wbr>").join(visible(name).split("/"))


def in_both(write: Callable[[], str]) -> Text:
    """Return what ``write`` says in either language; for code that speaks the current one."""
    said = {}
    for tongue in LANGUAGES:
        with _speaking(tongue):
            said[tongue] = write()
    return Text(**said)


@contextmanager
def _speaking(tongue: str) -> Iterator[None]:
    before = language()
    set_language(tongue)
    try:
        yield
    finally:
        set_language(before)


def render(template: str, words: Mapping[str, str], **fields: Any) -> str:
    """Fill in a template of ``templates/``.

    Parameters
    ----------
    words
        The messages of the page, by the name that the template uses.
    """
    return "".join(render_parts(template, words, **fields))


def render_parts(template: str, words: Mapping[str, str], **fields: Any) -> Iterator[str]:
    """Fill in a template as `render` does, piece by piece: a page of a large class need not fit into memory."""
    page = _environment().get_template(template)
    return page.generate(words=_texts(tuple(words.items())), style=_style(), default_language=language(), **fields)


@cache
def _texts(words: tuple[tuple[str, str], ...]) -> dict[str, Text]:
    return {name: both(message) for name, message in words}


@cache
def _environment() -> Environment:
    made = environment(_TEMPLATES)
    made.filters |= {
        "t": spoken,
        "say": lambda message, **given: spoken(both(message, **given)),
        "number": number,
        "percent": percent,
        "visible": visible,
        "in_language": lambda text, tongue: text if isinstance(text, str) else text.in_language(tongue),
        "path": _path,
        "href": lambda name: quote(str(name)),
    }
    return made


@cache
def _style() -> Markup:
    # Ours, and without a single "<".
    return Markup((_TEMPLATES / "style.css").read_text(encoding="utf-8"))
