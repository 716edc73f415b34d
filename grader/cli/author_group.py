"""Groups of commands inside ``grader author``."""

from __future__ import annotations

import importlib
from typing import Any

import click

from grader.cli.framework import course_option, lang_option
from grader.cli.help import Spoken
from grader.i18n import say

__all__ = ["AuthorGroup"]


class AuthorGroup(Spoken, click.Group):
    """A group of commands whose help is in the catalogue.

    Parameters
    ----------
    modules
        Commands that are imported only when they are used: name, module below ``grader.cli``, help.
    """

    def __init__(self, *args: Any, modules: dict[str, tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._modules = modules or {}
        self.params += [lang_option(), course_option()]

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self._modules, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._modules:
            return super().get_command(ctx, cmd_name)
        found: click.Command = importlib.import_module(f"grader.cli.{self._modules[cmd_name][0]}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        helps = {name: help for name, (_, help) in self._modules.items()}
        helps |= {name: found.help or "" for name, found in self.commands.items()}
        with formatter.section(say("Commands")):
            formatter.write_dl([(name, say(help)) for name, help in helps.items()])
