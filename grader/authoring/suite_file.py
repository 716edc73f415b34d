"""A hidden suite read from its syntax tree: its cases with what ``@case`` says of each, and what it forbids."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["NOT_LITERAL", "CaseText", "ForbidText", "SuiteFile", "read_suite"]

#: The value of an argument that is not written out.
NOT_LITERAL = object()


@dataclass(frozen=True)
class CaseText:
    """One test function.

    Attributes
    ----------
    decorator
        None when it has no ``@case(...)``.
    parameters
        The fixtures that it asks for.
    """

    name: str
    line: int
    decorator: ast.Call | None
    parameters: tuple[str, ...]

    def value(self, name: str, default: Any = None) -> Any:
        """Return an argument of ``@case``: its value, ``default``, or `NOT_LITERAL`."""
        return _argument(self.decorator, name, default) if self.decorator else default

    @property
    def visibility(self) -> Any:
        return self.value("visibility", "hidden")

    @property
    def after(self) -> tuple[str, ...]:
        """The names of ``after``; empty when it is not a list of names, which a rule of its own reports."""
        value = self.value("after", ())
        is_list = isinstance(value, tuple | list) and all(isinstance(name, str) for name in value)
        return tuple(value) if is_list else ()


@dataclass(frozen=True)
class ForbidText:
    """One call of ``forbid``; ``is_kept`` when its result is given a name at the top of the module."""

    line: int
    call: ast.Call
    is_kept: bool

    def reason(self, language: str) -> Any:
        return _argument(self.call, language, "")


@dataclass(frozen=True)
class SuiteFile:
    """What the suite consists of.

    Attributes
    ----------
    fixtures
        The names of the suite's own fixtures.
    classes
        Test classes, which are no cases.
    """

    cases: tuple[CaseText, ...]
    fixtures: tuple[str, ...]
    forbids: tuple[ForbidText, ...]
    classes: tuple[ast.ClassDef, ...]

    def case(self, name: str) -> CaseText | None:
        return next((case for case in self.cases if case.name == name), None)


def read_suite(tree: ast.Module) -> SuiteFile:
    """Read a parsed suite."""
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return SuiteFile(
        cases=tuple(_case(node) for node in functions if node.name.startswith("test")),
        fixtures=tuple(node.name for node in functions if _is_fixture(node)),
        forbids=tuple(_forbids(tree)),
        classes=tuple(n for n in tree.body if isinstance(n, ast.ClassDef) and n.name.startswith("Test")),
    )


def _case(node: ast.FunctionDef | ast.AsyncFunctionDef) -> CaseText:
    calls = [item for item in node.decorator_list if isinstance(item, ast.Call) and _is_call_of(item, "case")]
    parameters = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    return CaseText(node.name, node.lineno, calls[0] if calls else None, tuple(item.arg for item in parameters))


def _is_fixture(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    decorators = [item.func if isinstance(item, ast.Call) else item for item in node.decorator_list]
    return any(ast.unparse(item).endswith("fixture") for item in decorators)


def _forbids(tree: ast.Module) -> Iterator[ForbidText]:
    kept = {id(node.value) for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_call_of(node, "forbid"):
            yield ForbidText(node.lineno, node, id(node) in kept)


def _is_call_of(call: ast.Call, name: str) -> bool:
    function = call.func
    return (isinstance(function, ast.Name) and function.id == name) or (
        isinstance(function, ast.Attribute) and function.attr == name
    )


def _argument(call: ast.Call, name: str, default: Any) -> Any:
    for keyword in call.keywords:
        if keyword.arg == name:
            try:
                return ast.literal_eval(keyword.value)
            except ValueError:
                return NOT_LITERAL
    return default
