"""Help pages in both languages: lines by columns, click's own words translated.

click asks gettext's default domain for its words; `click_words` lists those that a user can meet, so that the
catalogue has them.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterable

import click

from grader.cli.width import columns, pad, wrap
from grader.i18n import message, say

__all__ = ["HelpContext", "Spoken", "SpokenOption"]

_OPTIONS = message("[OPTIONS]")


class _Formatter(click.HelpFormatter):
    """Lays text out by the columns it takes, where click counts characters."""

    def write_text(self, text: str) -> None:
        indent = " " * self.current_indent
        paragraphs = [
            "\n".join(indent + line for line in wrap(paragraph, self.width - self.current_indent))
            for paragraph in text.split("\n\n")
        ]
        self.write("\n\n".join(paragraphs) + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        rows = list(rows)
        first = min(max(columns(term) for term, _ in rows), col_max) + col_spacing
        indent = " " * self.current_indent
        for term, text in rows:
            lines = list(wrap(text, self.width - self.current_indent - first))
            if columns(term) > first - col_spacing:
                self.write(f"{indent}{term}\n")
                term = ""
            self.write(f"{indent}{pad(term, first)}{lines.pop(0) if lines else ''}".rstrip() + "\n")
            for line in lines:
                self.write(f"{indent}{' ' * first}{line}\n")


class HelpContext(click.Context):
    formatter_class = _Formatter


class SpokenOption(click.Option):
    """An option whose help is a message of the catalogue."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        original = self.help
        self.help = say(original) if original else None
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = original


class Spoken(click.Command):
    """A command whose help is a message of the catalogue."""

    context_class = HelpContext

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.help:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(say(self.help))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [say(_OPTIONS) if piece == _OPTIONS else piece for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        found = super().get_help_option(ctx)
        if found is not None:
            # click translates this text once and for all, maybe before the language is known.
            found.help = gettext.gettext("Show this message and exit.")
        return found
