"""The directive ``:::{quiz} id`` into a `Question`, with all its faults at once.

A quiz is, from top to bottom: the stem; the answers (a task list; a numbered list for ``order``; a table
for ``match``); hints, each ``> [!TIP]``; one explanation, ``> [!NOTE]``. ``docs/lessons.md`` is the manual
of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from grader.i18n import both
from grader.quiz.answers import is_answer_list, read_answers
from grader.quiz.arrangement import read_items, read_rows
from grader.quiz.checks import check_answers, check_question
from grader.quiz.keys import read_keys
from grader.quiz.markup import Block, Markup, inside, split_blocks
from grader.quiz.model import Choice, Question, QuestionType
from grader.quiz.output import find_snippet
from grader.quiz.problem import QuizProblem, QuizProblems
from grader.quiz.settings import OptionLine, Settings, read_settings

__all__ = ["parse_quiz"]

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def parse_quiz(
    quiz_id: str, options: Sequence[OptionLine], tokens: Sequence[Token], line: int
) -> tuple[Question | None, tuple[QuizProblem, ...]]:
    """Read one quiz.

    Parameters
    ----------
    quiz_id
        What stands after ``:::{quiz}``.
    options
        The option lines: name, value, line of the file.
    tokens
        The body, parsed in the lesson's dialect; lines count from the top of the file.
    line
        The line of the directive.

    Returns
    -------
    question, problems
        The question is None when there are problems that leave nothing to ask.
    """
    problems = QuizProblems(quiz_id)
    if not _ID.fullmatch(quiz_id):
        problems.add(line, both("the id must be lower-case letters and digits joined by '-'"))
    settings = read_settings(options, line, problems)
    if settings is None:
        return None, tuple(problems)
    parts = _split(split_blocks(tokens, line), settings.type, line, problems)
    if parts is None:
        return None, tuple(problems)
    question = _question(quiz_id, line, settings, parts, problems)
    check_question(question, problems)
    return question, tuple(problems)


@dataclass(frozen=True)
class _Parts:
    """The blocks of a quiz by their use."""

    stem: list[Block]
    answers: Block
    hints: tuple[Markup, ...]
    explanation: Markup


def _question(quiz_id: str, line: int, settings: Settings, parts: _Parts, problems: QuizProblems) -> Question:
    choices: list[Choice] = []
    items: tuple[Markup, ...] = ()
    rows = read_rows(parts.answers, problems) if settings.type is QuestionType.MATCH else None
    if settings.type is QuestionType.ORDER:
        items = read_items(parts.answers, problems)
    elif rows is None:
        answers = read_answers(parts.answers, settings.type, problems)
        check_answers(answers, settings, parts.answers.line, problems)
        choices = read_keys(answers, settings.type, problems)
    snippet = find_snippet(parts.stem) if settings.type is QuestionType.OUTPUT else None
    if settings.type is QuestionType.OUTPUT and snippet is None:
        problems.add(
            line,
            both("a quiz of type output needs its program, a code block marked python, above the answers"),
        )
    return Question(
        id=quiz_id,
        type=settings.type,
        line=line,
        stem=Markup(
            tuple(token for block in parts.stem for token in block.tokens),
            parts.stem[0].line if parts.stem else line,
        ),
        choices=tuple(choices),
        items=items,
        pairs=rows.pairs if rows else (),
        extras=rows.extras if rows else (),
        headings=rows.headings if rows else (),
        snippet=snippet,
        variables=settings.variables,
        points=settings.points,
        attempts=settings.attempts,
        shuffle=settings.shuffle,
        partial=settings.partial,
        atol=settings.atol,
        rtol=settings.rtol,
        match=settings.match,
        hints=parts.hints,
        explanation=parts.explanation,
        units=settings.units,
        concepts=settings.concepts,
    )


def _split(blocks: list[Block], kind: QuestionType, line: int, problems: QuizProblems) -> _Parts | None:
    found = [number for number, block in enumerate(blocks) if _holds_answers(block, kind)]
    if not found:
        problems.add(line, both("there are no answers: {wanted} is missing", wanted=_WANTED.get(kind, "'- [x] ...'")))
        return None
    # A numbered list or a table may stand in the stem too, a list with boxes may not.
    number = found[-1] if kind in _WANTED else found[0]
    stem, rest = blocks[:number], blocks[number + 1 :]
    if not stem:
        problems.add(line, both("the question itself is missing above the answers"))
    for block in stem:
        if block.kind == "alert" and block.tokens[0].info in ("TIP", "NOTE"):
            problems.add(block.line, both("hints and the explanation stand below the answers"))
    hints, explanation = _read_rest(rest, line, problems)
    return _Parts(stem, blocks[number], hints, explanation)


#: The types whose answers are no task list, and what they are instead.
_WANTED = {QuestionType.ORDER: "'1. ...'", QuestionType.MATCH: "'| ... | ... |'"}


def _holds_answers(block: Block, kind: QuestionType) -> bool:
    if kind is QuestionType.ORDER:
        return block.kind == "ordered_list"
    if kind is QuestionType.MATCH:
        return block.kind == "table"
    return is_answer_list(block)


def _read_rest(blocks: list[Block], line: int, problems: QuizProblems) -> tuple[tuple[Markup, ...], Markup]:
    hints: list[Markup] = []
    notes: list[Markup] = []
    for block in blocks:
        info = block.tokens[0].info if block.kind == "alert" else ""
        if info in ("TIP", "NOTE"):
            text = inside(block)
            if not text:
                problems.add(block.line, both("this hint or explanation is empty"))
            if info == "TIP" and notes:
                problems.add(block.line, both("the explanation comes last, after the hints"))
            (hints if info == "TIP" else notes).append(text)
        elif block.kind == "blockquote":
            message = both("a quote at the margin: feedback is indented to stand below its answer")
            problems.add(block.line, message)
        elif is_answer_list(block):
            problems.add(block.line, both("a second list of answers: all of them form one list"))
        elif block.kind != "html_block":
            problems.add(block.line, both("below the answers stand only '> [!TIP]' and '> [!NOTE]'"))
    if not notes:
        problems.add(line, both("the explanation is missing: '> [!NOTE]' below the answers"))
    elif len(notes) > 1:
        problems.add(notes[1].line, both("a second explanation: there is one '> [!NOTE]'"))
    return tuple(hints), notes[0] if notes else Markup((), line)
