"""Arithmetic that an author or a learner typed, evaluated without ``eval``.

Allowed are numbers, names, ``+ - * / // % **``, brackets, ``pi`` and the functions of `FUNCTIONS`. The text
is parsed by `ast` and every node is checked against that list before anything is computed. Length, depth
and the size of powers are bounded, so that no typed answer takes long.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from grader.i18n import both
from grader.model import Text

__all__ = ["CONSTANTS", "FUNCTIONS", "Expression", "ExpressionError", "Number"]

Number = int | float

FUNCTIONS: Mapping[str, Callable[..., Number]] = {
    "abs": abs,
    "min": min,
    "max": max,
    "floor": math.floor,
    "ceil": math.ceil,
    "sqrt": math.sqrt,
    "exp": math.exp,
    "log": math.log,
    "tanh": math.tanh,
}
CONSTANTS: Mapping[str, float] = {"pi": math.pi}

_ONE_ARGUMENT = frozenset(FUNCTIONS) - {"min", "max"}
_OPERATORS: Mapping[type[ast.AST], Callable[[Number, Number], Number]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
_SIGNS: Mapping[type[ast.AST], Callable[[Number], Number]] = {ast.UAdd: operator.pos, ast.USub: operator.neg}

_LENGTH_LIMIT = 300
_INTEGER_BITS_LIMIT = 1024
# `2x` would be a syntax error without a reason, and `0or 1` a warning of Python's tokenizer.
_MISSING_TIMES = re.compile(r"(?<![\w.])\d+(?:\.\d*)?(?![eE][+-]?\d)(?=[A-Za-z_(])")
_CHARACTERS = re.compile(r"[0-9A-Za-z_+\-*/%(),. ]*")


class ExpressionError(ValueError):
    """An expression that cannot be read, or has no value; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Expression:
    """An expression that has been checked.

    Attributes
    ----------
    source
        As it was typed.
    names
        The variables it uses.
    """

    source: str
    names: frozenset[str]
    _tree: ast.expr = field(compare=False, repr=False)

    @classmethod
    def parse(cls, source: str) -> Expression:
        """Read an expression.

        Raises
        ------
        ExpressionError
            For anything that is not plain arithmetic.
        """
        source = source.strip()
        _check_characters(source)
        try:
            tree = ast.parse(source, mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise ExpressionError(both("'{source}' is not an expression", source=source)) from None
        names: set[str] = set()
        _check(tree, names)
        return cls(source, frozenset(names), tree)

    def evaluate(self, values: Mapping[str, Number] | None = None) -> Number:
        """Return the value with the variables set to ``values``.

        Raises
        ------
        ExpressionError
            When a variable has no value, or the result is no finite real number.
        """
        try:
            result = _evaluate(self._tree, values or {})
            is_real = not isinstance(result, complex) and math.isfinite(result)
        except ExpressionError:
            raise
        except ZeroDivisionError:
            raise self._without_value(both("a division by zero")) from None
        except OverflowError:
            raise self._without_value(both("a number is too large")) from None
        except ValueError:
            raise self._without_value(both("a function gets a number it is not defined for")) from None
        if not is_real:
            raise self._without_value(both("it is not a finite real number"))
        return result

    def _without_value(self, reason: Text) -> ExpressionError:
        return ExpressionError(both("'{source}' has no value: {reason}", source=self.source, reason=reason))


def _check_characters(source: str) -> None:
    if not source:
        raise ExpressionError(both("an expression is missing"))
    if len(source) > _LENGTH_LIMIT:
        raise ExpressionError(both("an expression has at most {limit} characters", limit=_LENGTH_LIMIT))
    if "^" in source:
        raise ExpressionError(both("'{source}': write a power with ** instead of ^", source=source))
    allowed = _CHARACTERS.match(source)
    if allowed is not None and allowed.end() < len(source):
        char = source[allowed.end()]
        raise ExpressionError(both("'{source}': '{char}' has no place in an expression", source=source, char=char))
    if _MISSING_TIMES.search(source):
        raise ExpressionError(both("'{source}': write every product with *, as in 2*x", source=source))


def _check(node: ast.expr, names: set[str]) -> None:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            if isinstance(value, int) and value.bit_length() > _INTEGER_BITS_LIMIT:
                raise ExpressionError(both("a number is too large"))
        case ast.Name(id=name):
            if name in FUNCTIONS:
                raise ExpressionError(both("the function '{name}' needs its argument in brackets", name=name))
            if name not in CONSTANTS:
                names.add(name)
        case ast.UnaryOp(op=ast.UAdd() | ast.USub(), operand=operand):
            _check(operand, names)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS or isinstance(op, ast.Pow):
            _check(left, names)
            _check(right, names)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
            _check_call(name, args)
            for argument in args:
                _check(argument, names)
        case _:
            raise ExpressionError(both("'{source}' is not plain arithmetic", source=ast.unparse(node)))


def _check_call(name: str, args: list[ast.expr]) -> None:
    if name not in FUNCTIONS:
        known = ", ".join(FUNCTIONS)
        raise ExpressionError(both("unknown function '{name}'; there are {known}", name=name, known=known))
    if (name in _ONE_ARGUMENT and len(args) != 1) or (name not in _ONE_ARGUMENT and len(args) < 2):
        raise ExpressionError(both("the function '{name}' has the wrong number of arguments", name=name))


def _evaluate(node: ast.expr, values: Mapping[str, Number]) -> Number:
    match node:
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.Name(id=name):
            if name in CONSTANTS:
                return CONSTANTS[name]
            if name not in values:
                raise ExpressionError(both("'{name}' has no value here", name=name))
            return values[name]
        case ast.UnaryOp(op=op, operand=operand):
            return _SIGNS[type(op)](_evaluate(operand, values))
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return _power(_evaluate(left, values), _evaluate(right, values))
        case ast.BinOp(left=left, op=op, right=right):
            return _OPERATORS[type(op)](_evaluate(left, values), _evaluate(right, values))
        case ast.Call(func=ast.Name(id=name), args=args):
            return FUNCTIONS[name](*[_evaluate(argument, values) for argument in args])
    raise AssertionError(node)  # `_check` has let it through


def _power(base: Number, exponent: Number) -> Number:
    """Return ``base ** exponent``, refusing what would fill the memory or leave the real numbers."""
    if isinstance(base, int) and isinstance(exponent, int):
        if base.bit_length() * abs(exponent) > _INTEGER_BITS_LIMIT:
            raise ExpressionError(both("the power {base}**{exponent} is too large", base=base, exponent=exponent))
    elif base < 0 and exponent != int(exponent):
        raise ExpressionError(both("a negative number has no real power {exponent}", exponent=exponent))
    result: Number = base**exponent
    return result
