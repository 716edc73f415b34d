"""Random variables of a question: ``:vars: W=32..64/4; K=3,5; s in 0.05..0.95``.

============================  ==================================================
``K=3,5``                     one of the listed numbers
``W=32..64``                  a whole number of the range, both ends included
``W=32..64/4``                the same in steps, counted from the lower end
``r=0.1..0.9/0.1``            decimal steps, exact: 0.3 and not 0.30000000000000004
``s in 0.05..0.95``           any real number between the two
============================  ==================================================
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from grader.i18n import both
from grader.model import Text
from grader.quiz.expression import CONSTANTS, FUNCTIONS, Number
from grader.quiz.stream import Stream

__all__ = [
    "NO_VARIABLES",
    "Interval",
    "Values",
    "Variable",
    "Variables",
    "VariablesError",
    "describe_values",
    "parse_variables",
]

_NUMBER = r"[+-]?\d+(?:\.\d+)?"
_NAME = re.compile(r"[A-Za-z](?:[A-Za-z0-9_]*[A-Za-z0-9])?")
_ENTRY = re.compile(r"(?P<name>\w+)\s*(?P<kind>=|\bin\b)\s*(?P<domain>.+)")
_RANGE = re.compile(rf"(?P<low>{_NUMBER})\s*\.\.\s*(?P<high>{_NUMBER})(?:\s*/\s*(?P<step>{_NUMBER}))?")
_LIST = re.compile(rf"{_NUMBER}(?:\s*,\s*{_NUMBER})*")
_VALUES_LIMIT = 10_000


class VariablesError(ValueError):
    """A ``:vars:`` line that cannot be read; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Values:
    """A finite domain."""

    numbers: tuple[Number, ...]

    def draw(self, stream: Stream) -> Number:
        return self.numbers[stream.below(len(self.numbers))]


@dataclass(frozen=True)
class Interval:
    """All real numbers from ``low`` to ``high``."""

    low: float
    high: float

    def draw(self, stream: Stream) -> Number:
        return self.low + (self.high - self.low) * stream.unit()


@dataclass(frozen=True)
class Variable:
    """A name and where its values come from; ``source`` is the domain as the author wrote it."""

    name: str
    domain: Values | Interval
    source: str


@dataclass(frozen=True)
class Variables:
    """The variables of a question, in the order of the file."""

    items: tuple[Variable, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(variable.name for variable in self.items)

    @property
    def combination_count(self) -> int | None:
        """How many combinations there are; None when a variable is continuous."""
        count = 1
        for variable in self.items:
            if isinstance(variable.domain, Interval):
                return None
            count *= len(variable.domain.numbers)
        return count

    def draw(self, stream: Stream) -> dict[str, Number]:
        """Draw a value for every variable."""
        return {variable.name: variable.domain.draw(stream) for variable in self.items}

    def combinations(self) -> Iterator[dict[str, Number]]:
        """Yield every combination of values; only where `combination_count` is a number."""
        domains = [v.domain.numbers for v in self.items if isinstance(v.domain, Values)]
        for numbers in itertools.product(*domains):
            yield dict(zip(self.names, numbers, strict=True))


#: What a question has that does not vary.
NO_VARIABLES = Variables()


def parse_variables(text: str) -> Variables:
    """Read the value of a ``:vars:`` option.

    Raises
    ------
    VariablesError
        Names the part that is wrong.
    """
    found: dict[str, Variable] = {}
    for part in filter(None, map(str.strip, text.split(";"))):
        variable = _parse_variable(part)
        if variable.name in found:
            raise VariablesError(both("variable '{name}' is given twice", name=variable.name))
        found[variable.name] = variable
    if not found:
        raise VariablesError(both("no variable in ':vars:'"))
    return Variables(tuple(found.values()))


def describe_values(values: Mapping[str, Number]) -> str:
    """Return ``W=32, K=3`` for a message."""
    return ", ".join(f"{name}={value:.6g}" for name, value in values.items())


def _parse_variable(part: str) -> Variable:
    entry = _ENTRY.fullmatch(part)
    if entry is None:
        raise _syntax_error(part)
    name, domain = entry["name"], entry["domain"].strip()
    if not _NAME.fullmatch(name) or not name.isascii():
        raise VariablesError(both("'{name}' cannot be the name of a variable", name=name))
    if name in FUNCTIONS or name in CONSTANTS:
        raise VariablesError(both("'{name}' is the name of a function or constant already", name=name))
    values = _interval(domain, part) if entry["kind"] == "in" else _values(domain, part)
    return Variable(name, values, domain)


def _interval(domain: str, part: str) -> Interval:
    match = _RANGE.fullmatch(domain)
    if match is None or match["step"]:
        raise _syntax_error(part)
    low, high = float(match["low"]), float(match["high"])
    if low >= high:
        raise VariablesError(both("'{part}': the range is empty", part=part))
    return Interval(low, high)


def _values(domain: str, part: str) -> Values:
    if _LIST.fullmatch(domain):
        numbers = [_number(item.strip()) for item in domain.split(",")]
        if len(set(numbers)) < len(numbers):
            raise VariablesError(both("'{part}': a number is listed twice", part=part))
        return Values(tuple(_plain(number) for number in numbers))
    match = _RANGE.fullmatch(domain)
    if match is None:
        raise _syntax_error(part)
    low, high = _number(match["low"]), _number(match["high"])
    step = _number(match["step"]) if match["step"] else Fraction(1)
    if not match["step"] and (low.denominator > 1 or high.denominator > 1):
        raise VariablesError(both("'{part}': a decimal range needs a step, as in 0.1..0.9/0.1", part=part))
    if step <= 0 or low > high:
        raise VariablesError(both("'{part}': the range is empty", part=part))
    count = math.floor((high - low) / step) + 1
    if count > _VALUES_LIMIT:
        raise VariablesError(both("'{part}': more than {limit} values", part=part, limit=_VALUES_LIMIT))
    return Values(tuple(_plain(low + number * step) for number in range(count)))


def _number(text: str) -> Fraction:
    return Fraction(text)


def _plain(number: Fraction) -> Number:
    return number.numerator if number.denominator == 1 else float(number)


def _syntax_error(part: str) -> VariablesError:
    example = "'W=32..64/4', 'K=3,5', 's in 0.05..0.95'"
    return VariablesError(both("'{part}' is not a variable; write {example}", part=part, example=example))
