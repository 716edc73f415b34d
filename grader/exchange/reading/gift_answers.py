"""The answers of each type of GIFT, as those of a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from grader.exchange.reading.draft import Draft, DraftAnswer, Fault
from grader.exchange.reading.gift_syntax import RawAnswer, RawQuestion, split_outside, unescape
from grader.exchange.reading.gift_texts import Texts
from grader.exchange.reading.numbers import Near, plain_decimal, read_decimal, tolerances
from grader.i18n import both, say
from grader.quiz import QuestionType

__all__ = [
    "GiftError",
    "choice_question",
    "match_question",
    "number_question",
    "text_question",
    "true_false_question",
]

_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d+)?)%")
_TOLERANCE = 0.0002
_LIST_LIMIT = 26


class GiftError(ValueError):
    """Answers that cannot be read."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(faults[0].text.en)
        self.faults = list(faults)


def _weighted(answer: RawAnswer) -> tuple[float, str]:
    """Return the share that an answer names, or has by its mark, and the answer without it."""
    found = _WEIGHT.match(answer.text)
    if found and abs(float(found[1])) <= 100:
        return float(found[1]) / 100, answer.text[found.end() :].strip()
    if answer.text.startswith("%") and re.match(r"%[^%\s]*%", answer.text):
        message = both("'{text}' is no share: write it in per cent, '%50%'", text=answer.text[:20])
        raise GiftError([Fault(answer.line, message)])
    return (1.0 if answer.mark == "=" else 0.0), answer.text


def _draft_answer(text: str, share: float, feedback: str | None, texts: Texts) -> DraftAnswer:
    if share < 0:
        texts.losses.append(both("an answer that takes points away is worth 0 here"))
    return DraftAnswer(text, max(share, 0.0), texts.feedback(feedback) if feedback else "")


def _refuse_empty(answers: Sequence[RawAnswer]) -> None:
    faults = [Fault(answer.line, both("an answer is empty")) for answer in answers if not _weighted(answer)[1]]
    if faults:
        raise GiftError(faults)


def true_false_question(draft: Draft, is_true: bool, head: str, texts: Texts) -> None:
    """Fill in a single choice of two: the first feedback is for the wrong one, the second for the right one."""
    pieces = [piece.strip() for _, _, piece in split_outside(head, "#")][1:]
    wrong, right = (texts.feedback(text) for text in (*pieces, "", "")[:2])
    texts.losses.append(both("true or false becomes a single choice"))
    draft.type = QuestionType.SINGLE
    draft.options["shuffle"] = "false"
    for value, word in ((True, say("True")), (False, say("False"))):
        is_right = value is is_true
        draft.answers.append(DraftAnswer(word, float(is_right), right if is_right else wrong))


def choice_question(draft: Draft, answers: Sequence[RawAnswer], texts: Texts) -> None:
    """Fill in a choice: of one when an answer has ``=``, else of several with a share each."""
    _refuse_empty(answers)
    if len(answers) < 2:
        raise GiftError([Fault(answers[0].line, both("a choice needs at least two answers"))])
    weighted = [_weighted(answer) for answer in answers]
    if any(answer.mark == "=" for answer in answers):
        draft.type = QuestionType.SINGLE
    else:
        draft.type = QuestionType.MULTIPLE
        weighted = _picks(draft, weighted, texts)
    for answer, (share, text) in zip(answers, weighted, strict=True):
        draft.answers.append(_draft_answer(texts.choice(text), share, answer.feedback, texts))


def _picks(draft: Draft, weighted: list[tuple[float, str]], texts: Texts) -> list[tuple[float, str]]:
    """Return the choices with 1 for each that is worth something and 0 for the others."""
    right = [share for share, _ in weighted if share > 0]
    each = 1 / len(right) if right else 0
    is_net = all(abs(share - (each if share > 0 else -each)) < _TOLERANCE for share, _ in weighted)
    draft.options["partial"] = "net-correct"
    if not is_net:
        texts.losses.append(both("choices have shares of their own there; here they are scored as right minus wrong"))
    return [(1.0 if share > 0 else 0.0, text) for share, text in weighted]


def match_question(draft: Draft, answers: Sequence[RawAnswer], texts: Texts) -> None:
    """Fill in a match; what has nothing on its left is an extra text on the right."""
    draft.type = QuestionType.MATCH
    faults = []
    for answer in answers:
        left, arrow, right = answer.text.partition("->")
        if not arrow or not right.strip():
            faults.append(Fault(answer.line, both("a row of a match is '=left -> right'")))
            continue
        cell = texts.cell("[plain]" + right.strip())
        if answer.feedback:
            texts.losses.append(both("a row of a match has no feedback"))
        if left.strip() and (row := texts.cell(left.strip())):
            draft.pairs.append((row, cell))
        else:
            draft.extras.append(cell)
    if not faults and len(draft.pairs) < 2:
        faults.append(Fault(answers[0].line, both("a match needs at least two rows")))
    if faults:
        raise GiftError(faults)


