"""How a question, a verdict and the answer look in the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from grader.i18n import language, say
from grader.lesson.terminal import render_markup
from grader.quiz import Markup, Presentation, QuestionType, Scored, Verdict, right_answer

__all__ = ["answer_lines", "hint_text", "question_text", "verdict_text"]

_DIM = Style(dim=True)
_VERDICTS = {Verdict.RIGHT: ("✓", "green"), Verdict.PARTIAL: ("◐", "yellow"), Verdict.WRONG: ("✗", "red")}


def question_text(shown: Presentation, number: int, total: int) -> RenderableType:
    """Return a question with what there is to choose from."""
    title = Text(say("Question {number} of {total}", number=number, total=total), Style(bold=True))
    parts: list[RenderableType] = [Rule(title, align="left", style=_DIM), Text(), _markup(shown.stem), Text()]
    question = shown.question
    if question.type is QuestionType.MATCH:
        left, right = (_markup(shown.fill(heading)) for heading in question.headings)
        parts += [left, _listed(shown.rows), Text(), right, _listed(shown.listed), Text()]
    elif shown.listed:
        parts += [_listed(shown.listed), Text()]
    return Group(*parts, Text(_task(shown), _DIM, overflow="fold"))


def _task(shown: Presentation) -> str:
    question = shown.question
    match question.type:
        case QuestionType.SINGLE:
            return say("Choose one letter.")
        case QuestionType.MULTIPLE:
            return say("Choose all letters that hold, as in: a c")
        case QuestionType.ORDER:
            return say("Write all letters in the right order, as in: b a c")
        case QuestionType.MATCH:
            return say("Write a letter for every number, as in: 1b 2a")
        case QuestionType.NUMERIC if question.units:
            return say("Answer with a number, in {unit}.", unit=question.units[0])
        case QuestionType.NUMERIC:
            return say("Answer with a number.")
        case QuestionType.OUTPUT if has_many_lines(shown):
            return say("Write what it prints, line by line; an empty line ends it.")
        case QuestionType.OUTPUT:
            return say("Write what it prints.")
        case QuestionType.SHAPE:
            return say("Write the shape, as in (N, 3).")
        case QuestionType.FORMULA:
            names = ", ".join(question.variables.names)
            return say("Write an expression in {names}, with * and **.", names=names)
    return say("Answer with a word or two.")


def has_many_lines(shown: Presentation) -> bool:
    """Whether the program of an ``output`` question prints more than one line."""
    return any(isinstance(choice.key, str) and "\n" in choice.key for choice in shown.question.choices)


def verdict_text(scored: Scored, tries: int) -> RenderableType:
    """Return whether an answer is right, and what there is to say about it."""
    mark, colour = _VERDICTS[scored.verdict]
    line = Text(f"{mark} {_verdict(scored, tries)}", Style(color=colour, bold=True), overflow="fold")
    body: list[RenderableType] = [_markup(markup) for markup in scored.feedback]
    body += [Text(_sentence(note.in_language(language())), overflow="fold") for note in scored.notes]
    return Group(line, *[Padding(part, (0, 0, 0, 2)) for part in body])


def _verdict(scored: Scored, tries: int) -> str:
    if scored.verdict is Verdict.RIGHT:
        return say("Right.") if tries == 1 else say("Right now. The first answer counts for the score.")
    if scored.verdict is Verdict.PARTIAL:
        points = f"{scored.points:.3g}/{scored.max_points:g}"
        return say("Partly right: {points} points.", points=points)
    return say("Not right.")


def _sentence(note: str) -> str:
    return note[:1].upper() + note[1:] + ("" if note.endswith((".", "!", "?")) else ".")


def hint_text(hint: Markup, number: int, count: int) -> RenderableType:
    heading = Text(say("hint {level}/{count}", level=number, count=count), Style(color="yellow", bold=True))
    return Group(heading, Padding(_markup(hint), (0, 0, 0, 2)))


def answer_lines(shown: Presentation, scored: Scored | None) -> RenderableType:
    """Return the right answer, unless it was given, and the explanation."""
    parts: list[RenderableType] = []
    if scored is None or not scored.is_right:
        parts += _right_answer(shown)
    heading = Text(say("Explanation"), Style(color="blue", bold=True))
    return Group(*parts, heading, Padding(_markup(shown.fill(shown.question.explanation)), (0, 0, 0, 2)))


def _right_answer(shown: Presentation) -> list[RenderableType]:
    question = shown.question
    heading = Text(say("The answer"), Style(color="green", bold=True))
    if question.type.is_chosen:
        body: RenderableType = _chosen_answer(shown)
    elif question.type is QuestionType.MATCH:
        body = _pairs(shown)
    elif question.type is QuestionType.ORDER:
        texts = dict(shown.listed)
        body = _listed((letter, texts[letter]) for letter in right_answer(shown))
    else:
        answers = right_answer(shown)
        if not answers:
            return []  # a pattern of many texts: the explanation says it in words
        body = Text("\n".join(answers[:1]), overflow="fold")
    return [heading, Padding(body, (0, 0, 0, 2)), Text()]


def _chosen_answer(shown: Presentation) -> RenderableType:
    """Return the right choices, each with what the author says about it."""
    grid = _grid()
    for place in shown.order:
        choice = shown.question.choices[place]
        if choice.accepted:
            body = [_markup(shown.fill(text)) for text in (choice.text, choice.feedback) if text]
            grid.add_row(Text(f"{shown.letter(place)})", Style(bold=True)), Group(*body))
    return grid


def _pairs(shown: Presentation) -> RenderableType:
    """Return the rows of a ``match`` question, each with what belongs to it."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    for _ in range(2):
        grid.add_column(no_wrap=True, justify="right")
        grid.add_column(overflow="fold")
    texts = dict(shown.listed)
    for (number, left), letter in zip(shown.rows, right_answer(shown), strict=True):
        names = [Text(f"{name})", Style(bold=True)) for name in (number, letter)]
        grid.add_row(names[0], _markup(left), names[1], _markup(texts[letter]))
    return grid


def _listed(items: Iterable[tuple[str, Markup]]) -> RenderableType:
    grid = _grid()
    for name, text in items:
        grid.add_row(Text(f"{name})", Style(bold=True)), _markup(text))
    return Padding(grid, (0, 0, 0, 1))


def _grid() -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, justify="right")
    grid.add_column(overflow="fold", ratio=1)
    return grid


def _markup(markup: Markup) -> RenderableType:
    return render_markup(markup, language=language())
