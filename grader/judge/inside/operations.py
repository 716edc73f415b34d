"""What the judge may do to an object of the student's besides calling it."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

__all__ = ["BY_NAME"]

_OPERATORS = [
    "add",
    "sub",
    "mul",
    "truediv",
    "floordiv",
    "mod",
    "pow",
    "matmul",
    "and_",
    "or_",
    "xor",
    "neg",
    "pos",
    "abs",
    "invert",
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",
    "getitem",
    "setitem",
    "delitem",
    "contains",
]

BY_NAME: dict[str, Callable[..., Any]] = {name: getattr(operator, name) for name in _OPERATORS} | {
    "len": len,
    "iter": iter,
    "next": next,
    "bool": bool,
    "float": float,
    "int": int,
    "getattr": getattr,
    "setattr": setattr,
    "isinstance": isinstance,
}
