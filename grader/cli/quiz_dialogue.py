"""The conversation of ``grader quiz``: reads lines, shows what the session says.

Answers are typed as ordinary lines: a line that the terminal edits itself never breaks a Hangul syllable that is
still being composed, as programs that read key by key do.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress

import click

from grader.cli.framework import tell
from grader.cli.pages import laid_out
from grader.cli.quiz_screen import answer_lines, has_many_lines, hint_text, question_text, verdict_text
from grader.i18n import language, say
from grader.quiz import QuestionType, ResponseError, Result, Scored, Session
from grader.quiz.numbers import half_width
from grader.quiz.response import Response

__all__ = ["Stopped", "converse", "is_interactive", "read_line"]

HINT, SKIP = "?", "-"
Keep = Callable[[Result, Response, Scored], None]


class Stopped(Exception):
    """The learner has had enough for now."""


def is_interactive() -> bool:
    """Whether somebody types the answers, and can be asked to press Enter."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def read_line(prompt: str) -> str:
    """Read one line.

    Raises
    ------
    Stopped
        At the end of the input (Ctrl-D).
    """
    if is_interactive():
        with suppress(ImportError):
            import readline  # line editing that knows wide characters

            readline.set_auto_history(False)
    while True:
        try:
            return input(prompt)
        except EOFError:
            raise Stopped from None
        except UnicodeDecodeError:
            tell(say("That line is not UTF-8 text. Write it again."))


def converse(session: Session, keep: Keep, *, answered: int, total: int) -> None:
    """Go through a session.

    Parameters
    ----------
    keep
        Is told every answer at once, so that nothing is lost whenever the program ends.
    answered, total
        How many questions of the whole were answered before this session, and how many there are.

    Raises
    ------
    Stopped
        The input has ended.
    """
    while (result := session.current) is not None:
        number = answered + len(session.results) + 1
        _print(question_text(result.shown, min(number, total), total))
        _ask(session, result, keep)


def _ask(session: Session, result: Result, keep: Keep) -> None:
    """Take answers to one question until it is settled or left."""
    while True:
        typed = _read_answer(result)
        command = half_width(typed).strip()
        if command == HINT:
            _give_hint(session, result)
        elif command == SKIP and not result.answers:
            comes_again = session.skip()
            tell(say("Skipped; it comes again at the end.") if comes_again else say("Skipped for today."))
            return
        elif command == SKIP or _take(session, result, typed, keep):
            break
    _print(answer_lines(result.shown, result.last))
    session.leave()
    if is_interactive() and session.current is not None:
        click.echo()
        read_line(say("Enter: next question") + " ")


def _read_answer(result: Result) -> str:
    line = read_line("> ")
    lines = [line]
    is_long = result.shown.question.type is QuestionType.OUTPUT and has_many_lines(result.shown)
    while is_long and line and not (len(lines) == 1 and half_width(line).strip() in (HINT, SKIP)):
        line = read_line("> ")
        lines.append(line)
    return "\n".join(lines)


def _give_hint(session: Session, result: Result) -> None:
    hint = session.hint()
    count = len(result.shown.question.hints)
    if hint is not None:
        _print(hint_text(hint, result.hints, count))
    else:
        tell(say("There is no more hint.") if count else say("This question has no hint."))


def _take(session: Session, result: Result, typed: str, keep: Keep) -> bool:
    """Take one answer; returns whether the question is settled."""
    try:
        scored = session.answer(typed)
    except ResponseError as error:
        tell(_not_taken(error))
        return False
    keep(result, result.answers[-1][0], scored)
    _print(verdict_text(scored, len(result.answers)))
    if session.is_settled:
        return True
    tell(click.style(say("Answer again, or: {hint} hint, {skip} show the answer.", hint=HINT, skip=SKIP), dim=True))
    return False


def _not_taken(error: ResponseError) -> str:
    reason = error.text.in_language(language())
    return say("{reason}. This did not count.", reason=reason[:1].upper() + reason[1:])


def _print(renderable: object) -> None:
    click.echo()
    click.echo(laid_out(renderable), nl=False)  # type: ignore[arg-type]
