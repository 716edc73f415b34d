"""Faults inside an expression: operators, signs, comparisons, conditions, constants, bounds."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.authoring.mutants.edit import Edit

__all__ = ["bound", "comparison", "condition", "constant", "operand", "operator", "sign", "swapped_operands"]

_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
#: In ``a @ b`` no operand can be left out alone: the shapes would not fit.
_TERMS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.BitAnd, ast.BitOr)
_ONE_WAY = (ast.Sub, ast.Div, ast.MatMult)


def operator(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``a + b`` as ``a - b``, ``x *= a`` as ``x /= a``, ``a and b`` as ``a or b``."""
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        yield Edit(node, ast.BinOp(node.left, _OPERATORS[type(node.op)](), node.right))
    elif isinstance(node, ast.AugAssign) and type(node.op) in _OPERATORS:
        yield Edit(node, ast.AugAssign(node.target, _OPERATORS[type(node.op)](), node.value))
    elif isinstance(node, ast.BoolOp):
        yield Edit(node, ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values))


def operand(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``a + b`` as ``a`` and as ``b``: a dropped term, factor or condition."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, _TERMS):
        yield Edit(node, node.left)
        yield Edit(node, node.right)
    elif isinstance(node, ast.BoolOp):
        for place in range(len(node.values)):
            rest = [*node.values[:place], *node.values[place + 1 :]]
            yield Edit(node, rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest))


def swapped_operands(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``a - b`` as ``b - a``."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, _ONE_WAY):
        yield Edit(node, ast.BinOp(node.right, node.op, node.left))


def sign(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``-x`` as ``x``, ``~x`` and ``not x`` as ``x``."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Invert | ast.Not):
        yield Edit(node, node.operand)


def comparison(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``a < b`` as ``a <= b``, ``a == b`` as ``a != b``."""
    if isinstance(node, ast.Compare):
        for place, found in enumerate(node.ops):
            ops = [*node.ops[:place], _COMPARISONS[type(found)](), *node.ops[place + 1 :]]
            yield Edit(node, ast.Compare(node.left, ops, node.comparators))


def condition(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``if a`` as ``if not a``; a guard that only raises is left out instead."""
    tests: list[ast.expr] = []
    if isinstance(node, ast.While | ast.IfExp) or (
        isinstance(node, ast.If) and not isinstance(node.body[0], ast.Raise)
    ):
        tests = [node.test]
    elif isinstance(node, ast.comprehension):
        tests = node.ifs
    for test in tests:
        yield Edit(test, ast.UnaryOp(ast.Not(), test))


def constant(node: ast.AST, parent: ast.AST) -> Iterator[Edit]:
    """``3`` as ``4`` and ``2``, ``0.5`` as ``1.0``, ``True`` as ``False``; axes are `calls.axis`."""
    if isinstance(parent, ast.keyword) and parent.arg in AXES:
        return
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        number = _number(node.operand)
        if type(number) is int:
            yield Edit(node, ast.Constant(0) if number == 1 else ast.UnaryOp(ast.USub(), ast.Constant(number - 1)))
            yield Edit(node, ast.UnaryOp(ast.USub(), ast.Constant(number + 1)))
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield Edit(node, ast.Constant(not node.value))
    elif not (isinstance(parent, ast.UnaryOp) and type(_number(node)) is int):
        for number in _other_numbers(_number(node)):
            yield Edit(node, ast.Constant(number))


#: Names of the parameters that say along which axis.
AXES = ("axis", "dim", "axes")


def _number(node: ast.AST) -> int | float | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _other_numbers(number: int | float | None) -> list[int | float]:
    if number is None:
        return []
    if isinstance(number, float):
        return [2 * number if number else 1.0]
    return [number + 1, number - 1] if number else [1]


def bound(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """``range(n)`` one shorter at either end; a slice that goes on to the end or begins at the beginning."""
    if isinstance(node, ast.Slice):
        for name in ("lower", "upper", "step"):
            if getattr(node, name) is not None:
                kept = {field: getattr(node, field) for field in ("lower", "upper", "step") if field != name}
                yield Edit(node, ast.Slice(**kept))
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range":
        start, stop, *step = [ast.Constant(0), *node.args] if len(node.args) == 1 else node.args
        later, earlier = (
            ast.BinOp(start, ast.Add(), ast.Constant(1)) if len(node.args) > 1 else ast.Constant(1),
            ast.BinOp(stop, ast.Sub(), ast.Constant(1)),
        )
        yield Edit(node, ast.Call(node.func, [later, stop, *step], []))
        yield Edit(node, ast.Call(node.func, [*node.args[:-1], earlier] if not step else [start, earlier, *step], []))
