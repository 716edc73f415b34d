"""The directive ``:::{figure} file``: a picture, its alternative text, its caption."""

from __future__ import annotations

import re
from collections.abc import Iterator

from grader.i18n import both
from grader.lesson.directive import Directive
from grader.lesson.model import Figure
from grader.model import Text
from grader.quiz import Markup

__all__ = ["read_figure"]

_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\.(?:svg|png|jpg|webp)")


def read_figure(directive: Directive) -> tuple[Figure, list[tuple[int, Text]]]:
    """Return the figure, and what is wrong with it as pairs of line and message."""
    alt = directive.option("alt")
    figure = Figure(
        file=directive.argument,
        alt=alt.value if alt else "",
        caption=Markup(directive.tokens, directive.line + 1 + len(directive.options)),
        line=directive.line,
    )
    return figure, list(_problems(directive, figure))


def _problems(directive: Directive, figure: Figure) -> Iterator[tuple[int, Text]]:
    if not _FILE.fullmatch(figure.file):
        yield (
            figure.line,
            both(
                "a figure needs the name of a picture (svg, png, jpg, webp) in the folder figures, got {got}",
                got=repr(figure.file),
            ),
        )
    if not figure.alt:
        yield (
            figure.line,
            both(
                "figure '{file}' needs ':alt: ...', what it shows for those who cannot see it",
                file=figure.file,
            ),
        )
    if not figure.caption:
        yield (
            figure.line,
            both("figure '{file}' needs a caption: the text below its options", file=figure.file),
        )
    for option in directive.options:
        if option.name != "alt":
            yield (
                option.line,
                both(
                    "figure '{file}': unknown option '{option}'; it takes alt",
                    file=figure.file,
                    option=option.name,
                ),
            )
