"""Statements left out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from grader.authoring.mutants.edit import Edit

__all__ = ["context", "guard", "statement"]


def statement(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """Leave out a call, a change, ``x = f(x)``; without any other assignment the name would only be missing."""
    if isinstance(node, ast.Expr):
        is_left_out = isinstance(node.value, ast.Call)
    elif isinstance(node, ast.Assign):
        is_left_out = all(_changes_something(node, target) for target in node.targets)
    else:
        is_left_out = isinstance(node, ast.AugAssign | ast.Break | ast.Continue)
    if is_left_out:
        yield Edit(node, ast.Pass())


def _changes_something(node: ast.Assign, target: ast.expr) -> bool:
    if isinstance(target, ast.Tuple):
        return all(_changes_something(node, part) for part in target.elts)
    if isinstance(target, ast.Name):
        return any(isinstance(found, ast.Name) and found.id == target.id for found in ast.walk(node.value))
    return isinstance(target, ast.Subscript | ast.Attribute)


def guard(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """Leave out ``if …: raise …``."""
    if isinstance(node, ast.If) and isinstance(node.body[0], ast.Raise) and not node.orelse:
        yield Edit(node, ast.Pass())


def context(node: ast.AST, _: ast.AST) -> Iterator[Edit]:
    """Run the body of ``with …:`` without it; one that gives a name is needed."""
    if isinstance(node, ast.With) and all(item.optional_vars is None for item in node.items):
        yield Edit(node, ast.If(ast.Constant(True), node.body, []))
