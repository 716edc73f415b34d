"""Long texts: laid out for the terminal, and paged where there is one."""

from __future__ import annotations

import io
import os
import shlex
import shutil

import click
from rich.console import Console, RenderableType

from grader.cli.framework import is_terminal

__all__ = ["laid_out", "show"]

#: Longer lines are hard to read, however wide the window is.
_WIDEST = 100


def laid_out(*renderables: RenderableType) -> str:
    """Return what rich makes of them for this terminal; without colours when nobody looks."""
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    console = Console(file=io.StringIO(), width=width, force_terminal=is_terminal(), highlight=False)
    console.print(*renderables, sep="\n")
    text = console.file.getvalue()  # type: ignore[attr-defined]
    # rich fills lines up with spaces, which makes copying unpleasant.
    return "\n".join(line.rstrip() for line in str(text).rstrip("\n").split("\n")) + "\n"


def show(text: str, *, paged: bool) -> None:
    """Print ``text``; with ``paged``, through the pager when it is longer than the screen and somebody looks."""
    height = shutil.get_terminal_size().lines
    if not (paged and is_terminal() and text.count("\n") >= height and _is_sound(os.environ.get("PAGER", ""))):
        click.echo(text, nl=False)
        return
    # less asks the locale, which may know nothing of what Python prints.
    os.environ.setdefault("LESSCHARSET", "utf-8")
    click.echo_via_pager(text)


def _is_sound(command: str) -> bool:
    """Tell whether the words of ``$PAGER`` can be told apart: click would stumble over an open quotation mark."""
    try:
        shlex.split(command)
    except ValueError:
        return False
    return True
