"""Figures, exercises and quizzes as panels. A quiz panel shows the question and never its answer."""

from __future__ import annotations

from pathlib import Path

from rich.box import ROUNDED
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.style import Style
from rich.table import Table
from rich.text import Text

from grader.i18n import both
from grader.lesson.model import ExerciseText, Figure
from grader.lesson.terminal.blocks import BlockRenderer
from grader.lesson.terminal.inline import CODE
from grader.lesson.terminal.shapes import spaced
from grader.model import Text as BilingualText
from grader.quiz import Markup, Question, QuestionType, display_order, show_names, shuffled_indices

__all__ = ["exercise_panel", "figure_panel", "question_body", "quiz_panel"]

_DIM = Style(dim=True)
#: The order in a lesson is the same for everyone; it only must not be that of the file, which gives the answer away.
_EVERYONE = ""


def figure_panel(figure: Figure, path: Path, blocks: BlockRenderer) -> Panel:
    """Return what the picture shows in words, where it lies, and its caption."""
    parts: list[RenderableType] = [Text(figure.alt, overflow="fold")] if figure.alt else []
    parts.append(Text(str(path), _DIM, overflow="fold"))
    if figure.caption:
        parts.append(blocks.markup(figure.caption))
    return _panel(both("Figure"), figure.file, spaced(parts), "blue", blocks.language)


def exercise_panel(exercise: ExerciseText, blocks: BlockRenderer) -> Panel:
    """Return the task, the command that checks it, and how many hints there are."""
    command = Text(f"grader check {exercise.name}", CODE)
    hints = both("{count} hints: {command}", count=len(exercise.hints), command=f"grader hint {exercise.name}")
    footer = Group(command, Text(hints.in_language(blocks.language), _DIM, overflow="fold"))
    body = spaced([blocks.markup(exercise.statement), footer])
    return _panel(both("Exercise"), exercise.name, body, "green", blocks.language)


def quiz_panel(question: Question, blocks: BlockRenderer) -> Panel:
    """Return the question with what there is to choose from."""
    return _panel(both("Quiz"), question.id, question_body(question, blocks), "yellow", blocks.language)


def question_body(question: Question, blocks: BlockRenderer) -> Group:
    """Return the stem, how to answer, and what is listed, in an order that gives nothing away."""
    task = Text(_task(question.type).in_language(blocks.language), _DIM, overflow="fold")
    parts: list[RenderableType] = [blocks.markup(show_names(question.stem)), task]
    if question.variables.items:
        ranges = "; ".join(f"{variable.name}: {variable.source}" for variable in question.variables.items)
        parts.append(Text(ranges, _DIM, overflow="fold"))
    if question.type.is_chosen:
        order = display_order(question, salt=_EVERYONE, learner=_EVERYONE, attempt=0)
        parts.append(_lettered([show_names(question.choices[i].text) for i in order], blocks))
    elif question.type is QuestionType.ORDER:
        parts.append(_lettered(_shuffled(question.items, "order", question.id), blocks))
    elif question.type is QuestionType.MATCH:
        parts += _match_lists(question, blocks)
    return spaced(parts)


def _match_lists(question: Question, blocks: BlockRenderer) -> list[RenderableType]:
    rights = [pair.right for pair in question.pairs] + list(question.extras)
    lefts = _listed([pair.left for pair in question.pairs], [str(n + 1) for n in range(len(question.pairs))], blocks)
    left_title, right_title = (blocks.markup(title) for title in question.headings)
    return [
        Group(left_title, lefts),
        Group(right_title, _lettered(_shuffled(rights, "match", question.id), blocks)),
    ]


def _shuffled(items: tuple[Markup, ...] | list[Markup], part: str, quiz_id: str) -> list[Markup]:
    order = shuffled_indices(len(items), part, quiz_id, salt=_EVERYONE, learner=_EVERYONE, attempt=0)
    return [items[i] for i in order]


def _lettered(items: list[Markup], blocks: BlockRenderer) -> Table:
    return _listed(items, [chr(ord("a") + number) for number in range(len(items))], blocks)


def _listed(items: list[Markup], names: list[str], blocks: BlockRenderer) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, justify="right")
    grid.add_column(overflow="fold", ratio=1)
    for name, item in zip(names, items, strict=True):
        grid.add_row(Text(f"{name})", Style(bold=True)), blocks.markup(item))
    return grid


def _panel(kind: BilingualText, name: str, body: RenderableType, colour: str, language: str) -> Panel:
    title = Text(f"{kind.in_language(language)} · {name}", Style(bold=True))
    return Panel(body, title=title, title_align="left", box=ROUNDED, border_style=Style(color=colour), padding=(0, 1))


def _task(kind: QuestionType) -> BilingualText:
    tasks = {
        QuestionType.SINGLE: both("Choose one."),
        QuestionType.MULTIPLE: both("Choose all that hold."),
        QuestionType.NUMERIC: both("Answer with a number."),
        QuestionType.TEXT: both("Answer with a word or two."),
        QuestionType.ORDER: both("Put these into order."),
        QuestionType.MATCH: both("Find the pairs."),
        QuestionType.OUTPUT: both("Write what it prints."),
        QuestionType.SHAPE: both("Write the shape, as in (N, 3)."),
        QuestionType.FORMULA: both("Write an expression."),
    }
    return tasks[kind]
