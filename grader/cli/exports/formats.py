"""Groups of commands of which each is a format: ``grader export`` and ``grader import``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from grader.cli.help import Spoken
from grader.errors import UsageError
from grader.i18n import both, say

__all__ = ["FormatGroup"]


class FormatGroup(Spoken, click.Group):
    """A group whose commands are formats.

    Parameters
    ----------
    lines
        What each format is, in a line, in the order in which they are shown.
    """

    def __init__(self, *arguments: Any, lines: Mapping[str, str], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._lines = lines

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._lines)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self._lines and not args[0].startswith("-"):
            raise UsageError(
                both("unknown format '{name}'. There are: {names}", name=args[0], names=", ".join(self._lines))
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("Formats")):
            formatter.write_dl([(name, say(line)) for name, line in self._lines.items()])
