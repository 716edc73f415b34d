"""The options of a quiz: ``:type:``, ``:points:`` and what each type adds."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.i18n import both
from grader.quiz.model import Partial, QuestionType
from grader.quiz.problem import QuizProblems
from grader.quiz.text import MATCH_WORDS
from grader.quiz.variables import NO_VARIABLES, Variables, VariablesError, parse_variables

__all__ = ["OPTIONS", "Settings", "read_settings"]

#: One option line: name, value, line of the file.
OptionLine = tuple[str, str, int]

_COMMON = ("type", "points", "attempts")
OPTIONS: Mapping[QuestionType, tuple[str, ...]] = {
    QuestionType.SINGLE: (*_COMMON, "shuffle"),
    QuestionType.MULTIPLE: (*_COMMON, "shuffle", "partial"),
    QuestionType.NUMERIC: (*_COMMON, "vars", "atol", "rtol"),
    QuestionType.TEXT: (*_COMMON, "match"),
    QuestionType.ORDER: _COMMON,
    QuestionType.MATCH: _COMMON,
    QuestionType.OUTPUT: _COMMON,
    QuestionType.SHAPE: _COMMON,
    QuestionType.FORMULA: (*_COMMON, "vars", "rtol"),
}

#: A formula is compared in float64 at points where it is well behaved.
_FORMULA_RTOL = 1e-9


@dataclass(frozen=True)
class Settings:
    """The options as values; where a line is wrong its default stands."""

    type: QuestionType
    points: float = 1.0
    attempts: int | None = None
    shuffle: bool = True
    partial: Partial = Partial.ALL_OR_NOTHING
    variables: Variables = NO_VARIABLES
    atol: float = 0.0
    rtol: float = 0.0
    match: frozenset[str] = frozenset()


def read_settings(options: Sequence[OptionLine], line: int, problems: QuizProblems) -> Settings | None:
    """Read the option lines; None when the type is missing or unknown: nothing else can be judged."""
    kind = _read_type(options, line, problems)
    if kind is None:
        return None
    values: dict[str, Any] = {"rtol": _FORMULA_RTOL} if kind is QuestionType.FORMULA else {}
    for name, text, option_line in options:
        if name not in OPTIONS[kind]:
            message = both(
                "unknown option '{option}' in a quiz of type {type}; it takes {known}",
                option=name,
                type=kind.value,
                known=", ".join(OPTIONS[kind]),
            )
            problems.add(option_line, message)
        elif name == "vars":
            _read_variables(text, option_line, values, problems)
        elif name != "type":
            _read_value(name, text, option_line, values, problems)
    return Settings(type=kind, **values)


def _read_type(options: Sequence[OptionLine], line: int, problems: QuizProblems) -> QuestionType | None:
    known = ", ".join(kind.value for kind in QuestionType)
    given = [(text, option_line) for name, text, option_line in options if name == "type"]
    if not given:
        problems.add(line, both("':type:' is missing; there are {known}", known=known))
        return None
    text, option_line = given[0]
    if text not in [kind.value for kind in QuestionType]:
        problems.add(option_line, both("unknown type '{type}'; there are {known}", type=text, known=known))
        return None
    return QuestionType(text)


def _read_variables(text: str, line: int, values: dict[str, Any], problems: QuizProblems) -> None:
    try:
        values["variables"] = parse_variables(text)
    except VariablesError as error:
        problems.add(line, error.text)


def _read_value(name: str, text: str, line: int, values: dict[str, Any], problems: QuizProblems) -> None:
    key, read, expected = _READERS[name]
    try:
        values[key] = read(text)
    except ValueError:
        message = both("option '{option}': expected {expected}, got '{got}'", option=name, expected=expected, got=text)
        problems.add(line, message)


def _positive(text: str) -> float:
    number = float(text)
    if not (math.isfinite(number) and number > 0):
        raise ValueError(text)
    return number


def _tolerance(text: str) -> float:
    number = float(text)
    if not (math.isfinite(number) and number >= 0):
        raise ValueError(text)
    return number


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _switch(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def _match_words(text: str) -> frozenset[str]:
    words = frozenset(text.split())
    if not words or not words <= set(MATCH_WORDS):
        raise ValueError(text)
    return words


_READERS: Mapping[str, tuple[str, Callable[[str], Any], str]] = {
    "points": ("points", _positive, "> 0"),
    "attempts": ("attempts", _count, ">= 1"),
    "shuffle": ("shuffle", _switch, "true | false"),
    "partial": ("partial", Partial, " | ".join(item.value for item in Partial)),
    "atol": ("atol", _tolerance, ">= 0"),
    "rtol": ("rtol", _tolerance, ">= 0"),
    "match": ("match", _match_words, " ".join(MATCH_WORDS)),
}
