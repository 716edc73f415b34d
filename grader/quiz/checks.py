"""What a question must satisfy beyond being readable, type by type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from grader.i18n import both
from grader.quiz.answers import Answer
from grader.quiz.expression import Expression, ExpressionError, Number
from grader.quiz.keys import clash, same_answer
from grader.quiz.markup import Markup
from grader.quiz.model import Choice, Question, QuestionType
from grader.quiz.placeholder import find_placeholders
from grader.quiz.problem import QuizProblems
from grader.quiz.settings import Settings
from grader.quiz.variables import Interval, describe_values
from grader.quiz.variant import SAME_RTOL, choice_value, is_close, is_whole, sample_values, tells_apart

__all__ = ["check_answers", "check_question"]


def check_answers(answers: Sequence[Answer], settings: Settings, line: int, problems: QuizProblems) -> None:
    """Check the list of answers as the author wrote it."""
    for number, answer in enumerate(answers):
        for earlier in answers[:number]:
            if answer.source and same_answer(earlier, answer, settings):
                message = both("this answer is on line {line} already", line=earlier.choice.line)
                problems.add(answer.choice.line, message)
                break
    _check_accepted([answer.choice.accepted for answer in answers].count(True), settings.type, line, problems)
    if settings.type.is_chosen and len(answers) < 2:
        problems.add(line, both("a choice needs at least two answers"))
    for answer in answers:
        if not answer.choice.accepted:
            _check_rejected(answer.choice, settings.type, problems)


def check_question(question: Question, problems: QuizProblems) -> None:
    """Check a question that could be read."""
    if question.type in (QuestionType.NUMERIC, QuestionType.FORMULA):
        _check_expressions(question, problems)
    else:
        for wrong in question.rejected:
            for right in question.accepted:
                if clash(right, wrong, question.match):
                    message = both("this wrong answer would be accepted because of line {line}", line=right.line)
                    problems.add(wrong.line, message)
    _check_placeholders(question, problems)


def _check_accepted(count: int, kind: QuestionType, line: int, problems: QuizProblems) -> None:
    if kind is QuestionType.SINGLE and count != 1:
        problems.add(line, both("a quiz of type single has exactly one [x], here are {count}", count=count))
    elif kind is QuestionType.OUTPUT and count != 1:
        problems.add(line, both("a program prints one thing: exactly one [x], here are {count}", count=count))
    elif count == 0:
        problems.add(line, both("no answer is accepted: none has [x]"))


def _check_rejected(choice: Choice, kind: QuestionType, problems: QuizProblems) -> None:
    if choice.feedback:
        return
    if kind.is_chosen:
        problems.add(choice.line, both("a wrong choice needs feedback: an indented quote '>' below it"))
    elif choice.misconception is None:
        message = both("a known wrong answer needs feedback below it, or a comment with 'mis:'")
        problems.add(choice.line, message)


def _check_expressions(question: Question, problems: QuizProblems) -> None:
    if question.type is QuestionType.FORMULA and not question.variables.items:
        problems.add(question.line, both("a formula needs ':vars:', the range of every variable in it"))
        return
    if question.type is QuestionType.NUMERIC:
        for variable in question.variables.items:
            if isinstance(variable.domain, Interval):
                message = both(
                    "variable '{name}' takes any real number; a numeric quiz needs steps, as in {example}",
                    name=variable.name,
                    example=f"{variable.name}={variable.domain.low}..{variable.domain.high}/0.05",
                )
                problems.add(question.line, message)
    known = set(question.variables.names)
    unknown = [(choice, name) for choice in question.choices for name in sorted(_names(choice) - known)]
    for choice, name in unknown:
        problems.add(choice.line, both("'{name}' is not in ':vars:'", name=name))
    if not unknown:
        _check_values(question, problems)


def _check_values(question: Question, problems: QuizProblems) -> None:
    samples = list(sample_values(question.variables, question.id))
    for choice in question.accepted:
        _check_accepted_values(choice, question, samples, problems)
    always = [choice for choice in question.rejected if _never_differs(choice, question, samples)]
    for choice in always:
        problems.add(choice.line, both("this wrong answer has the value of an accepted one at every draw"))
    apart = (tells_apart(question.choices, values, question.atol, question.rtol) for values in samples)
    if question.type is QuestionType.NUMERIC and not always and question.rejected and not any(apart):
        problems.add(question.line, both("no draw of the variables tells the wrong answers from the accepted one"))


def _check_accepted_values(
    choice: Choice, question: Question, samples: Iterable[dict[str, Number]], problems: QuizProblems
) -> None:
    """Check that an accepted answer has a value everywhere, and a whole one somewhere where it must be whole."""
    found = []
    for values in samples:
        try:
            found.append(choice_value(choice, values))
        except ExpressionError as error:
            where = describe_values(values) or "-"
            problems.add(choice.line, both("at {values}: {reason}", values=where, reason=error.text))
            return
    is_exact = question.type is QuestionType.NUMERIC and question.atol == question.rtol == 0
    if is_exact and not any(map(is_whole, found)):
        message = both("the answer {value} is not whole: give ':atol:' or ':rtol:'", value=found[0])
        problems.add(choice.line, message)


def _never_differs(wrong: Choice, question: Question, samples: Iterable[dict[str, Number]]) -> bool:
    rtol = max(question.rtol, SAME_RTOL)
    for values in samples:
        try:
            value = choice_value(wrong, values)
            if not any(
                is_close(value, choice_value(right, values), question.atol, rtol) for right in question.accepted
            ):
                return False
        except ExpressionError:
            continue
    return True


def _check_placeholders(question: Question, problems: QuizProblems) -> None:
    used = {name for choice in question.choices for name in _names(choice)}
    for markup in _texts(question):
        for name, line in find_placeholders(markup):
            used.add(name)
            if name not in question.variables.names:
                placeholder = "@{" + name + "}"
                problems.add(line, both("'{placeholder}': there is no such variable", placeholder=placeholder))
    for name in question.variables.names:
        if name not in used:
            problems.add(question.line, both("the variable '{name}' is used nowhere", name=name))


def _texts(question: Question) -> Iterable[Markup]:
    yield question.stem
    for choice in question.choices:
        yield choice.text
        yield choice.feedback
    yield from question.hints
    yield question.explanation


def _names(choice: Choice) -> frozenset[str]:
    return choice.key.names if isinstance(choice.key, Expression) else frozenset()
