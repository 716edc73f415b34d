"""The course's questions with their values drawn: from `grader.quiz` to the neutral form.

Variant 1, 2, ... of a question is what the learner ``export`` would get at attempt 1, 2, ...: the same course always
gives the same file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from grader.exchange.quiz.html import has_formula, has_local_target, to_html
from grader.exchange.quiz.neutral import Answer, Group, Item, Kind, Loss, Section, left_out, note
from grader.exchange.quiz.typed import number_answers, typed_answers
from grader.i18n import both
from grader.lesson import plain_text
from grader.model import Text
from grader.quiz import Markup, Presentation, Question, QuestionType, present

__all__ = ["Prepared", "Source", "prepare"]

_LEARNER = "export"
_KINDS: Mapping[QuestionType, Kind] = {
    QuestionType.SINGLE: Kind.SINGLE,
    QuestionType.MULTIPLE: Kind.MULTIPLE,
    QuestionType.NUMERIC: Kind.NUMBER,
    QuestionType.TEXT: Kind.SHORT,
    QuestionType.OUTPUT: Kind.SHORT,
    QuestionType.SHAPE: Kind.SHORT,
    QuestionType.ORDER: Kind.ORDER,
    QuestionType.MATCH: Kind.MATCH,
}


@dataclass(frozen=True)
class Source:
    """One question, and what the other language accepts for it: words may be typed in either."""

    question: Question
    others: tuple[Question, ...] = ()


@dataclass
class Prepared:
    """The questions by chapter, and what none of the formats can take."""

    sections: list[Section] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)

    def add(
        self, chapter_id: str, title: str, sources: Sequence[Source], *, language: str, salt: str, variants: int
    ) -> None:
        """Add a chapter."""
        groups = [self._group(source, language, salt, variants) for source in sources]
        self.sections.append(Section(chapter_id, title, tuple(group for group in groups if group)))

    def _group(self, source: Source, language: str, salt: str, variants: int) -> Group | None:
        question = source.question
        if question.type not in _KINDS:
            self.losses.append(left_out(question.id, both("a formula is compared with others of the same value")))
            return None
        shown = _variants(question, salt, variants if question.variables.items else 1)
        reasons = _general_losses(question)
        if question.variables.items and len(shown) < variants:
            reasons.append(both("there are fewer variants than asked for"))
        items = []
        for number, presentation in enumerate(shown, start=1):
            name = question.id if len(shown) == 1 else f"{question.id}-{number}"
            item, problems = prepare(source, presentation, name, language)
            if item is None:
                self.losses += [left_out(question.id, reason) for reason in problems]
                return None
            items.append(item)
        self.losses += note(question.id, [*reasons, *problems])
        return Group(question.id, tuple(items))


def _variants(question: Question, salt: str, count: int) -> list[Presentation]:
    """Return different draws, as many as there are but at most ``count``."""
    found: dict[tuple[object, ...], Presentation] = {}
    for attempt in range(1, 10 * count + 1):
        shown = present(question, salt=salt, learner=_LEARNER, attempt=attempt)
        found.setdefault(tuple(shown.values.items()), shown)
        if len(found) == count:
            break
    return list(found.values())


def _general_losses(question: Question) -> list[Text]:
    reasons = []
    if any(choice.misconception for choice in question.choices):
        reasons.append(both("the tags of misconceptions stay here"))
    if question.attempts is not None:
        reasons.append(both("the number of attempts is a setting of the quiz there, not of the question"))
    texts = [question.stem, question.explanation, *question.hints, *question.items]
    texts += [markup for choice in question.choices for markup in (choice.text, choice.feedback)]
    if has_local_target(texts):
        reasons.append(both("pictures and links into the course do not come along"))
    return reasons


def prepare(source: Source, shown: Presentation, name: str, language: str) -> tuple[Item | None, list[Text]]:
    """Return one variant of a question, and what it lacks; None and the reason when nothing is left to ask."""
    question = source.question

    def html(markup: Markup) -> str:
        return to_html(shown.fill(markup), language)

    stem = html(question.stem)
    answers: list[Answer] = []
    reasons: list[Text] = []
    if question.type.is_chosen:
        for place in shown.order:
            choice = question.choices[place]
            answers.append(
                Answer(html(choice.text), choice.score, html(choice.feedback), is_pinned=choice.pin is not None)
            )
    elif question.type is QuestionType.NUMERIC:
        answers = number_answers(question, shown.values, html)
    elif _KINDS[question.type] is Kind.SHORT:
        answers, reasons = typed_answers(question, source.others, html)
        if not any(answer.share == 1 for answer in answers):
            return None, reasons
    elif question.type is QuestionType.MATCH:
        stem += f"<p>{' → '.join(html(heading) for heading in question.headings)}</p>"
        if any(has_formula(markup) for markup in _right_side(question)):
            reasons.append(both("formulas on the right of a match become plain text: the systems show a menu there"))
    item = Item(
        id=name,
        kind=_KINDS[question.type],
        stem=stem,
        explanation=html(question.explanation),
        answers=tuple(answers),
        pairs=tuple((html(pair.left), _plain(shown.fill(pair.right))) for pair in question.pairs),
        extras=tuple(_plain(shown.fill(extra)) for extra in question.extras),
        steps=tuple(html(step) for step in question.items),
        points=question.points,
        shuffle=question.shuffle,
        partial=question.partial,
        hints=tuple(html(hint) for hint in question.hints),
        units=question.units,
        case_matters=question.type is QuestionType.OUTPUT
        or (question.type is QuestionType.TEXT and "casefold" not in question.match),
        tags=question.concepts,
    )
    return item, reasons


def _right_side(question: Question) -> list[Markup]:
    return [*(pair.right for pair in question.pairs), *question.extras]


def _plain(markup: Markup) -> str:
    return " ".join(plain_text(markup).split())
