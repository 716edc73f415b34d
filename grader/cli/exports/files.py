"""What the formats share: where they write, and what they say at the end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from grader.cli.framework import option, tell
from grader.errors import CannotGrade
from grader.i18n import both, language, message, say
from grader.model import Text

__all__ = ["out_option", "told", "write_file", "write_parts"]


def out_option(metavar: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return ``--out``: a file or a folder, as the format needs."""
    return option(
        "--out", metavar=metavar, type=click.Path(path_type=Path), required=True, help=message("Where to write.")
    )


def write_file(path: Path, data: bytes) -> None:
    """Write a file, and the folders it lies in, whole or not at all."""
    write_parts(path, [data])


def write_parts(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file piece by piece; it appears when it is whole.

    Raises
    ------
    CannotGrade
    """
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(part, "wb") as file:
                file.writelines(parts)
            os.replace(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        where = error.filename2 or error.filename or path
        where = path if str(where) == str(part) else where
        raise CannotGrade(both("{path} cannot be written: {error}", path=where, error=error.strerror)) from None


def told(path: Path, count: int, left_out: Sequence[tuple[str, Text]], warnings: Sequence[Text] = ()) -> int:
    """Say what was written and who was left out; return the exit code, 1 when somebody was."""
    tell(say("{path}: written, students: {count}", path=path, count=count))
    for warning in warnings:
        tell(say("Note: {text}", text=warning.in_language(language())), err=True)
    if left_out:
        tell(say("Left out:"), err=True)
    by_reason: dict[str, list[str]] = {}
    for submission, reason in left_out:
        by_reason.setdefault(reason.in_language(language()), []).append(submission)
    for text, names in by_reason.items():
        tell(f"  {text} ({len(names)}): {', '.join(names)}", err=True)
    return 1 if left_out else 0
