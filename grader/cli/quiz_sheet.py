"""A learner's variants on paper: a file to fill in, or, for staff, with the key."""

from __future__ import annotations

from typing import Any

import click

from grader.bank import Item
from grader.cli.framework import print_json
from grader.cli.quiz_session import load_chapter
from grader.course import Chapter, Course
from grader.i18n import language, say
from grader.lesson import plain_text
from grader.progress import Progress
from grader.quiz import Presentation, TextKey, right_answer
from grader.quiz.answer_file import ANSWERS_SCHEMA
from grader.quiz.variables import describe_values

__all__ = ["print_sheet"]

KEY_SCHEMA = "grader.quiz-key/1"


def print_sheet(
    course: Course, chapter: Chapter, learner: str | None, attempt: int, *, with_key: bool, as_json: bool
) -> int:
    """Print what a learner gets at an attempt."""
    bank = load_chapter(course, [chapter])
    answers = Progress(course.root).answers
    name = learner or answers.known_learner() or ("" if with_key else answers.learner())
    shown = [(item, item.present(language(), learner=name, attempt=attempt)) for item in bank.items]
    if as_json:
        print_json(
            {
                "schema": KEY_SCHEMA,
                "course": course.id,
                "chapter": chapter.id,
                "learner": name,
                "attempt": attempt,
                "questions": [_key_json(item, variant) for item, variant in shown],
            }
        )
        return 0
    _print_head(course, name, attempt)
    for item, variant in shown:
        click.echo()
        for line in _question_lines(variant) + (_patterns(variant) if with_key else []):
            click.echo(f"  # {line}".rstrip())
        click.echo(f"  {item.id}: {_filled(variant) if with_key else ''}".rstrip())
    return 0


def _print_head(course: Course, learner: str, attempt: int) -> None:
    click.echo("# " + say("Write each answer behind its id; letters are those of this sheet."))
    click.echo(f"schema: {ANSWERS_SCHEMA}")
    click.echo(f"course: {course.id}")
    if learner:
        click.echo(f"learner: {_quoted(learner)}")
    click.echo(f"attempt: {attempt}")
    click.echo("answers:")


def _question_lines(shown: Presentation) -> list[str]:
    lines = plain_text(shown.stem).split("\n")
    lines += [f"{number}) {plain_text(text)}" for number, text in shown.rows]
    for letter, text in shown.listed:
        first, *rest = plain_text(text).split("\n")
        lines += [f"{letter}) {first}", *(f"   {line}" for line in rest)]
    return lines


def _patterns(shown: Presentation) -> list[str]:
    """Return the regular expressions that accept an answer: for staff only."""
    keys = [choice.key for choice in shown.question.accepted]
    return [f"/{key.source}/" for key in keys if isinstance(key, TextKey) and key.is_pattern]


def _filled(shown: Presentation) -> str:
    answers = right_answer(shown)
    if shown.rows:
        return _quoted(" ".join(f"{number}{letter}" for number, letter in enumerate(answers, start=1)))
    if shown.order:
        return _quoted(" ".join(answers))
    return _quoted(answers[0]) if answers else ""


def _quoted(text: str) -> str:
    """Return a text as YAML reads it back, line breaks too."""
    import json

    return json.dumps(text, ensure_ascii=False)


def _key_json(item: Item, shown: Presentation) -> dict[str, Any]:
    return {
        "id": item.id,
        "type": shown.question.type.value,
        "values": dict(shown.values),
        "values_text": describe_values(shown.values),
        "listed": [{"letter": letter, "text": plain_text(text)} for letter, text in shown.listed],
        "rows": [{"row": number, "text": plain_text(text)} for number, text in shown.rows],
        "answer": right_answer(shown),
        "patterns": _patterns(shown),
    }
