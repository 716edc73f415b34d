"""Drafts as quizzes of the lesson dialect, and what an author still has to do about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.exchange.reading.draft import Draft, DraftAnswer
from grader.exchange.reading.inline import code_span
from grader.lesson import read_lesson_text
from grader.model import Text
from grader.quiz import QuestionType

__all__ = ["StillToDo", "still_to_do", "write_quizzes"]

_SIMPLE = re.compile(r"[^\W\d_](?:[\w ]*[^\W_])?")
_FRONT_MATTER = "---\ntitle: Imported\n---\n"


@dataclass(frozen=True)
class StillToDo:
    """What lint would say about the written file: its line, and what is missing."""

    line: int
    text: Text


def write_quizzes(drafts: Sequence[Draft]) -> str:
    """Return the blocks; where the category changes, a comment names it."""
    parts = []
    category = ""
    for draft in drafts:
        if draft.category != category:
            category = draft.category
            parts.append(f"<!-- {re.sub('-{2,}', '-', category) or '-'} -->")
        parts.append(_block(draft))
    return "\n\n".join(parts) + "\n"


def still_to_do(markdown: str, name: Path, language: str) -> list[StillToDo]:
    """Read what was written and return its faults: an explanation or feedback that the other system did not have."""
    lesson = read_lesson_text(_FRONT_MATTER + markdown, name, language)
    above = _FRONT_MATTER.count("\n")
    return [StillToDo(problem.line - above, problem.message) for problem in lesson.problems]


def _block(draft: Draft) -> str:
    options = {"type": draft.type.value, **draft.options}
    head = "\n".join(f":{name}: {value}" for name, value in options.items())
    parts = [head, draft.stem, _answers(draft)]
    if draft.explanation:
        parts.append(_prefixed("[!NOTE]\n" + draft.explanation, "> "))
    body = "\n\n".join(parts)
    colons = ":" * max(3, *(len(run) + 1 for run in re.findall("(?m)^[> ]*(:{3,})", body)), 3)
    return f"{colons}{{quiz}} {draft.id}\n{body}\n{colons}"


def _prefixed(text: str, prefix: str) -> str:
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))


def _answers(draft: Draft) -> str:
    if draft.type is QuestionType.MATCH:
        rows = [*draft.pairs, *(("", extra) for extra in draft.extras)]
        return "\n".join(["|  |  |", "|---|---|", *(f"| {left} | {right} |" for left, right in rows)])
    bullet = _bullet(draft.stem)
    return "\n".join(_answer(draft.type, answer, bullet) for answer in draft.answers)


def _bullet(stem: str) -> str:
    """Return a mark that does not go on with a list of the stem."""
    used = re.findall(r"(?m)^([-*]) ", stem)
    return "*" if used and used[-1] == "-" else "-"


def _answer(kind: QuestionType, answer: DraftAnswer, bullet: str) -> str:
    text = answer.text if kind.is_chosen else _typed(answer.text)
    if 0 < answer.share < 1:
        first, blank, rest = text.removeprefix("<!-- -->").partition("\n\n")
        text = f"{first} <!-- score: {answer.share:.7g} -->{blank}{rest}".lstrip()
    box = "x" if answer.share == 1 else " "
    lines = f"{bullet} [{box}] " + text.replace("\n", "\n  ")
    if answer.feedback:
        lines += "\n" + _prefixed(answer.feedback, "  > ")
    return re.sub("(?m)^ +$", "", lines)


def _typed(text: str) -> str:
    return text if _SIMPLE.fullmatch(text) else code_span(text)
