"""The public names of a Python file and how each is called, read from its syntax tree.

Public are functions, classes, constants and methods whose names do not begin with an underscore, and special
methods such as ``__init__``. Annotations do not count: the docstring is the contract.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

__all__ = ["PublicName", "public_names"]

_Function = ast.FunctionDef | ast.AsyncFunctionDef
#: Decorators that change how a method is called.
_CALL_DECORATORS = ("property", "cached_property", "staticmethod", "classmethod")


@dataclass(frozen=True)
class PublicName:
    """One public name.

    Attributes
    ----------
    signature
        Parameters with their kinds and defaults, ``(x, /, *, axis=-1)``; ``class`` or ``constant`` otherwise.
    node
        The definition, for its line and docstring.
    members
        The methods of a class.
    """

    name: str
    signature: str
    node: ast.stmt
    members: dict[str, PublicName] = field(default_factory=dict)

    @property
    def line(self) -> int:
        return self.node.lineno

    @property
    def docstring(self) -> str:
        if isinstance(self.node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            return ast.get_docstring(self.node) or ""
        return ""


def public_names(tree: ast.Module) -> dict[str, PublicName]:
    """Return the public names that the module defines; what it imports is not among them."""
    return {found.name: found for found in _definitions(tree.body) if not found.name.startswith("_")}


def _definitions(body: Sequence[ast.stmt]) -> Iterator[PublicName]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield PublicName(node.name, _signature(node), node)
        elif isinstance(node, ast.ClassDef):
            yield PublicName(node.name, "class", node, _members(node))
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name):
                    yield PublicName(target.id, "constant", node)


def _members(node: ast.ClassDef) -> dict[str, PublicName]:
    return {
        member.name: member
        for member in _definitions(node.body)
        if not member.name.startswith("_") or (member.name.startswith("__") and member.name.endswith("__"))
    }


def _signature(node: _Function) -> str:
    decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
    prefix = "".join(f"@{name.rpartition('.')[2]} " for name in decorators if name.endswith(_CALL_DECORATORS))
    is_async = "async " if isinstance(node, ast.AsyncFunctionDef) else ""
    return f"{prefix}{is_async}({ast.unparse(_without_annotations(node.args))})"


def _without_annotations(arguments: ast.arguments) -> ast.arguments:
    def bare(argument: ast.arg) -> ast.arg:
        return ast.arg(argument.arg)

    return ast.arguments(
        posonlyargs=[bare(argument) for argument in arguments.posonlyargs],
        args=[bare(argument) for argument in arguments.args],
        vararg=bare(arguments.vararg) if arguments.vararg else None,
        kwonlyargs=[bare(argument) for argument in arguments.kwonlyargs],
        kw_defaults=arguments.kw_defaults,
        kwarg=bare(arguments.kwarg) if arguments.kwarg else None,
        defaults=arguments.defaults,
    )
