"""A learner going through questions, without any input or output: the terminal and the web drive it alike.

::

    pending ── answer ──► right, or no more tries ──► settled ── leave ──► next
       │         └──────► wrong ── answer again, or leave (the explanation is shown)
       └────── skip ────► asked once more at the end
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from grader.quiz.expression import Number
from grader.quiz.markup import Markup
from grader.quiz.model import Question
from grader.quiz.presentation import Presentation
from grader.quiz.response import Raw, Response, read_response
from grader.quiz.score import score
from grader.quiz.scored import Scored

__all__ = ["Result", "Session"]

Scorer = Callable[[Question, Response, Mapping[str, Number]], Scored]


@dataclass
class Result:
    """What became of one question."""

    shown: Presentation
    answers: list[tuple[Response, Scored]] = field(default_factory=list)
    hints: int = 0

    @property
    def first(self) -> Scored | None:
        return self.answers[0][1] if self.answers else None

    @property
    def last(self) -> Scored | None:
        return self.answers[-1][1] if self.answers else None


class Session:
    """Goes through ``questions`` one by one.

    Parameters
    ----------
    questions
        What is still to be asked, in order.
    scorer
        `grader.quiz.score.score`, or one that knows more than one language.
    """

    def __init__(self, questions: Sequence[Presentation], scorer: Scorer = score) -> None:
        self.results: list[Result] = []
        self._pending = deque(Result(shown) for shown in questions)
        self._total = len(questions)
        self._passed_over: set[str] = set()
        self._scorer = scorer

    @property
    def current(self) -> Result | None:
        """The question that is asked now; None at the end."""
        return self._pending[0] if self._pending else None

    @property
    def remaining(self) -> int:
        """How many questions are left, the current one included."""
        return len(self._pending)

    @property
    def is_settled(self) -> bool:
        """Whether the current question takes no more answers."""
        result = self._current()
        if result.last is None:
            return False
        limit = result.shown.question.attempts
        return result.last.is_right or (limit is not None and len(result.answers) >= limit)

    def answer(self, raw: Raw) -> Scored:
        """Answer the current question.

        Raises
        ------
        ResponseError
            The answer cannot be read; it does not count.
        """
        result = self._current()
        if self.is_settled:
            raise RuntimeError(f"quiz {result.shown.question.id} takes no more answers")
        response = read_response(result.shown, raw)
        scored = self._scorer(result.shown.question, response, result.shown.values)
        result.answers.append((response, scored))
        return scored

    def hint(self) -> Markup | None:
        """Return the next hint, values filled in; None when there is no more."""
        result = self._current()
        hints = result.shown.question.hints
        if result.hints >= len(hints):
            return None
        result.hints += 1
        return result.shown.fill(hints[result.hints - 1])

    def leave(self) -> Result:
        """Go on from a question that was answered, rightly or not."""
        result = self._pending.popleft()
        self.results.append(result)
        return result

    def skip(self) -> bool:
        """Put the question off; returns whether it comes again. A second time it is left for another day."""
        result = self._current()
        question_id = result.shown.question.id
        if question_id in self._passed_over:
            self.leave()
            return False
        self._passed_over.add(question_id)
        self._pending.rotate(-1)
        return True

    def _current(self) -> Result:
        if not self._pending:
            raise RuntimeError("the session is over")
        return self._pending[0]
