"""The directive ``:::{exercise} name``: the task, then three hints."""

from __future__ import annotations

from collections.abc import Iterator

from grader.i18n import both
from grader.lesson.directive import Directive
from grader.lesson.model import ExerciseText
from grader.model import Text
from grader.quiz import Markup
from grader.quiz.markup import Block, inside, split_blocks

__all__ = ["HINT_COUNT", "read_exercise"]

HINT_COUNT = 3


def read_exercise(directive: Directive, enclosing_section: str) -> tuple[ExerciseText, list[tuple[int, Text]]]:
    """Return the task and its hints, and what is wrong with them as pairs of line and message."""
    blocks = split_blocks(directive.tokens, directive.line)
    first_hint = next((i for i, block in enumerate(blocks) if _is_hint(block)), len(blocks))
    statement, rest = blocks[:first_hint], blocks[first_hint:]
    section = directive.option("section")
    text = ExerciseText(
        name=directive.argument,
        section=section.value if section else enclosing_section,
        statement=Markup(
            tuple(token for block in statement for token in block.tokens),
            statement[0].line if statement else directive.line,
        ),
        hints=tuple(inside(block) for block in rest if _is_hint(block)),
        line=directive.line,
    )
    return text, list(_problems(directive, text, rest))


def _is_hint(block: Block) -> bool:
    return block.kind == "alert" and block.tokens[0].info == "TIP"


def _problems(directive: Directive, text: ExerciseText, rest: list[Block]) -> Iterator[tuple[int, Text]]:
    if not text.name:
        yield text.line, both("an exercise needs its name, as in ':::{exercise} softmax'")
    if not text.statement:
        yield text.line, both("exercise '{name}' has no task", name=text.name)
    for option in directive.options:
        if option.name != "section":
            yield (
                option.line,
                both(
                    "exercise '{name}': unknown option '{option}'; it takes section",
                    name=text.name,
                    option=option.name,
                ),
            )
    for block in rest:
        if not _is_hint(block):
            yield (
                block.line,
                both("exercise '{name}': the hints come last, nothing after them", name=text.name),
            )
    if len(text.hints) != HINT_COUNT:
        yield (
            text.line,
            both(
                "exercise '{name}' has {got} hints, it needs {wanted}; each is a block '> [!TIP]'",
                name=text.name,
                got=len(text.hints),
                wanted=HINT_COUNT,
            ),
        )
    for hint in text.hints:
        if not hint:
            yield hint.line, both("exercise '{name}': this hint is empty", name=text.name)
