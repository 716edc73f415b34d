"""What an update of a student's copy did, as the terminal shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.framework import tell
from grader.i18n import say

if TYPE_CHECKING:
    from grader.release.update import Update

__all__ = ["tell_update"]

_NAMED = 12
_MARKS = ("<<<<<<<", "=======", ">>>>>>>")


def tell_update(update: Update, root: Path, *, is_dry: bool = False) -> int:
    """Print it; return 1 when there are conflicts, else 0."""
    old, new = update.versions
    if not update.changes:
        tell(say("Release {version} is what is there already.", version=new))
        for name, text in update.conflicting.items():
            _tell_conflict(name, text)
        return 1 if update.conflicting else 0
    tell(click.style(say("From release {old} to {new}", old=old, new=new), bold=True))
    _tell_names(say("new"), update.added)
    _tell_names(say("changed"), update.changed)
    _tell_names(say("gone"), update.removed)
    _tell_names(say("merged with your work"), update.merged)
    _tell_names(say("replaced, your version is kept"), update.replaced)
    _tell_names(say("left as you have it"), update.kept)
    for name, text in update.conflicting.items():
        _tell_conflict(name, text)
    if is_dry:
        tell(say("Nothing was changed: this was --dry-run."))
        return 1 if update.conflicting else 0
    if update.before is not None:
        tell(say("Files as they were: {folder}", folder=update.before.relative_to(root)))
    tell(say("Take it back: {command}", command="grader update --undo"))
    if update.touches_grader:
        tell(say("The grader itself is new, too: sh setup.sh installs it."))
    return 1 if update.conflicting else 0


def _tell_names(label: str, names: list[str]) -> None:
    if not names:
        return
    tell(f"  {label} ({len(names)}):")
    for name in names[:_NAMED]:
        click.echo(f"    {name}")
    if len(names) > _NAMED:
        tell("    " + say("… and {count} more", count=len(names) - _NAMED))


def _tell_conflict(name: str, text: str) -> None:
    """Show the lines that both sides changed, and how to go on."""
    relative = name.removeprefix("exercises/")
    click.echo()
    tell(click.style(say("{file}: you and the release changed the same lines", file=name), fg="yellow", bold=True))
    for line in _conflicting_lines(text):
        colour = "cyan" if line.startswith(_MARKS) else None
        click.echo(click.style(f"    {_plain(line)}", fg=colour) if colour else f"    {_plain(line)}")
    target = Path(relative).stem
    tell(
        say(
            "  Your file stays as it is. Both versions in one: {both_versions}. Bring the change into your file by "
            "hand, then: grader update --resolved {target}",
            both_versions=f".grader/conflicts/{relative}",
            target=target,
        )
    )


def _conflicting_lines(text: str) -> list[str]:
    lines = text.splitlines()
    found: list[str] = []
    is_inside = False
    for line in lines:
        is_inside = is_inside or line.startswith(_MARKS[0])
        if is_inside:
            found.append(line)
        is_inside = is_inside and not line.startswith(_MARKS[2])
    return found or lines[:_NAMED]


def _plain(line: str) -> str:
    return "".join(char if char.isprintable() or char == "\t" else "?" for char in line)
