"""Faults of calls: axes, shapes kept, arguments swapped, copies not made, a function's nearest relative."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.authoring.mutants.edit import Edit
from grader.authoring.mutants.expressions import AXES

__all__ = ["argument", "axis", "copy", "function", "keepdims"]

_KEEPDIMS = ("keepdims", "keepdim")
_COPYING_METHODS = ("copy", "clone", "detach")
_COPYING_FUNCTIONS = ("array", "copy", "deepcopy", "list", "dict")
#: The order of whose arguments does not matter, or is no fault of the mathematics.
_ORDERLESS = frozenset(
    [
        *("add", "allclose", "array_equal", "gcd", "hypot", "isclose", "logical_and", "logical_or", "max", "maximum"),
        *("min", "minimum", "multiply", "vdot"),
        *("getattr", "hasattr", "isinstance", "issubclass", "issubdtype", "range", "setattr", "super"),
    ]
)
_RELATIVES = (
    ("any", "all"),
    ("argmax", "argmin"),
    ("ceil", "floor"),
    ("max", "min"),
    ("maximum", "minimum"),
    ("ones", "zeros"),
    ("ones_like", "zeros_like"),
    ("sum", "mean"),
)
_RELATIVE = dict(_RELATIVES) | {second: first for first, second in _RELATIVES}


def axis(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``axis=0`` as ``axis=1`` and left out; of several axes, one left out."""
    if not isinstance(node, ast.Call):
        return
    for keyword in node.keywords:
        if keyword.arg in AXES:
            for value in _other_axes(keyword.value):
                yield Edit(keyword.value, value)
            yield Edit(node, ast.Call(node.func, node.args, [other for other in node.keywords if other is not keyword]))


def _other_axes(value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(value, ast.Tuple) and len(value.elts) > 1:
        yield ast.Tuple(value.elts[1:], ast.Load())
        yield ast.Tuple(value.elts[:-1], ast.Load())
    elif isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub):
        yield ast.Constant(0)
    elif isinstance(value, ast.Constant) and type(value.value) is int:
        yield ast.Constant(value.value - 1 if value.value else 1)


def keepdims(node: ast.AST, parent: ast.AST) -> Iterator[Edit]:
    """``keepdims=True`` left out."""
    if isinstance(node, ast.Call):
        for keyword in node.keywords:
            if keyword.arg in _KEEPDIMS:
                yield Edit(node, ast.Call(node.func, node.args, [k for k in node.keywords if k is not keyword]))


def argument(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``f(a, b)`` as ``f(b, a)``, ``return a, b`` as ``return b, a``."""
    if isinstance(node, ast.Call) and name_of(node.func) not in _ORDERLESS:
        for swapped in _neighbours_swapped(node.args):
            yield Edit(node, ast.Call(node.func, swapped, node.keywords))
    elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
        for swapped in _neighbours_swapped(node.value.elts):
            yield Edit(node.value, ast.Tuple(swapped, ast.Load()))


def _neighbours_swapped(items: list[ast.expr]) -> Iterator[list[ast.expr]]:
    for place in range(len(items) - 1):
        first, second = items[place : place + 2]
        if not isinstance(first, ast.Starred) and not isinstance(second, ast.Starred):
            yield [*items[:place], second, first, *items[place + 2 :]]


def copy(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``x.copy()``, ``np.array(x)``, ``list(x)`` as ``x``."""
    if not isinstance(node, ast.Call) or node.keywords:
        return
    name = name_of(node.func)
    if isinstance(node.func, ast.Attribute) and name in _COPYING_METHODS and not node.args:
        yield Edit(node, node.func.value)
    elif name in _COPYING_FUNCTIONS and len(node.args) == 1 and isinstance(node.args[0], ast.Name | ast.Attribute):
        yield Edit(node, node.args[0])


def function(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``max`` as ``min``, ``sum`` as ``mean``, ``any`` as ``all``, ``zeros`` as ``ones``."""
    if not isinstance(node, ast.Call) or name_of(node.func) not in _RELATIVE:
        return
    if isinstance(node.func, ast.Attribute):
        relative = _RELATIVE[node.func.attr]
        yield Edit(node.func, ast.Attribute(node.func.value, relative, ast.Load()))
    elif isinstance(node.func, ast.Name) and _RELATIVE[node.func.id] != "mean":  # no builtin of that name
        yield Edit(node.func, ast.Name(_RELATIVE[node.func.id], ast.Load()))


def name_of(function: ast.expr) -> str:
    """Return the last part of a dotted name; nothing for other expressions."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
