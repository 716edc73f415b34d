"""GIFT as drafts: every question becomes the type that asks the same, or it is named with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from grader.exchange.quiz.neutral import left_out, note
from grader.exchange.reading.draft import Draft, DraftAnswer, Fault, Imported, Names, slug
from grader.exchange.reading.gift_answers import (
    GiftError,
    choice_question,
    match_question,
    number_question,
    text_question,
    true_false_question,
)
from grader.exchange.reading.gift_syntax import RawQuestion, read_questions, split_outside, unescape
from grader.exchange.reading.gift_texts import Texts
from grader.i18n import both
from grader.model import Text
from grader.quiz import QuestionType

__all__ = ["read_gift"]

_TRUE_FALSE = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_GAP = "_____"


class _LeftOut(Exception):
    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


@dataclass
class _Reading:
    """What is found out about one question."""

    raw: RawQuestion
    texts: Texts = field(default_factory=Texts)


def read_gift(text: str) -> Imported:
    """Read all questions of a file; when one of them is malformed, ``faults`` says where."""
    questions, faults = read_questions(text)
    made = Imported(faults=faults)
    names = Names()
    for raw in questions:
        name = names.give(raw.ident or unescape(raw.title))
        reading = _Reading(raw)
        try:
            draft = _draft(name, reading)
        except GiftError as error:
            made.faults += error.faults
        except _LeftOut as out:
            made.losses.append(left_out(name, out.reason))
        else:
            made.drafts.append(draft)
            made.losses += note(name, list(dict.fromkeys([*_renamed(name, raw), *reading.texts.losses])))
    if not questions and not faults:
        made.faults.append(Fault(1, both("there is no question in this file")))
    made.faults.sort(key=lambda fault: fault.line)
    return made


def _renamed(name: str, raw: RawQuestion) -> list[Text]:
    title = unescape(raw.title)
    losses = []
    if title not in ("", name):
        losses.append(both("the title '{title}' becomes the id", title=" ".join(title.split())[:60]))
    if any(slug(tag) != tag for tag in raw.tags):
        losses.append(both("tags become concepts: lower-case letters and digits joined by '-'"))
    return losses


def _draft(name: str, reading: _Reading) -> Draft:
    raw, texts = reading.raw, reading.texts
    if raw.inside is None:
        raise _LeftOut(both("a text without a question has no place in a quiz"))
    inside = raw.inside.strip()
    if not inside:
        raise _LeftOut(both("an essay is read by a person: there is no such question here"))
    draft = Draft(name, QuestionType.TEXT, raw.line, _stem(raw, texts), category=_category(raw.category))
    _fill(draft, inside, reading)
    draft.explanation = texts.feedback(raw.explanation)
    concepts = list(dict.fromkeys(filter(None, map(slug, raw.tags))))
    if concepts:
        draft.options["concepts"] = " ".join(concepts)
    return draft


def _stem(raw: RawQuestion, texts: Texts) -> str:
    source = raw.before
    if raw.after:
        source = f"{raw.before} {_GAP} {raw.after}"
        texts.losses.append(both("the gap in the sentence is shown as a line"))
    stem = texts.stem(source)
    if not stem:
        raise GiftError([Fault(raw.line, both("the question has no text before its braces"))])
    return stem


def _fill(draft: Draft, inside: str, reading: _Reading) -> None:
    raw, texts = reading.raw, reading.texts
    if inside.startswith("#"):
        number_question(draft, raw, inside[1:], texts)
        return
    pieces = list(split_outside(inside, "=~"))
    head, marks = pieces[0][2].strip(), {mark for _, mark, _ in pieces[1:]}
    word = head.split("#", 1)[0].strip().upper()
    if not marks and word in _TRUE_FALSE:
        true_false_question(draft, _TRUE_FALSE[word], head, texts)
        return
    if head:
        message = both("'{text}' stands before the first answer: an answer begins with '=' or '~'", text=head[:30])
        raise GiftError([Fault(raw.inside_line, message)])
    answers = [answer for answer in raw.answers(inside) if answer.mark]
    if "~" in marks:
        choice_question(draft, answers, texts)
    elif any("->" in answer.text for answer in answers):
        match_question(draft, answers, texts)
    else:
        text_question(draft, answers, texts)
    reason = _unfit(draft, draft.answers)
    if reason is not None:
        raise _LeftOut(reason)


def _unfit(draft: Draft, answers: Sequence[DraftAnswer]) -> Text | None:
    right = [answer for answer in answers if answer.share == 1]
    if draft.type is QuestionType.MATCH:
        return None
    if not right:
        return both("no answer is right")
    if draft.type is QuestionType.SINGLE and len(right) > 1:
        return both("a single choice has one right answer here, not several")
    return both("more than 26 answers") if len(answers) > 26 else None


def _category(path: str) -> str:
    path = path.replace("//", "\0")
    parts = [part.replace("\0", "/").strip() for part in path.split("/")]
    return " / ".join(part for part in parts if part not in ("", "$course$", "$system$", "top"))
