"""The Markdown of text2qti as drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from grader.exchange.quiz.neutral import Loss, left_out, note
from grader.exchange.reading.draft import Draft, DraftAnswer, Fault, Imported, Names
from grader.exchange.reading.html import Place, dialect_of_html
from grader.exchange.reading.numbers import Near, plain_decimal, read_decimal, tolerances
from grader.exchange.reading.ordinary import html_of_dollars
from grader.exchange.reading.text2qti_lines import Entry, read_entries
from grader.i18n import both, say
from grader.model import Text
from grader.quiz import QuestionType

__all__ = ["read_text2qti"]

_ANSWERS = {
    "right": QuestionType.SINGLE,
    "wrong": QuestionType.SINGLE,
    "right-pick": QuestionType.MULTIPLE,
    "wrong-pick": QuestionType.MULTIPLE,
    "typed": QuestionType.TEXT,
    "number": QuestionType.NUMERIC,
}
_PARTS = {*_ANSWERS, "feedback", "right-feedback", "wrong-feedback", "solution", "essay", "upload"}


@dataclass
class _Question:
    """The entries of one question."""

    text: Entry
    title: str = ""
    points: Entry | None = None
    parts: list[Entry] = field(default_factory=list)
    losses: list[Text] = field(default_factory=list)

    def markdown(self, text: str, place: Place = Place.TEXT) -> str:
        made, losses = dialect_of_html(html_of_dollars(text), place)
        self.losses += losses
        return made

    def of_kind(self, *kinds: str) -> list[Entry]:
        return [part for part in self.parts if part.kind in kinds]


def read_text2qti(text: str) -> Imported:
    """Read all questions of a file; when one of them is malformed, ``faults`` says where."""
    made = Imported()
    names = Names()
    questions = list(_questions(read_entries(text), made))
    for question in questions:
        name = names.give(question.title)
        draft = Draft(name, QuestionType.SINGLE, question.text.line, question.markdown(question.text.text))
        reason = _fill(draft, question, made.faults)
        if reason is not None:
            made.losses.append(left_out(name, reason))
            continue
        if question.title not in ("", name):
            question.losses.append(both("the title '{title}' becomes the id", title=question.title[:60]))
        made.drafts.append(draft)
        made.losses += note(name, list(dict.fromkeys(question.losses)))
    if not questions and not made.faults:
        made.faults.append(Fault(1, both("there is no question in this file")))
    made.faults.sort(key=lambda fault: fault.line)
    return made


def _questions(entries: Iterable[Entry], made: Imported) -> Iterable[_Question]:
    """Gather the entries of each question; what belongs to the quiz as a whole is named once."""
    current: _Question | None = None
    title, points, group_points = "", None, None
    general: dict[str, Text] = {
        "quiz": both("title and description of the quiz stay behind"),
        "setting": both("settings of the quiz stay behind"),
        "text": both("a text between questions has no place in a quiz"),
        "program": both("a program that writes questions is not run"),
        "group-option": both("all questions of a group come along: how many are picked stays behind"),
    }
    for entry in entries:
        if entry.fault is not None:
            made.faults.append(entry.fault)
        elif entry.kind == "question":
            if current:
                yield current
            current = _Question(entry, title, points or group_points)
            title, points = "", None
        elif entry.kind in _PARTS:
            if current is None or title or points:
                made.faults.append(Fault(entry.line, both("this stands before its question: '1. ...' is missing")))
            else:
                current.parts.append(entry)
        elif entry.kind == "title":
            title = " ".join(entry.text.split())
        elif entry.kind == "points":
            points = entry
        elif entry.kind in ("group", "group-end"):
            group_points = None
        elif entry.kind == "group-points":
            group_points = entry
        else:
            made.losses.append(
                Loss(
                    say("line {line}", line=entry.line), general[entry.kind], is_whole=entry.kind in ("text", "program")
                )
            )
    if current:
        yield current


def _fill(draft: Draft, question: _Question, faults: list[Fault]) -> Text | None:
    """Fill in the answers; return why the question is left out, or None. What is malformed goes to ``faults``."""
    if question.of_kind("essay", "upload"):
        return both("an essay is read by a person: there is no such question here")
    kinds = {_ANSWERS[part.kind] for part in question.parts if part.kind in _ANSWERS}
    line = question.text.line
    if not kinds:
        faults.append(Fault(line, both("the question has no answers")))
    elif len(kinds) > 1:
        faults.append(Fault(line, both("the answers of a question are of one kind")))
    else:
        [draft.type] = kinds
        _points(draft, question, faults)
        fillers: dict[QuestionType, Callable[[Draft, _Question, list[Fault]], None]] = {
            QuestionType.TEXT: _typed,
            QuestionType.NUMERIC: _number,
        }
        fillers.get(draft.type, _choices)(draft, question, faults)
        _feedback(draft, question)
    return None


def _points(draft: Draft, question: _Question, faults: list[Fault]) -> None:
    if question.points is None:
        return
    points = read_decimal(question.points.text)
    if points is None or points <= 0:
        message = both("'{text}' is no number of points", text=question.points.text[:20])
        faults.append(Fault(question.points.line, message))
    elif points != 1:
        draft.options["points"] = plain_decimal(points)


def _choices(draft: Draft, question: _Question, faults: list[Fault]) -> None:
    for part in question.parts:
        if part.kind in _ANSWERS:
            text = question.markdown(part.text, Place.CHOICE)
            draft.answers.append(DraftAnswer(text, float(part.kind.startswith("right"))))
        elif part.kind == "feedback" and draft.answers:
            draft.answers[-1].feedback = question.markdown(part.text)
    right = sum(answer.share == 1 for answer in draft.answers)
    if draft.type is QuestionType.MULTIPLE:
        draft.options["partial"] = "net-correct"
    if len(draft.answers) < 2:
        faults.append(Fault(question.text.line, both("a choice needs at least two answers")))
    elif not right or (draft.type is QuestionType.SINGLE and right > 1):
        message = both("a single choice has one right answer, '*a) ...', and a multiple one at least one, '[*] ...'")
        faults.append(Fault(question.text.line, message))


def _typed(draft: Draft, question: _Question, faults: list[Fault]) -> None:
    draft.options["match"] = "casefold"
    draft.answers += [DraftAnswer(part.text.strip(), 1.0) for part in question.of_kind("typed")]


def _number(draft: Draft, question: _Question, faults: list[Fault]) -> None:
    for part in question.of_kind("number"):
        near = _near(part.text.strip())
        if near is None:
            message = both("'{text}' is no number: write '= 3', '= 3.1 +- 0.1' or '= [3, 3.2]'", text=part.text[:30])
            faults.append(Fault(part.line, message))
        else:
            draft.options |= tolerances([near]) or {}
            draft.answers.append(DraftAnswer(plain_decimal(near.value), 1.0))


def _near(text: str) -> Near | None:
    if text.startswith("[") and text.endswith("]"):
        low, high = (read_decimal(end) for end in text[1:-1].partition(",")[::2])
        return None if low is None or high is None or low > high else Near((low + high) / 2, (high - low) / 2)
    value, sign, margin = text.partition("+-")
    number = read_decimal(value)
    width = read_decimal(margin.strip().removesuffix("%")) if sign else Decimal(0)
    if number is None or width is None or width < 0:
        return None
    return Near(number, abs(number) * width / 100 if margin.strip().endswith("%") else width)


def _feedback(draft: Draft, question: _Question) -> None:
    """Put the feedback that holds for all answers where it is seen here."""
    first = next((place for place, part in enumerate(question.parts) if part.kind in _ANSWERS), len(question.parts))
    general = [part for part in question.parts[:first] if part.kind == "feedback"]
    solutions = question.of_kind("solution")
    if not general and solutions:
        question.losses.append(both("the solution becomes the explanation"))
        general, solutions = solutions, []
    draft.explanation = "\n\n".join(question.markdown(part.text) for part in general)
    if solutions:
        question.losses.append(both("the solution stays behind"))
    if draft.type not in (QuestionType.SINGLE, QuestionType.MULTIPLE) and len(question.of_kind("feedback")) > len(
        general
    ):
        question.losses.append(both("feedback for typed answers stays behind"))
    for kind, is_right in (("right-feedback", True), ("wrong-feedback", False)):
        for part in question.of_kind(kind):
            _spread(draft, question, question.markdown(part.text), is_right)


def _spread(draft: Draft, question: _Question, text: str, is_right: bool) -> None:
    """Give the feedback for all right or all wrong answers to each of them, where one answer makes the difference."""
    if draft.type is not QuestionType.SINGLE:
        question.losses.append(both("feedback for right or for wrong answers as a whole stays behind"))
        return
    for answer in draft.answers:
        if (answer.share == 1) is is_right:
            answer.feedback = f"{answer.feedback}\n\n{text}".strip()
