"""A question as one learner sees it: values filled in, choices in their order, letters in front of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.quiz.expression import Number
from grader.quiz.markup import Markup
from grader.quiz.model import Question, QuestionType
from grader.quiz.placeholder import fill_placeholders
from grader.quiz.variant import display_order, draw_values, shuffled_indices

__all__ = ["Presentation", "present", "right_keys", "right_texts"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Presentation:
    """One variant of a question.

    Attributes
    ----------
    values
        What the variables are.
    order
        What stands at a, b, c, ...: places in ``question.choices``, in ``question.items``, or in
        `right_texts`, by the type. Empty for typed answers.
    learner, attempt
        Which variant it is: together with the course's salt they fix all the rest.
    """

    question: Question
    values: dict[str, Number]
    order: tuple[int, ...]
    learner: str
    attempt: int

    @property
    def stem(self) -> Markup:
        return self.fill(self.question.stem)

    @property
    def listed(self) -> tuple[tuple[str, Markup], ...]:
        """What is shown with letters, in the order of the letters."""
        texts = listed_texts(self.question)
        return tuple((self.letter(place), self.fill(texts[place])) for place in self.order)

    @property
    def rows(self) -> tuple[tuple[str, Markup], ...]:
        """The numbered rows on the left of a ``match`` question."""
        return tuple((str(n), self.fill(pair.left)) for n, pair in enumerate(self.question.pairs, start=1))

    def letter(self, place: int) -> str:
        """Return the letter of a choice, a step or a text on the right, given its place in the file."""
        return _LETTERS[self.order.index(place)]

    def fill(self, markup: Markup) -> Markup:
        """Return a text of the question with the values in place."""
        return fill_placeholders(markup, self.values)


def present(question: Question, *, salt: str, learner: str, attempt: int) -> Presentation:
    """Return the variant that ``learner`` gets at ``attempt``, counted from 1."""
    values = draw_values(question, salt=salt, learner=learner, attempt=attempt)
    order: tuple[int, ...] = ()
    if question.type.is_chosen:
        order = display_order(question, salt=salt, learner=learner, attempt=attempt)
    elif question.type in (QuestionType.ORDER, QuestionType.MATCH):
        count = len(listed_texts(question))
        part = question.type.value
        order = shuffled_indices(count, part, question.id, salt=salt, learner=learner, attempt=attempt)
    return Presentation(question, values, order, learner, attempt)


def listed_texts(question: Question) -> Sequence[Markup]:
    """Return what gets letters, in the order of the file."""
    if question.type.is_chosen:
        return [choice.text for choice in question.choices]
    return question.items or right_texts(question)


def right_texts(question: Question) -> tuple[Markup, ...]:
    """Return what can be put beside the rows of a ``match`` question, every text once."""
    texts: dict[str, Markup] = {}
    for markup in (*(pair.right for pair in question.pairs), *question.extras):
        texts.setdefault(_source(markup), markup)
    return tuple(texts.values())


def right_keys(question: Question) -> tuple[int, ...]:
    """Return for each row of a ``match`` question the place of its text in `right_texts`."""
    sources = [_source(markup) for markup in right_texts(question)]
    return tuple(sources.index(_source(pair.right)) for pair in question.pairs)


def _source(markup: Markup) -> str:
    return "\n".join(token.content for token in markup.tokens if token.content).strip()
