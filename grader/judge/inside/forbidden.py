"""Names that an exercise bans: found in the source before it runs, and disarmed while it does.

Reading the source gives the student the line. Since source can be written to hide a name, the functions
themselves are replaced as well before the student's module is imported.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

__all__ = ["ForbiddenCall", "disarm", "rearm", "uses"]


class ForbiddenCall(BaseException):
    """Raised by a banned function that was called all the same; no ``except Exception`` hides it."""


def uses(tree: ast.Module, names: Iterable[str]) -> list[tuple[str, int]]:
    """Return each banned name that the source mentions, with its line.

    A name is dotted, ``numpy.tanh``: it is found through every way the source imports it. A name without
    a dot bans a builtin, an attribute or method of anything written ``.name`` (``.tanh``), or a statement
    such as ``for``.
    """
    banned = set(names)
    if not banned:
        return []
    finder = _Finder(banned)
    finder.visit(tree)
    return sorted(finder.found, key=lambda item: item[1])


class _Finder(ast.NodeVisitor):
    def __init__(self, banned: set[str]) -> None:
        self._banned = banned
        self._origin: dict[str, str] = {}
        self.found: list[tuple[str, int]] = []

    def _check(self, name: str | None, node: Any) -> None:
        if name in self._banned:
            self.found.append((name, node.lineno))

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self._origin[alias.asname or alias.name.partition(".")[0]] = (
                alias.name if alias.asname else alias.name.partition(".")[0]
            )
            self._check(alias.name, node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            name = f"{node.module}.{alias.name}"
            self._origin[alias.asname or alias.name] = name
            self._check(name, node)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self._check(self._origin.get(node.id, node.id), node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self._check(self._dotted(node), node)
        self._check(f".{node.attr}", node)
        self.generic_visit(node)

    def visit_For(self, node: ast.For) -> None:
        self._check("for", node)
        self.generic_visit(node)

    def visit_While(self, node: ast.While) -> None:
        self._check("while", node)
        self.generic_visit(node)

    def _dotted(self, node: ast.expr) -> str | None:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return None
        origin = self._origin.get(node.id)
        return ".".join([origin, *reversed(parts)]) if origin else None


def disarm(names: Iterable[str]) -> list[tuple[Any, str, Any]]:
    """Replace each banned function that is a module's attribute by one that raises `ForbiddenCall`.

    Returns
    -------
    list of (holder, attribute, function)
        What was replaced, for `rearm`.
    """
    replaced: list[tuple[Any, str, Any]] = []
    for name in names:
        module_name, _, attribute = name.rpartition(".")
        module = sys.modules.get(module_name)
        original = getattr(module, attribute, None) if module else None
        if original is None:
            continue
        replacement = _refusing(name)
        # The same function is often reachable under several modules: numpy and numpy._core.umath.
        for holder in list(sys.modules.values()):
            if getattr(holder, "__dict__", {}).get(attribute) is original:
                setattr(holder, attribute, replacement)
                replaced.append((holder, attribute, original))
    return replaced


def rearm(replaced: Iterable[tuple[Any, str, Any]]) -> None:
    """Put back what `disarm` took."""
    for holder, attribute, original in replaced:
        setattr(holder, attribute, original)


def _refusing(name: str) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise ForbiddenCall(name)

    refuse.__name__ = name.rpartition(".")[2]
    return refuse
