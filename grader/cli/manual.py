"""The manual ``docs/cli.md``, made of what every command says of itself: ``python -m grader.cli.manual``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from grader.i18n import language, set_language

__all__ = ["manual"]

_WIDTH = 100
_INTRODUCTION = """\
# Commands

This page is what `--help` says of every command; `scripts/manual` writes it, and a test fails when it is out of date.
`grader` and `python -m grader` are the same program. A TARGET is an exercise's id (`ch02_activations/softmax`), its
short name where no other exercise has it (`softmax`), a path to its file, or a chapter (`ch02_activations`, `ch02`
or `2`).

| exit code | meaning |
|---|---|
| 0 | all passed, or done |
| 1 | something failed: a case, a rule of lint, a submission |
| 2 | wrong use: the message says how to mend it |
| 3 | could not grade: the grader's own fault, or no isolation |

Results go to stdout, everything else to stderr. Commands that report take `--json`; `schema` in the object that they
print says what it holds.

| variable | meaning |
|---|---|
| `LC_ALL`, `LC_MESSAGES`, `LANG` | Korean for a Korean locale, else English; `--lang` goes before them |
| `NO_COLOR` | no colours |
| `GRADER_TRACEBACK` | when the grader itself fails, show where |

What is kept lies in `.grader/` beside `course.toml`: attempts and answers in `progress.sqlite`, and in `lint/` what
lint need not grade again.

For completion by Tab put `eval "$(grader completion bash)"` into `~/.bashrc`, the same with `zsh` into `~/.zshrc`, or
run `grader completion fish > ~/.config/fish/completions/grader.fish`.
"""


def manual() -> str:
    """Return the page, in English."""
    from grader.cli.main import program

    before = language()
    set_language("en")
    try:
        parts = [_INTRODUCTION, *_sections(program, None, "grader")]
    finally:
        set_language(before)
    return "\n".join(parts)


def _sections(command: click.Command, parent: click.Context | None, name: str) -> Iterator[str]:
    context = click.Context(
        command,
        parent=parent,
        info_name=name,
        terminal_width=_WIDTH,
        max_content_width=_WIDTH,
        **command.context_settings,
    )
    text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    yield f"## {context.command_path}\n\n```text\n{text}\n```\n"
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            if found is not None and not found.hidden:
                yield from _sections(found, context, child)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(manual(), encoding="utf-8")