def text_question(draft: Draft, answers: Sequence[RawAnswer], texts: Texts) -> None:
    """Fill in a typed text; capitals do not count, and ``*`` stands for any letters."""
    _refuse_empty(answers)
    draft.type = QuestionType.TEXT
    draft.options["match"] = "casefold"
    for answer in answers:
        share, text = _weighted(answer)
        draft.answers.append(_draft_answer(text_key(texts.plain(text)), share, answer.feedback, texts))
    if len(draft.answers) > _LIST_LIMIT:
        draft.answers = _joined(draft.answers)


def text_key(text: str) -> str:
    r"""Return what an author writes to accept this text, in which ``*`` is any letters and ``\*`` is one."""
    parts = re.split(r"(?<!\\)\*", text)
    literal = [part.replace(r"\*", "*") for part in parts]
    if len(parts) > 1:
        return "/" + ".*".join(map(re.escape, literal)).replace(r"\ ", " ") + "/"
    bare = literal[0]
    is_pattern = len(bare) > 1 and bare.startswith("/") and bare.endswith("/")
    return f"/{re.escape(bare)}/".replace(r"\ ", " ") if is_pattern else bare


def _joined(answers: list[DraftAnswer]) -> list[DraftAnswer]:
    """Return fewer answers: neighbours of the same worth and feedback as one pattern."""
    kept: list[DraftAnswer] = []
    for answer in answers:
        last = kept[-1] if kept else None
        if last and (last.share, last.feedback) == (answer.share, answer.feedback):
            last.text = f"/{_pattern(last.text)}|{_pattern(answer.text)}/"
        else:
            kept.append(DraftAnswer(answer.text, answer.share, answer.feedback))
    return kept


def _pattern(text: str) -> str:
    is_pattern = len(text) > 1 and text.startswith("/") and text.endswith("/")
    return text[1:-1] if is_pattern else re.escape(text).replace(r"\ ", " ")


def number_question(draft: Draft, raw: RawQuestion, inside: str, texts: Texts) -> None:
    """Fill in a number: ``value:tolerance`` or ``lowest..highest``, with shares."""
    draft.type = QuestionType.NUMERIC
    answers = [answer for answer in raw.answers(inside) if answer.text or answer.mark]
    found: list[tuple[float, Near, str | None]] = []
    faults = []
    for answer in answers:
        share, text = _weighted(answer) if answer.mark else (1.0, answer.text)
        near = _near(unescape(text))
        if answer.mark == "~" or text.strip() == "*":
            texts.losses.append(both("feedback for any other number has no place here"))
        elif near is None:
            message = both("'{text}' is no number: write '3', '3:0.1' or '2.9..3.1'", text=text[:30])
            faults.append(Fault(answer.line, message))
        else:
            found.append((share, near, answer.feedback))
    accepted = [near for share, near, _ in found if share == 1]
    if not faults and not accepted:
        faults.append(Fault(raw.inside_line, both("no number is right")))
    if faults:
        raise GiftError(faults)
    add_numbers(draft, found, texts)


def add_numbers(draft: Draft, found: Sequence[tuple[float, Near, str | None]], texts: Texts) -> None:
    """Fill in numbers that are read: share, number and source of the feedback."""
    accepted = [near for share, near, _ in found if share == 1]
    options = tolerances([near for _, near, _ in found]) or tolerances(accepted)
    if tolerances([near for _, near, _ in found]) is None:
        texts.losses.append(both("one tolerance holds for all numbers of a question here: that of the first right one"))
    draft.options |= tolerances(accepted[:1]) or {} if options is None else options
    for share, near, feedback in found:
        draft.answers.append(_draft_answer(plain_decimal(near.value), share, feedback, texts))


def _near(text: str) -> Near | None:
    low, dots, high = text.partition("..")
    if dots and low:
        ends = read_decimal(low), read_decimal(high)
        if ends[0] is None or ends[1] is None or ends[0] > ends[1]:
            return None
        return Near((ends[0] + ends[1]) / 2, (ends[1] - ends[0]) / 2)
    value, _, tolerance = text.partition(":")
    number, margin = read_decimal(value), read_decimal(tolerance) if tolerance.strip() else Decimal(0)
    return None if number is None or margin is None or margin < 0 else Near(number, margin)
