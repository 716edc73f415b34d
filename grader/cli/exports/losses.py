"""What does not arrive in another system: said by reason, and question by question in a file beside the other one."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli.exports.files import write_file
from grader.cli.framework import tell
from grader.errors import CannotGrade, UsageError
from grader.i18n import both, language, say

if TYPE_CHECKING:
    from grader.exchange.quiz.neutral import Loss

__all__ = ["losses_file", "tell_losses", "write_with_losses"]

_IDS_SHOWN = 6
_LEFT_OUT, _CHANGED = "left_out", "changed"


def losses_file(out: Path) -> Path:
    """Return where the list of losses lies."""
    return out.with_name(f"{out.name}.losses.csv")


def write_with_losses(out: Path, data: bytes, losses: Sequence[Loss]) -> None:
    """Write a file and the list beside it; a list without lines says that everything came along.

    Raises
    ------
    UsageError
        It cannot be written there.
    """
    if out.is_dir():
        raise UsageError(both("{path} is a folder: --out takes the name of a file", path=out))
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(["question", "what", "reason"])
    for loss in losses:
        rows.writerow([loss.id, _LEFT_OUT if loss.is_whole else _CHANGED, loss.reason.in_language(language())])
    try:
        write_file(out, data)
        write_file(losses_file(out), table.getvalue().encode("utf-8-sig"))
    except CannotGrade as error:
        raise UsageError(error.text) from None


def tell_losses(losses: Sequence[Loss], out: Path | None) -> bool:
    """Say what is missing or changed, by reason; return whether no question was left out."""
    for is_whole, title in ((True, say("Questions left out:")), (False, say("Changed or not carried:"))):
        by_reason: dict[str, dict[str, None]] = {}
        for loss in losses:
            if loss.is_whole is is_whole:
                by_reason.setdefault(loss.reason.in_language(language()), {})[loss.id] = None
        if by_reason:
            tell(title, err=True)
        for reason, ids in by_reason.items():
            shown = list(ids)[:_IDS_SHOWN]
            more = ", …" if len(shown) < len(ids) else ""
            tell(f"- {reason} ({len(ids)}): {', '.join(shown)}{more}", err=True)
    if losses and out is not None:
        tell(say("All of them: {path}", path=losses_file(out)), err=True)
    return not any(loss.is_whole for loss in losses)
