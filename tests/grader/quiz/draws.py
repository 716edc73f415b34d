"""Draws of a question, and what must hold for every one of them."""

from __future__ import annotations

import re
from re import _parser as sre  # the tree of a pattern, to write a text that it matches

from grader.quiz import ExpressionError, Presentation, Question, QuestionType, TextKey, present, read_response, score
from grader.quiz.presentation import right_keys
from grader.quiz.variant import choice_value


def faults_of(question: Question, draws: int, salt: str = "salt") -> list[str]:
    """Return every draw in which the key is not worth full points, or a listed wrong answer is.

    A verdict does not depend on the order of the choices, nor on values that are not there, so only what is new is
    scored again.
    """
    faults: list[str] = []
    verdicts: dict[tuple[object, ...], float] = {}

    def share(shown: Presentation, typed: str) -> float:
        response = read_response(shown, typed)
        key = (response, *sorted(shown.values.items())) if question.type is QuestionType.NUMERIC else (response,)
        if key not in verdicts:
            verdicts[key] = score(question, response, shown.values).share
        return verdicts[key]

    for attempt in range(1, draws + 1):
        shown = present(question, salt=salt, learner="kim", attempt=attempt)
        faults += [f"{question.id} {shown.values}: {key!r} is right" for key in keyed(shown) if share(shown, key) != 1]
        faults += [f"{question.id} {shown.values}: {bad!r} is wrong" for bad in wrong(shown) if share(shown, bad) >= 1]
    return faults


def keyed(shown: Presentation) -> list[str]:
    """Return what a learner would type who knows the key."""
    question = shown.question
    if question.type.is_chosen:
        return [" ".join(shown.letter(n) for n, choice in enumerate(question.choices) if choice.accepted)]
    if question.type is QuestionType.ORDER:
        return [" ".join(shown.letter(place) for place in range(len(question.items)))]
    if question.type is QuestionType.MATCH:
        return [" ".join(shown.letter(place) for place in right_keys(question))]
    return [typed(shown, choice) for choice in question.accepted]


def wrong(shown: Presentation) -> list[str]:
    """Return the listed wrong answers; of steps and rows, where none is listed, the order on the screen."""
    question = shown.question
    if question.type.is_chosen:
        return [shown.letter(n) for n, choice in enumerate(question.choices) if not choice.accepted]
    if question.type is QuestionType.ORDER:
        return [" ".join("abcdefghijklmnopqrstuvwxyz"[: len(shown.order)])]
    if question.type is QuestionType.MATCH:
        right = [shown.letter(place) for place in right_keys(question)]
        return [" ".join(right[1:] + right[:1])] if len(set(right)) > 1 else []
    answers = []
    for choice in question.rejected:
        try:
            answers.append(typed(shown, choice))
        except ExpressionError:
            continue  # a wrong formula may divide by zero
    return answers


def typed(shown: Presentation, choice) -> str:
    """Return a listed answer as somebody types it."""
    if isinstance(choice.key, TextKey):
        return text_for(choice.key.source) if choice.key.is_pattern else choice.key.source
    if isinstance(choice.key, str):
        return choice.key
    if shown.question.type is QuestionType.NUMERIC:
        return repr(choice_value(choice, shown.values))
    return choice.key.source


def text_for(pattern: str) -> str:
    """Return a short text that a regular expression matches."""
    text = "".join(map(_piece, sre.parse(pattern)))
    assert re.fullmatch(pattern, text), (pattern, text)
    return text


def _piece(node) -> str:
    kind, value = str(node[0]), node[1]
    match kind:
        case "LITERAL":
            return chr(value)
        case "ANY":
            return "x"
        case "IN":
            return _member(value[0])
        case "BRANCH":
            return "".join(map(_piece, value[1][0]))
        case "SUBPATTERN":
            return "".join(map(_piece, value[3]))
        case "MAX_REPEAT" | "MIN_REPEAT":
            return "".join(map(_piece, value[2])) * value[0]
    raise NotImplementedError(kind)


def _member(node) -> str:
    kind, value = str(node[0]), node[1]
    if kind == "LITERAL":
        return chr(value)
    if kind == "RANGE":
        return chr(value[0])
    return {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "1", "CATEGORY_WORD": "a"}[str(value)]
