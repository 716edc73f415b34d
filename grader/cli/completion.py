"""``grader completion``: the lines that make a shell complete commands, options, exercises and chapters."""

from __future__ import annotations

import click

from grader.cli import framework
from grader.cli.framework import argument
from grader.i18n import message

__all__ = ["VARIABLE", "command"]

#: Set by the shell's lines when it wants completions instead of a run; the name is click's own rule.
VARIABLE = "_GRADER_COMPLETE"
SHELLS = ("bash", "zsh", "fish")


@framework.command(
    "completion",
    help=message(
        "Print what makes a shell complete the commands, options, exercises and chapters. "
        'For bash and zsh put this line into ~/.bashrc or ~/.zshrc: eval "$(grader completion bash)". '
        "For fish: grader completion fish > ~/.config/fish/completions/grader.fish"
    ),
)
@argument("shell", type=click.Choice(SHELLS))
def command(context: click.Context, shell: str) -> None:
    from click.shell_completion import ShellComplete, get_completion_class

    from grader.cli.main import program

    found = get_completion_class(shell)
    assert found is not None
    # The base class's: that of bash runs bash first, to see whether it is old.
    click.echo(ShellComplete.source(found(program, {}, "grader", VARIABLE)))
