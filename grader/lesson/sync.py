"""Whether the Korean and the English lesson are in step.

Neither language is the source of the other. Their skeletons must be equal block by block
(`compare_lessons`), and each lesson records a digest of the other one as it was when last reviewed, so that
a change of prose is noticed too (`review_problem`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from markdown_it.token import Token

from grader.i18n import both
from grader.lesson.dialect import directive_of
from grader.lesson.model import Lesson
from grader.lesson.problem import LessonProblem
from grader.lesson.skeleton import Bone, find_bones
from grader.model import Text
from grader.quiz import QuestionType

__all__ = ["blocks_digest", "compare_lessons", "review_problem"]

_DIGEST_LENGTH = 8
#: Questions whose typed answers are the same in every language.
_SAME_KEYS = (QuestionType.NUMERIC, QuestionType.OUTPUT, QuestionType.SHAPE, QuestionType.FORMULA)


def compare_lessons(lesson: Lesson, other: Lesson) -> list[LessonProblem]:
    """Return where ``lesson`` differs in structure from ``other``, the same lesson in another language.

    Returns
    -------
    list of LessonProblem
        On the lines of ``lesson``; each names the line of ``other`` too.
    """
    mine, theirs = find_bones(lesson), find_bones(other)
    matcher = SequenceMatcher(
        None, [(bone.depth, bone.key) for bone in mine], [(bone.depth, bone.key) for bone in theirs], autojunk=False
    )
    found: list[tuple[int, Text]] = []
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation == "equal":
            for my_bone, their_bone in zip(mine[a:b], theirs[c:d], strict=True):
                found += _different_parts(my_bone, their_bone, other)
        else:
            line = mine[a].line if a < len(mine) else (mine[-1].line if mine else 1)
            found += _different_blocks(mine[a:b], theirs[c:d], line, other)
    found += _different_keys(lesson, other)
    return [LessonProblem(lesson.path, line, message) for line, message in sorted(found, key=lambda item: item[0])]


def review_problem(lesson: Lesson, other: Lesson) -> LessonProblem | None:
    """Return the problem that ``other`` has changed since ``lesson`` was last reviewed against it, if it has."""
    digest = blocks_digest(other)
    if lesson.sync == digest:
        return None
    message = both(
        "{other} has changed since this lesson was last reviewed against it ('sync: {digest}' is its state now). "
        "Review it, then run 'grader author i18n accept'.",
        other=other.path.name,
        digest=digest,
    )
    return LessonProblem(lesson.path, 1, message)


def blocks_digest(lesson: Lesson) -> str:
    """Return 8 hexadecimal digits that change with any text, code, formula, option or block of the lesson.

    Line breaks inside a paragraph, the choice of marks for emphasis and lists, and the front matter do not count.
    """
    text = json.dumps(list(_normalised(lesson.tokens)), ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_LENGTH]


def _different_parts(mine: Bone, theirs: Bone, other: Lesson) -> Iterator[tuple[int, Text]]:
    for (what, my_value), (_, their_value) in zip(mine.parts, theirs.parts, strict=True):
        if my_value != their_value:
            yield (
                mine.line,
                both(
                    "{what} of {block}: not the same as in {other}:{line}",
                    block=mine.name,
                    what=what,
                    other=other.path.name,
                    line=theirs.line,
                ),
            )


def _different_blocks(mine: list[Bone], theirs: list[Bone], line: int, other: Lesson) -> Iterator[tuple[int, Text]]:
    my_blocks, their_blocks = _outermost(mine), _outermost(theirs)
    if len(my_blocks) == len(their_blocks):
        for bone, their_bone in zip(my_blocks, their_blocks, strict=True):
            fields = {"block": bone.name, "theirs": their_bone.name, "other": other.path.name, "line": their_bone.line}
            yield bone.line, both("here is {block}, in {other}:{line} {theirs}", **fields)
        return
    for bone in my_blocks:
        yield bone.line, both("{block} is not in {other}", block=bone.name, other=other.path.name)
    for bone in their_blocks:
        message = both("{block} of {other}:{line} is missing", block=bone.name, other=other.path.name, line=bone.line)
        yield line, message


def _outermost(bones: list[Bone]) -> list[Bone]:
    """Leave out what stands inside a block that is in the list itself."""
    kept: list[Bone] = []
    for bone in bones:
        if not kept or bone.depth <= kept[-1].depth:
            kept.append(bone)
    return kept


def _different_keys(lesson: Lesson, other: Lesson) -> Iterator[tuple[int, Text]]:
    for question in lesson.quizzes:
        theirs = other.quiz(question.id)
        if theirs is None or theirs.type is not question.type or question.type not in _SAME_KEYS:
            continue
        if len(theirs.choices) != len(question.choices):
            continue
        for choice, their_choice in zip(question.choices, theirs.choices, strict=True):
            if choice.key != their_choice.key:
                message = both(
                    "quiz '{id}': this answer differs from {other}:{line}",
                    id=question.id,
                    other=other.path.name,
                    line=their_choice.line,
                )
                yield choice.line, message


def _normalised(tokens: Iterable[Token]) -> Iterator[object]:
    for token in tokens:
        directive = directive_of(token)
        if directive is not None:
            options = [(option.name, " ".join(option.value.split())) for option in directive.options]
            yield [directive.name, directive.argument, options, list(_normalised(directive.tokens))]
        elif token.type == "inline":
            yield " ".join("".join(_normalised_inline(token.children or ())).split())
        elif token.type.endswith("_close") and token.type != "paragraph_close":
            yield "/"
        elif not token.type.startswith("paragraph_"):
            yield [token.type, token.tag, token.info, token.content.rstrip(), sorted(token.attrs.items()), _meta(token)]


def _normalised_inline(children: Iterable[Token]) -> Iterator[str]:
    for child in children:
        if child.type == "text":
            yield child.content
        elif child.type == "softbreak":
            yield " "
        else:
            yield json.dumps([child.type, child.content, sorted(child.attrs.items()), _meta(child)], ensure_ascii=True)


def _meta(token: Token) -> object:
    return token.meta.get("checked", token.meta.get("label"))
