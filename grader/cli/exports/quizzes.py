"""What the formats for quizzes share: which questions, in which language, and what is said at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli import framework
from grader.cli.exports.files import out_option
from grader.cli.exports.losses import tell_losses, write_with_losses
from grader.cli.framework import course_at, option, tell
from grader.errors import UsageError
from grader.i18n import both, language, message, say

if TYPE_CHECKING:
    from grader.exchange.quiz.neutral import Section, Written

__all__ = ["quiz_export"]


def quiz_export(name: str, help: str, write: Callable[[Sequence[Section], str, str], Written]) -> framework.Command:
    """Return the command of one format.

    Parameters
    ----------
    write
        Takes the sections, the title of the course and its id, which is lower-case letters, digits and ``-``.
    """

    @framework.command(name, help=help)
    @framework.argument("chapters", metavar="[CHAPTER]...", nargs=-1)
    @option(
        "--variants",
        metavar="N",
        type=click.IntRange(1, 100),
        default=5,
        show_default=True,
        help=message("How many fixed variants are made of a question with variables."),
    )
    @out_option("FILE")
    def command(context: click.Context, chapters: tuple[str, ...], variants: int, out: Path) -> int:
        return _export(context, chapters, variants, out, write)

    return command


def _export(context: click.Context, names: tuple[str, ...], variants: int, out: Path, write: Any) -> int:
    from grader.bank import Bank
    from grader.exchange.quiz.course import course_sections

    course = course_at(context)
    chapters = list({chapter.id: chapter for name in names for chapter in [course.chapter(name)]}.values()) or None
    bank = Bank.load(course, chapters)
    for problem in bank.problems:
        tell(f"grader: {problem.text.in_language(language())}", err=True)
    prepared = course_sections(bank, language(), variants)
    written = write(prepared.sections, course.title.in_language(language()), course.id)
    if not written.count:
        raise UsageError(both("there is no question that this format can take; nothing was written"))
    losses = [*prepared.losses, *written.losses]
    write_with_losses(out, written.data, losses)
    tell(say("{path}: written, questions: {count}", path=out, count=written.count))
    is_whole = tell_losses(losses, out)
    if bank.problems:
        tell(say("grader: the lessons have faults: questions with faults are left out"), err=True)
        return 3
    return 0 if is_whole else 1
