r"""GIFT, as Moodle reads it.

Texts are HTML: Moodle's Markdown would take the backslashes out of ``\(…\)``. Seven characters are escaped everywhere,
line breaks are written ``\n``, so that no code block ends a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from grader.exchange.quiz.moodle import category_path, choice_percents, moodle_losses, typed_text
from grader.exchange.quiz.neutral import Answer, Group, Item, Kind, Section, Written, left_out, note
from grader.i18n import both
from grader.model import Text

__all__ = ["escape_gift", "plain_number", "write_gift"]

_SPECIAL = re.compile(r"[\\~=#{}:]")
_ARROW = "->"
_SHARE = re.compile(r"%-*\d{1,2}\.?\d*%")


def escape_gift(text: str) -> str:
    """Return a text in which nothing is syntax."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], text).replace("\r\n", "\n").replace("\n", "\\n")


def plain_number(value: float) -> str:
    """Return a number without an exponent: ``1e-05`` is no number in GIFT."""
    text = format(Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def write_gift(sections: Sequence[Section], course: str) -> Written:
    """Write all sections into one file, a category each; variants of a question have a category of their own."""
    made = Written()
    parts: list[str] = []
    for section in sections:
        category = ""
        for group in section.groups:
            if not _can_go(group, made):
                continue
            path = [course, section.title, *([group.id] if len(group.items) > 1 else [])]
            wanted = "$CATEGORY: " + category_path(path)
            if wanted != category:
                parts.append(wanted)
                category = wanted
            parts += [_question(item) for item in group.items]
            made.count += 1
    made.data = "".join(f"{part}\n\n" for part in parts).encode()
    return made


def _can_go(group: Group, made: Written) -> bool:
    for item in group.items:
        reason, lacks = _losses(item)
        if reason is not None:
            made.losses.append(left_out(group.id, reason))
            return False
    made.losses += note(group.id, lacks)
    return True


def _losses(item: Item) -> tuple[Text | None, list[Text]]:
    if item.kind is Kind.ORDER:
        return both("the format has no order of steps"), []
    if any(_ARROW in text for text in _plain_texts(item)):
        return both("'->' in a typed answer or on the right of a match would be read as a match"), []
    reason, lacks = moodle_losses(item)
    if item.points != 1:
        lacks.append(both("the format has no points: every question counts 1"))
    if item.hints:
        lacks.append(both("the format has no hints"))
    if item.pictures:
        lacks.append(both("the format has no pictures: their alternative text is shown"))
    if item.units:
        lacks.append(both("the format has no units: the number is typed alone"))
    if item.case_matters:
        lacks.append(both("the format cannot make capitals count"))
    if not item.shuffle or item.has_pins:
        lacks.append(both("the format cannot keep choices in their places"))
    return reason, lacks


def _plain_texts(item: Item) -> Iterator[str]:
    if item.kind is Kind.SHORT:
        yield from (answer.text for answer in item.answers)
    for _, right in item.pairs:
        yield right
    yield from item.extras


def _question(item: Item) -> str:
    tags = "".join(f" [tag:{tag}]" for tag in item.tags)
    head = f"// [id:{item.id}]{tags}\n::{escape_gift(item.id)}::[html]{escape_gift(item.stem)}"
    lines = [*_answers(item), f"\t####[html]{escape_gift(item.explanation)}"]
    opening = "{#" if item.kind is Kind.NUMBER else "{"
    return "\n".join([head + opening, *lines, "}"])


def _answers(item: Item) -> Iterator[str]:
    if item.kind is Kind.MATCH:
        for left, right in item.pairs:
            yield f"\t=[html]{escape_gift(left)} {_ARROW} {escape_gift(right)}"
        for right in item.extras:
            yield f"\t= {_ARROW} {escape_gift(right)}"
        return
    percents = choice_percents(item) or []
    for answer, value in zip(item.answers, percents, strict=True):
        feedback = f"#[html]{escape_gift(answer.feedback)}" if answer.feedback else ""
        content = _text(item, answer) + feedback
        yield f"\t{_mark(item, value, content)}{content}"


def _mark(item: Item, value: float, content: str) -> str:
    """Return what stands before an answer: ``=`` right, ``~`` wrong, with the share in per cent between them.

    Moodle looks for a share anywhere in an answer: where its text has one, the true one must stand before it.
    """
    if item.kind is Kind.MULTIPLE:
        return f"~%{value:.7g}%"
    has_share = _SHARE.search(content) is not None
    if value == 100:
        return "=%100%" if has_share and item.kind is not Kind.SINGLE else "="
    if has_share and value == 0:
        return "~%0%" if item.kind is Kind.SINGLE else "=%0%"
    sign = "~" if item.kind is Kind.SINGLE else "="
    return sign if sign == "~" and value == 0 else f"{sign}%{value:.7g}%"


def _text(item: Item, answer: Answer) -> str:
    if item.kind is Kind.NUMBER:
        tolerance = f":{plain_number(answer.tolerance)}" if answer.tolerance else ""
        return plain_number(answer.value) + tolerance
    if item.kind is Kind.SHORT:
        return escape_gift(typed_text(answer))
    return f"[html]{escape_gift(answer.text)}"
