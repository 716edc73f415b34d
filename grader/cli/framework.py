"""What all commands share: language, course, output that any terminal can take."""

from __future__ import annotations

import gettext
import json
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli.help import Spoken, SpokenOption
from grader.cli.width import columns, wrap
from grader.course import MANIFEST, Course, Exercise, find_course
from grader.errors import UsageError
from grader.i18n import LOCALE, both, choose_language, message, set_language
from grader.model import LANGUAGES
from grader.progress import Progress, Standing

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = [
    "Command",
    "argument",
    "asked_language",
    "command",
    "course_at",
    "course_option",
    "is_terminal",
    "lang_option",
    "next_unfinished",
    "option",
    "print_json",
    "speak",
    "tell",
    "the_exercise",
]


def speak(language: str | None) -> None:
    """Set the language of our messages and of click's own."""
    chosen = choose_language(language)
    set_language(chosen)
    os.environ["LANGUAGE"] = chosen
    gettext.bindtextdomain("grader", LOCALE)
    gettext.textdomain("grader")


def asked_language(arguments: Sequence[str]) -> str | None:
    """Return what ``--lang`` says, wherever it stands: a usage error must come out in that language too."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    asked = None
    for number, word in enumerate(options):
        if word == "--lang":
            asked = next(iter(options[number + 1 :]), None)
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return asked if asked in LANGUAGES else None


def lang_option() -> click.Option:
    """Return ``--lang``; `asked_language` has read it by the time click does."""
    return SpokenOption(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=message("Language of the messages; the locale's by default."),
    )


def course_option() -> click.Option:
    return SpokenOption(
        ["--course", "course_dir"],
        metavar="DIR",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_remember_course,
        help=message("Folder of the course; by default the nearest one at or above the current folder."),
    )


def _remember_course(context: click.Context, _option: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.meta["grader.course_dir"] = value


class Command(Spoken):
    """A command that takes ``--lang`` and ``--course``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params += [lang_option(), course_option()]


def command(name: str, help: str) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command; ``help`` is a message of the catalogue."""

    def decorate(function: Callable[..., Any]) -> Command:
        made = click.command(name, cls=Command, help=help)(click.pass_context(function))
        assert isinstance(made, Command)
        return made

    return decorate


def option(*names: str, **settings: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`click.option` with a translated help."""
    return click.option(*names, cls=SpokenOption, **_completed(settings))


def argument(*names: str, **settings: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`click.argument`; shells complete those whose metavar is a TARGET or a CHAPTER."""
    return click.argument(*names, **_completed(settings))


def _completed(settings: dict[str, Any]) -> dict[str, Any]:
    kind = str(settings.get("metavar", "")).strip("[].…")
    if kind not in ("TARGET", "CHAPTER"):
        return settings

    def complete(context: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from grader.cli import targets  # only when a shell asks

        return targets.complete(kind, context, incomplete)

    return {"shell_complete": complete, **settings}


def course_at(context: click.Context) -> Course:
    """Load the course that ``--course`` names, else the one the current folder is in."""
    folder: Path | None = context.meta.get("grader.course_dir")
    if folder is None:
        return Course.load(find_course(Path.cwd()))
    if not os.path.exists(folder / MANIFEST):
        raise UsageError(both("no course.toml in {folder}: --course takes the folder of a course", folder=folder))
    return Course.load(folder.resolve())


def the_exercise(course: Course, target: str | None) -> Exercise:
    """Return the exercise that ``target`` names; without one, the next that is not passed yet."""
    if target is not None:
        return course.exercise(target)
    unfinished = next_unfinished(course, Progress(course.root).standings())
    if unfinished is None:
        raise UsageError(both("every exercise is passed: name the one you mean"))
    return unfinished


def next_unfinished(course: Course, standings: dict[str, Standing]) -> Exercise | None:
    """Return the first exercise in teaching order that was not passed."""
    for exercise in course.exercises:
        standing = standings.get(exercise.id)
        if standing is None or not standing.is_passed:
            return exercise
    return None


def print_json(data: Any) -> None:
    """Print one JSON object, readable where the terminal can show it and escaped where it cannot."""
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    click.echo(json.dumps(data, ensure_ascii=not is_unicode, indent=2))


def tell(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Print sentences; in a terminal their lines break at spaces, by columns."""
    stream = sys.stderr if err else sys.stdout
    if stream.isatty():
        width = shutil.get_terminal_size().columns
        text = "\n".join(part for line in text.split("\n") for part in _fitted(line, width))
    click.echo(text, err=err, nl=nl)


def _fitted(line: str, width: int) -> list[str]:
    return [line] if columns(line) <= width else list(wrap(line, width))


def is_terminal() -> bool:
    """Tell whether somebody looks at what is printed."""
    return sys.stdout.isatty()
