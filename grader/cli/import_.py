"""``grader import``: questions of other systems as Markdown.

Either all questions of a file can be read, or nothing is written and every fault is named with its line.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli import framework
from grader.cli.exports.files import out_option
from grader.cli.exports.formats import FormatGroup
from grader.cli.exports.losses import tell_losses, write_with_losses
from grader.cli.framework import course_option, lang_option, tell
from grader.errors import UsageError
from grader.i18n import both, language, message, say

if TYPE_CHECKING:
    from grader.exchange.reading.draft import Imported
    from grader.exchange.reading.markdown import StillToDo

__all__ = ["FORMATS", "command"]

_FAULTS_SHOWN = 20
_TO_DO_SHOWN = 10


def _gift(text: str) -> Imported:
    from grader.exchange.reading.gift import read_gift

    return read_gift(text)


def _text2qti(text: str) -> Imported:
    from grader.exchange.reading.text2qti import read_text2qti

    return read_text2qti(text)


#: Name, line of the list, help, reader.
FORMATS: dict[str, tuple[str, str, Callable[[str], Imported]]] = {
    "gift": (
        message("Questions of Moodle, as text."),
        message("Read questions in GIFT and write them as Markdown, to be pasted into a lesson."),
        _gift,
    ),
    "text2qti-markdown": (
        message("Questions written for text2qti."),
        message("Read questions written for text2qti and write them as Markdown, to be pasted into a lesson."),
        _text2qti,
    ),
}


def _command(name: str, help: str, read: Callable[[str], Imported]) -> framework.Command:
    @framework.command(name, help=help)
    @framework.argument("file", metavar="FILE", type=click.Path(path_type=Path))
    @out_option("FILE")
    def command(context: click.Context, file: Path, out: Path) -> int:
        return _import(file, out, read)

    return command


def _import(file: Path, out: Path, read: Callable[[str], Imported]) -> int:
    from grader.exchange.reading.markdown import still_to_do, write_quizzes

    if out.exists():
        raise UsageError(both("{path} is there already: give --out a name that is free", path=out))
    found = read(_text(file))
    if found.faults:
        return _refused(file, found)
    if not found.drafts:
        tell_losses(found.losses, None)
        raise UsageError(both("{path}: no question can be taken over; nothing was written", path=file))
    markdown = write_quizzes(found.drafts)
    write_with_losses(out, markdown.encode(), found.losses)
    tell(say("{path}: written, questions: {count}", path=out, count=len(found.drafts)))
    is_whole = tell_losses(found.losses, out)
    _tell_to_do(out, still_to_do(markdown, out, language()))
    return 0 if is_whole else 1


def _text(file: Path) -> str:
    from grader.exchange.reading.source import SIZE_LIMIT_MIB, SourceError, text_of_bytes

    try:
        with file.open("rb") as stream:
            return text_of_bytes(stream.read((SIZE_LIMIT_MIB << 20) + 1))
    except OSError as error:
        raise UsageError(both("{path} cannot be read: {error}", path=file, error=error.strerror)) from None
    except SourceError as error:
        raise UsageError(both("{path}: {reason}", path=file, reason=error.text)) from None


def _refused(file: Path, found: Imported) -> int:
    for fault in found.faults[:_FAULTS_SHOWN]:
        tell(f"{file}:{fault.line}: {fault.text.in_language(language())}", err=True)
    if len(found.faults) > _FAULTS_SHOWN:
        tell(say("and {count} more", count=len(found.faults) - _FAULTS_SHOWN), err=True)
    raise UsageError(both("{path}: cannot be read as it is; nothing was written", path=file))


def _tell_to_do(out: Path, todo: list[StillToDo]) -> None:
    """Name what lint will ask for: other systems do without explanations, a lesson does not."""
    if not todo:
        return
    tell(say("Still to do before 'grader author lint' is content:"), err=True)
    for item in todo[:_TO_DO_SHOWN]:
        tell(f"- {out}:{item.line}: {item.text.in_language(language())}", err=True)
    if len(todo) > _TO_DO_SHOWN:
        tell("- " + say("and {count} more", count=len(todo) - _TO_DO_SHOWN), err=True)


command = FormatGroup(
    "import",
    lines={name: line for name, (line, *_) in FORMATS.items()},
    help=message("Bring questions of another system in, as Markdown for a lesson."),
)
command.params += [lang_option(), course_option()]
for _name, (_, _help, _read) in FORMATS.items():
    command.add_command(_command(_name, _help, _read))
