"""The options of a quiz: ``:type:``, ``:points:`` and what each type adds."""

from __future__ import annotations

import math
import re
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

_COMMON = ("type", "points", "attempts", "concepts")
OPTIONS: Mapping[QuestionType, tuple[str, ...]] = {
    QuestionType.SINGLE: (*_COMMON, "shuffle"),
    QuestionType.MULTIPLE: (*_COMMON, "shuffle", "partial"),
    QuestionType.NUMERIC: (*_COMMON, "vars", "atol", "rtol", "unit"),
    QuestionType.TEXT: (*_COMMON, "match"),
    QuestionType.ORDER: (*_COMMON, "partial"),
    QuestionType.MATCH: (*_COMMON, "partial"),
    QuestionType.OUTPUT: _COMMON,
    QuestionType.SHAPE: _COMMON,
    QuestionType.FORMULA: (*_COMMON, "vars", "rtol"),
}

#: Where a type has a default of its own. A formula is compared in float64 at points where it is well behaved.
_DEFAULTS: Mapping[QuestionType, Mapping[str, Any]] = {
    QuestionType.FORMULA: {"rtol": 1e-9},
    QuestionType.MATCH: {"partial": Partial.EACH},
}
_TAG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


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
    units: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()


def read_settings(options: Sequence[OptionLine], line: int, problems: QuizProblems) -> Settings | None:
    """Read the option lines; None when the type is missing or unknown: nothing else can be judged."""
    kind = _read_type(options, line, problems)
    if kind is None:
        return None
    values: dict[str, Any] = dict(_DEFAULTS.get(kind, {}))
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
        elif name == "partial" and kind is not QuestionType.MULTIPLE:
            _read_value("steps", text, option_line, values, problems)
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
        shown = "partial" if name == "steps" else name
        message = both("option '{option}': expected {expected}, got '{got}'", option=shown, expected=expected, got=text)
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


def _all_or_each(text: str) -> Partial:
    if text == Partial.NET_CORRECT:
        raise ValueError(text)
    return Partial(text)


def _units(text: str) -> tuple[str, ...]:
    units = tuple(text.split())
    if not units or any(char.isdigit() for unit in units for char in unit):
        raise ValueError(text)
    return units


def _tags(text: str) -> tuple[str, ...]:
    tags = tuple(text.split())
    if not tags or not all(map(_TAG.fullmatch, tags)):
        raise ValueError(text)
    return tags


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
    "steps": ("partial", _all_or_each, "all-or-nothing | each"),
    "unit": ("units", _units, "px pixels"),
    "concepts": ("concepts", _tags, "some-tag other-tag"),
    "atol": ("atol", _tolerance, ">= 0"),
    "rtol": ("rtol", _tolerance, ">= 0"),
    "match": ("match", _match_words, " ".join(MATCH_WORDS)),
}
