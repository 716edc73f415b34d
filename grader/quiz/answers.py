"""The list of answers: ``- [x]`` accepted, ``- [ ]`` a known wrong one, a quote below it its feedback.

An HTML comment after an answer holds what the learner does not see: ``<!-- mis: relu-identity score: 0.5
pin: last -->``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markdown_it.token import Token

from grader.i18n import both
from grader.model import Text
from grader.quiz.markup import Block, Markup, inline_source, inside, split_blocks, walk
from grader.quiz.model import Choice, Pin, QuestionType
from grader.quiz.problem import QuizProblems

__all__ = ["Answer", "is_answer_list", "list_items", "read_answers"]

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_ENTRY = re.compile(r"([a-z]+):\s*([^\s;,]+)[\s;,]*")
_TAG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LIST_LIMIT = 26


@dataclass(frozen=True)
class Answer:
    """A `Choice` and what was typed for it: code without its backticks, else the Markdown source."""

    choice: Choice
    source: str


def is_answer_list(block: Block) -> bool:
    """Whether the block is a bullet list with at least one box to tick."""
    return block.kind == "bullet_list" and any(_checked(item) is not None for item in list_items(block))


def list_items(block: Block) -> list[Block]:
    """Return the items of a list."""
    return split_blocks(block.tokens[1:-1], block.line)


def read_answers(block: Block, kind: QuestionType, problems: QuizProblems) -> list[Answer]:
    """Read every item of the list; an item with a fault is reported and kept as far as it goes."""
    items = list_items(block)
    if len(items) > _LIST_LIMIT:
        problems.add(block.line, both("a quiz has at most {limit} answers", limit=_LIST_LIMIT))
        items = items[:_LIST_LIMIT]
    answers = []
    for letter, item in zip("abcdefghijklmnopqrstuvwxyz", items, strict=False):
        checked = _checked(item)
        if checked is None:
            problems.add(item.line, both("this line of the answers has neither [x] nor [ ]"))
        answers.append(_read_answer(letter, item, bool(checked), kind, problems))
    return answers


def _checked(item: Block) -> bool | None:
    value = item.tokens[0].meta.get("checked")
    return value if isinstance(value, bool) else None


def _read_answer(letter: str, item: Block, accepted: bool, kind: QuestionType, problems: QuizProblems) -> Answer:
    content: list[Block] = []
    feedback: list[Markup] = []
    for block in split_blocks(inside(item).tokens, item.line):
        if block.kind == "blockquote":
            feedback.append(inside(block))
        elif feedback or block.kind == "alert":
            problems.add(block.line, both("below an answer stands its feedback, one quote '>', and nothing else"))
        else:
            content.append(block)
    if len(feedback) > 1:
        problems.add(feedback[1].line, both("an answer has one feedback, here is a second"))
    tokens = tuple(token for block in content for token in block.tokens)
    text = Markup(_without_comments(tokens), item.line)
    choice = Choice(
        id=letter,
        text=text,
        accepted=accepted,
        feedback=feedback[0] if feedback else Markup((), item.line),
        misconception=None,
        score=1.0 if accepted else 0.0,
        pin=None,
        line=item.line,
    )
    source = _typed_source(text.tokens)
    if not source:
        problems.add(item.line, both("an answer is empty"))
    for comment in _comments(tokens):
        choice = _apply_comment(choice, comment, kind, problems)
    return Answer(choice, source)


def _comments(tokens: Sequence[Token]) -> list[str]:
    found = []
    for token in walk(tokens):
        if token.type in ("html_block", "html_inline"):
            found += _COMMENT.findall(token.content)
    return found


def _without_comments(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Copy the tokens without HTML comments and without the space that stood before one."""
    kept = []
    for token in tokens:
        if token.type == "html_block":
            continue
        if token.type == "inline" and token.children:
            children = [child for child in token.children if child.type != "html_inline"]
            if len(children) < len(token.children):
                if children and children[-1].type == "text":
                    children[-1] = children[-1].copy(content=children[-1].content.rstrip())
                token = token.copy(content=inline_source(token), children=children)
        kept.append(token)
    return tuple(kept)


def _typed_source(tokens: Sequence[Token]) -> str:
    """Return what the answer says as typed text: its one code span or block, else its source."""
    blocks = [token for token in tokens if token.type in ("inline", "fence", "code_block")]
    if len(blocks) != 1:
        return "\n".join(token.content for token in blocks).strip()
    [block] = blocks
    if block.type != "inline":
        return block.content.rstrip("\n")
    pieces = [child for child in block.children or () if child.content.strip() or child.type == "image"]
    if len(pieces) == 1 and pieces[0].type == "code_inline":
        return pieces[0].content
    return block.content.strip()


def _apply_comment(choice: Choice, comment: str, kind: QuestionType, problems: QuizProblems) -> Choice:
    for name, value in _ENTRY.findall(comment):
        if name == "mis" and _TAG.fullmatch(value) and not choice.accepted:
            choice = replace(choice, misconception=value)
        elif name == "score" and kind is not QuestionType.MULTIPLE and not choice.accepted and _share(value):
            choice = replace(choice, score=_share(value) or 0.0)
        elif name == "pin" and value in (Pin.FIRST, Pin.LAST) and kind.is_chosen:
            choice = replace(choice, pin=Pin(value))
        else:
            problems.add(choice.line, _comment_message(f"{name}: {value}"))
    if leftover := _ENTRY.sub("", comment).strip():
        problems.add(choice.line, _comment_message(leftover))
    return choice


def _comment_message(got: str) -> Text:
    return both(
        "'{got}' is no comment for this answer: 'mis: some-tag' and 'score: 0.5' stand after a wrong one, "
        "'pin: last' after a choice",
        got=got,
    )


def _share(text: str) -> float | None:
    try:
        score = float(text)
    except ValueError:
        return None
    return score if 0 < score < 1 else None
