"""A question for its template: texts as HTML, letters, marks, sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup as Html

from grader.i18n import both
from grader.lesson import plain_text
from grader.model import Text
from grader.quiz import Markup, QuestionType, Verdict, right_answer
from grader.quiz.markup import walk
from grader.web.quiz_state import QuizState, is_typed

__all__ = ["QuizView"]

_MARKS = {"right": "✓", "partial": "◐", "wrong": "✗", "open": ""}
_OPTION_LENGTH = 60


@dataclass(frozen=True)
class QuizView:
    """What ``quiz.html`` reads.

    Parameters
    ----------
    action
        Where the form goes.
    render
        Turns Markdown of the lesson into HTML.
    """

    state: QuizState
    language: str
    action: str
    render: Callable[[Markup], str]

    def _html(self, markup: Markup) -> Html:
        # The dialect knows no HTML, so its own output is all there can be.
        return Html(self.render(self.state.shown.fill(markup)))

    def _say(self, text: Text) -> str:
        said = text.in_language(self.language)
        return said[:1].upper() + said[1:] + ("" if said.endswith((".", "!", "?")) else ".")

    @property
    def id(self) -> str:
        return self.state.item.id

    @property
    def type(self) -> str:
        return self.state.shown.question.type.value

    @property
    def attempt(self) -> int:
        return self.state.shown.attempt

    @property
    def tries(self) -> int:
        return self.state.tries

    @property
    def verdict(self) -> str:
        return self.state.verdict

    @property
    def mark(self) -> str:
        return _MARKS[self.verdict]

    @property
    def is_settled(self) -> bool:
        return self.state.is_settled

    @property
    def stem(self) -> Html:
        return self._html(self.state.shown.question.stem)

    @property
    def hints(self) -> list[Html]:
        return [self._html(hint) for hint in self.state.shown.question.hints]

    @property
    def text(self) -> str:
        return self.state.filled.text

    @property
    def rows_shown(self) -> int:
        """Lines of the field for printed output; the same for all, so that it gives nothing away."""
        return 3

    @property
    def task(self) -> str:
        question = self.state.shown.question
        match question.type:
            case QuestionType.NUMERIC if question.units:
                return self._say(both("Answer with a number, in {unit}.", unit=question.units[0]))
            case QuestionType.NUMERIC:
                return self._say(both("Answer with a number."))
            case QuestionType.OUTPUT:
                return self._say(both("Write what it prints."))
            case QuestionType.SHAPE:
                return self._say(both("Write the shape, as in (N, 3)."))
            case QuestionType.FORMULA:
                names = ", ".join(question.variables.names)
                return self._say(both("Write an expression in {names}, with * and **.", names=names))
        return self._say(both("Answer with a word or two."))

    @cached_property
    def _part_marks(self) -> dict[str, str]:
        scored = self.state.scored
        return {part.id: "right" if part.is_right else "wrong" for part in scored.parts} if scored else {}

    @property
    def choices(self) -> list[dict[str, Any]]:
        question = self.state.shown.question
        chosen = self.state.filled.letters
        return [
            {
                "letter": letter,
                "text": Html(self.render(text)),
                # Not every reader finds the words of a formula.
                "name": _plain(text) if any(token.type.startswith("math") for token in walk(text.tokens)) else "",
                "is_chosen": letter in chosen,
                "mark": self._part_marks.get(question.choices[place].id),
            }
            for place, (letter, text) in zip(self.state.shown.order, self.state.shown.listed, strict=True)
        ]

    @property
    def steps(self) -> list[dict[str, Any]]:
        """Return the steps as they stand: in the order given, else in the order drawn."""
        listed = dict(self.state.shown.listed)
        given = self.state.filled.letters
        order = given if set(given) == set(listed) else tuple(listed)
        return [
            {
                "letter": letter,
                "text": Html(self.render(listed[letter])),
                "plain": _short(listed[letter]),
                "numbers": range(1, len(listed) + 1),
                "chosen": number if given else None,
                "mark": self._part_marks.get(str(number)) if given else None,
            }
            for number, letter in enumerate(order, start=1)
        ]

    @property
    def heads(self) -> list[Html]:
        return [self._html(heading) for heading in self.state.shown.question.headings] or [Html(""), Html("")]

    @property
    def texts(self) -> list[dict[str, Any]]:
        return [
            {"letter": letter, "text": Html(self.render(text)), "plain": _short(text)}
            for letter, text in self.state.shown.listed
        ]

    @property
    def rows(self) -> list[dict[str, Any]]:
        given = self.state.filled.letters
        return [
            {
                "number": number,
                "text": Html(self.render(text)),
                "plain": _plain(text),
                "chosen": given[place] if place < len(given) else "",
                "mark": self._part_marks.get(number),
            }
            for place, (number, text) in enumerate(self.state.shown.rows)
        ]

    @property
    def problem(self) -> str:
        if self.state.problem is None:
            return ""
        reason = self._say(self.state.problem)
        return both("{reason} This did not count.", reason=reason).in_language(self.language)

    @property
    def sentence(self) -> str:
        scored = self.state.scored
        if scored is None:
            return ""
        if scored.verdict is Verdict.RIGHT and self.state.tries > 1:
            return both("Right now. The first answer counts for the score.").in_language(self.language)
        if scored.verdict is Verdict.RIGHT:
            return both("Right.").in_language(self.language)
        if scored.verdict is Verdict.PARTIAL:
            points = f"{scored.points:.3g}/{scored.max_points:g}"
            return both("Partly right: {points} points.", points=points).in_language(self.language)
        return both("Not right.").in_language(self.language)

    @property
    def feedback(self) -> list[Html]:
        return [Html(self.render(markup)) for markup in (self.state.scored.feedback if self.state.scored else ())]

    @property
    def notes(self) -> list[str]:
        return [self._say(note) for note in (self.state.scored.notes if self.state.scored else ())]

    @property
    def explanation(self) -> Html:
        return self._html(self.state.shown.question.explanation)

    @property
    def answer(self) -> Html | None:
        """The right answer, empty when it was given; None while the question is open."""
        if not self.is_settled:
            return None
        if self.state.scored is not None and self.state.scored.is_right:
            return Html("")
        return self.right

    @property
    def right(self) -> Html:
        """What would be right, as HTML."""
        shown = self.state.shown
        listed = dict(shown.listed)
        letters = right_answer(shown)
        if is_typed(shown.question.type):
            return Html("<p><code>{}</code></p>").format(letters[0]) if letters else Html("")
        if shown.question.type is QuestionType.MATCH:
            rows = (
                Html("<tr><td>{}</td><td>{}</td></tr>").format(Html(self.render(left)), Html(self.render(listed[key])))
                for (_, left), key in zip(shown.rows, letters, strict=True)
            )
            return Html("<table>{}</table>").format(Html("").join(rows))
        items = Html("").join(Html("<li>{}</li>").format(Html(self.render(listed[letter]))) for letter in letters)
        tag = "ol" if shown.question.type is QuestionType.ORDER else "ul"
        return Html("<{0}>{1}</{0}>").format(tag, items)

    @property
    def can_reveal(self) -> bool:
        return self.state.tries > 0 and not self.is_settled

    @property
    def can_repeat(self) -> bool:
        return self.is_settled

    @property
    def has_variants(self) -> bool:
        return bool(self.state.shown.question.variables.names)


def _plain(markup: Markup) -> str:
    return " ".join(plain_text(markup).split())


def _short(markup: Markup) -> str:
    text = _plain(markup)
    return text if len(text) <= _OPTION_LENGTH else text[: _OPTION_LENGTH - 1] + "…"
