"""Answering questions in the browser, kept in the same file as the answers of ``grader quiz``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from grader.bank import Bank, Item, answer_to_keep, next_attempt
from grader.course import Chapter, Course
from grader.errors import UsageError
from grader.i18n import both
from grader.model import LANGUAGES
from grader.progress import GivenAnswer, Progress, Source
from grader.quiz import Presentation, QuestionType, Response, ResponseError, Scored, read_response
from grader.web.lessons import stamp_of
from grader.web.quiz_state import Filled, QuizState, filled_with, is_typed, state_of

__all__ = ["Quizzes"]

_QUIZ_LINE = re.compile(r"^:::+\{quiz\}[ \t]+(\S+)", re.MULTILINE)
_Form = Mapping[str, Sequence[str]]


class Quizzes:
    """The questions of a course and where its learner stands in them."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._answers = Progress(course.root).answers
        self._banks: dict[str, tuple[object, Bank]] = {}

    def bank(self, chapter: Chapter) -> Bank:
        """Return the questions of a chapter as the lessons have them now."""
        stamp = stamp_of(*(chapter.lesson_path(language) for language in LANGUAGES))
        known = self._banks.get(chapter.id)
        if known is None or known[0] != stamp:
            known = self._banks[chapter.id] = (stamp, Bank.load(self._course, [chapter]))
        return known[1]

    def states(self, chapter: Chapter, language: str, anew: str | None = None) -> dict[str, QuizState]:
        """Return where the learner stands in each question; ``anew`` is one to be asked again."""
        learner = self._answers.learner()
        answers = self._answers.of_learner(learner)
        return {
            item.id: state_of(item, answers, language, learner, is_anew=item.id == anew)
            for item in self.bank(chapter).items
        }

    def counts(self, chapter: Chapter) -> tuple[int, int]:
        """Return how many questions a chapter has, and how many were answered rightly the last time.

        The list of chapters needs no more; parsing all lessons for it would take most of a second.
        """
        source = chapter.lesson_path(LANGUAGES[0]).read_text(encoding="utf-8")
        ids = set(_QUIZ_LINE.findall(source))
        learner = self._answers.known_learner()
        last = {answer.quiz: answer.is_right for answer in (self._answers.of_learner(learner) if learner else ())}
        return len(ids), sum(last.get(name, False) for name in ids)

    def answer(self, chapter: Chapter, quiz: str, language: str, form: _Form) -> QuizState:
        """Take what a form says: an answer, or a wish to see the answer or to be asked anew.

        Raises
        ------
        UsageError
            There is no such question.
        """
        item = self.bank(chapter).by_id.get(quiz)
        if item is None:
            raise UsageError(both("there is no quiz '{id}'", id=quiz[:100]))
        learner = self._answers.learner()
        answers = self._answers.of_learner(learner)
        if "anew" in form:
            return state_of(item, answers, language, learner, is_anew=True)
        state = state_of(item, answers, language, learner)
        if "reveal" in form and state.tries:
            return replace(state, is_revealed=True)
        asked = _attempt(form, state, next_attempt([a for a in answers if a.quiz == quiz], quiz))
        if asked != state.shown.attempt:
            state = QuizState(item, item.present(language, learner=learner, attempt=asked))
        if state.is_settled:
            return state
        return self._take(item, state, language, form, answers)

    def _take(
        self, item: Item, state: QuizState, language: str, form: _Form, answers: Sequence[GivenAnswer]
    ) -> QuizState:
        shown = state.shown
        try:
            response = _response(shown, form)
        except ResponseError as error:
            return replace(state, filled=_as_typed(shown, form), scored=None, problem=error.text)
        verdicts = item.scored(response, shown.values)
        scored = verdicts.get(language) or next(iter(verdicts.values()))
        self._keep(item, shown, response, scored, answers)
        return QuizState(item, shown, filled_with(shown, response), scored, state.tries + 1)

    def _keep(
        self, item: Item, shown: Presentation, response: Response, scored: Scored, answers: Sequence[GivenAnswer]
    ) -> None:
        kept = answer_to_keep(
            item,
            response,
            scored,
            learner=shown.learner,
            attempt=shown.attempt,
            source=Source.WEB,
            round_id=self._round(item, shown, answers),
        )
        self._answers.record([kept])

    def _round(self, item: Item, shown: Presentation, answers: Sequence[GivenAnswer]) -> int:
        """Return the round an answer belongs to: that of the terminal, so that it goes on where the browser stopped.

        A second try belongs to the round of the first one; a finished round is followed by the next.
        """
        earlier = [a.round for a in answers if a.quiz == item.id and a.attempt == shown.attempt and a.round is not None]
        if earlier:
            return earlier[-1]
        latest = self._answers.latest_round(shown.learner, item.chapter.id)
        done = {a.quiz for a in answers if latest is not None and a.round == latest}
        if latest is not None and not set(self.bank(item.chapter).by_id) <= done:
            return latest
        return self._answers.begin_round(shown.learner, item.chapter.id, after=latest)


def _attempt(form: _Form, state: QuizState, following: int) -> int:
    """Return the variant that a form is about: the one that is shown, or the one after all that were answered."""
    asked = next(iter(form.get("attempt", ())), "")
    return following if asked == str(following) else state.shown.attempt


def _response(shown: Presentation, form: _Form) -> Response:
    question = shown.question
    if is_typed(question.type):
        return read_response(shown, _first(form, "answer").replace("\r\n", "\n"))
    if question.type.is_chosen:
        return read_response(shown, [letter for letter in form.get("answer", ()) if letter])
    if question.type is QuestionType.MATCH:
        return read_response(shown, {number: _first(form, f"row-{number}") for number, _ in shown.rows})
    return read_response(shown, _ordered(shown, form))


def _ordered(shown: Presentation, form: _Form) -> list[str]:
    """Return the steps by the numbers beside them."""
    places: dict[str, str] = {}
    for letter, _ in shown.listed:
        number = _first(form, f"step-{letter}")
        if number in places:
            raise ResponseError(both("two steps have the same place"))
        if not number:
            raise ResponseError(both("a step has no place yet"))
        places[number] = letter
    return [places[number] for number in sorted(places, key=lambda text: (len(text), text))]


def _as_typed(shown: Presentation, form: _Form) -> Filled:
    """Keep what was entered although it cannot be read."""
    if is_typed(shown.question.type):
        return Filled(text=_first(form, "answer")[:2000])
    if shown.question.type.is_chosen:
        return Filled(letters=tuple(form.get("answer", ())))
    if shown.question.type is QuestionType.MATCH:
        return Filled(letters=tuple(_first(form, f"row-{number}") for number, _ in shown.rows))
    return Filled()


def _first(form: _Form, name: str) -> str:
    return next(iter(form.get(name, ())), "")
