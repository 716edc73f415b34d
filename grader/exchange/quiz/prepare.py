"""The course's questions with their values drawn: from `grader.quiz` to the neutral form.

Variant 1, 2, ... of a question is what the learner ``export`` would get at attempt 1, 2, ...: the same course always
gives the same file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.exchange.quiz.html import has_formula, has_local_link, to_html
from grader.exchange.quiz.neutral import Answer, Group, Item, Kind, Loss, Section, left_out, note
from grader.exchange.quiz.pictures import pictures_of
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
    """One question, what the other language accepts for it (words may be typed in either), and its lesson's folder."""

    question: Question
    others: tuple[Question, ...] = ()
    folder: Path | None = None


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
            self.losses.append(left_out(question.id, both("a typed formula cannot be compared by its value there")))
            return None
        shown = _variants(question, salt, variants if question.variables.items else 1)
        texts = _texts(question)
        pictures, reasons = pictures_of(question.id, texts, source.folder)
        reasons += _general_losses(question, texts)
        if question.variables.items and len(shown) < variants:
            reasons.append(both("there are fewer variants than asked for"))
        items = []
        for number, presentation in enumerate(shown, start=1):
            name = question.id if len(shown) == 1 else f"{question.id}-{number}"
            item, problems = prepare(source, presentation, name, language)
            if item is None:
                self.losses += [left_out(question.id, reason) for reason in problems]
                return None
            items.append(replace(item, pictures=pictures))
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


def _texts(question: Question) -> list[Markup]:
    texts = [question.stem, question.explanation, *question.hints, *question.items]
    texts += [markup for pair in question.pairs for markup in (pair.left, pair.right)]
    return texts + [markup for choice in question.choices for markup in (choice.text, choice.feedback)]


def _general_losses(question: Question, texts: list[Markup]) -> list[Text]:
    reasons = []
    if any(choice.misconception for choice in question.choices):
        reasons.append(both("the tags of misconceptions stay here"))
    if question.attempts is not None:
        reasons.append(both("the number of attempts is a setting of the quiz there, not of the question"))
    if has_local_link(texts):
        reasons.append(both("links into the course lead nowhere there"))
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
        stem = _with_headings(stem, [html(heading) for heading in question.headings])
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


def _with_headings(stem: str, headings: Sequence[str]) -> str:
    """Put the titles of the two columns below the text; the systems show none."""
    if not any(headings):
        return stem
    above = stem if stem.startswith("<p>") else f"<p>{stem}</p>"
    return f"{above}\n<p>{' → '.join(headings)}</p>"


def _right_side(question: Question) -> list[Markup]:
    return [*(pair.right for pair in question.pairs), *question.extras]


def _plain(markup: Markup) -> str:
    return " ".join(plain_text(markup).split())
