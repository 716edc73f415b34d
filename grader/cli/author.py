"""``grader author``: what those who write a course need."""

from __future__ import annotations

import click

from grader.cli.author_group import AuthorGroup
from grader.i18n import message

__all__ = ["command"]

#: Each lives in a module of its own, imported only when it is used.
_MODULES = {
    "new": ("author_new", message("Begin an exercise: all its files, with what is still to be written.")),
    "lint": ("author_lint", message("Check that the files of a course fit together; all chapters by default.")),
    "mutate": ("author_mutate", message("Show which small faults of a solution its suite lets pass.")),
    "i18n": ("author_i18n", message("Keep the two languages in step.")),
}


@click.group(
    "author", cls=AuthorGroup, modules=_MODULES, help=message("For authors: check that a course fits together.")
)
def command() -> None:
    pass
