"""Tells whether a file can have left something behind, or found something, in the process that it ran in.

A sandbox may take in one exercise of a submission after the other where none of the files can reach the others: then
its reports are those of a sandbox for each. A tame file computes with numpy and with its own data, and that is all. The
list is of what is allowed, so that what nobody thought of is not tame. Whatever is doubtful gets a sandbox of its own,
which costs some milliseconds and nothing else.

What must not be within reach is anything that outlives a module: attributes of modules, functions and classes, tables
of the libraries, files, threads, frames. Random generators, numpy's error state and what a suite forbids are set anew
for every exercise.
"""

from __future__ import annotations

import ast
import builtins
import math
import types
from collections.abc import Sequence
from typing import Any

import numpy as np

__all__ = ["is_tame"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MODULES: dict[str, types.ModuleType] = {"numpy": np, "math": math}
#: None allows every name: nothing in there can be changed without an attribute being set.
_FROM: dict[str, frozenset[str] | None] = {
    "__future__": None,
    "math": None,
    "itertools": None,
    "typing": frozenset({"Any", "Callable", "Iterable", "Iterator", "List", "Optional", "Sequence", "Tuple", "Union"}),
    "collections.abc": frozenset({"Callable", "Iterable", "Iterator", "Mapping", "Sequence"}),
    "collections": frozenset({"Counter", "defaultdict", "deque"}),
    "functools": frozenset({"partial", "reduce"}),
}
#: Builtins that compute. Not among them: what makes classes, looks inside objects, runs text, or opens files.
_BUILTINS = _words(
    """
    abs all any bin bool bytes chr complex dict divmod enumerate filter float format frozenset hash int isinstance
    iter len list map max min next ord pow print range repr reversed round set slice sorted str sum tuple zip
    True False None NotImplemented Ellipsis
    ArithmeticError AssertionError Exception FloatingPointError IndexError KeyError LookupError NotImplementedError
    OverflowError RuntimeError StopIteration TypeError ValueError ZeroDivisionError
    """
)
_INNER_MODULES = ("linalg", "random", "fft")
#: Functions and methods of numpy that read or write files, run tests, or keep a setting; and what reaches memory.
_KEEPING = _words(
    """
    load save savez savez_compressed savetxt loadtxt genfromtxt fromfile tofile fromregex memmap dump dumps
    test info show_config show_runtime get_include seterr seterrcall setbufsize set_printoptions printoptions
    set_bit_generator get_bit_generator register ctypes format_map
    """
)
#: How the names begin that lead from generators and tracebacks to frames, and from functions to their code.
_FRAMES = ("_", "gi_", "cr_", "ag_", "tb_", "f_", "co_", "func_")
_REFUSED = (
    ast.ClassDef,
    ast.AsyncFunctionDef,
    ast.AsyncFor,
    ast.AsyncWith,
    ast.Await,
    ast.Match,
    ast.Global,
    ast.Nonlocal,
)
#: They say how their parent is meant, and nothing by themselves.
_BARE = (ast.expr_context, ast.operator, ast.cmpop, ast.unaryop, ast.boolop, ast.Constant)


def is_tame(tree: ast.Module) -> bool:
    """Tell whether the file computes and does nothing else."""
    aliases: dict[str, types.ModuleType] = {}
    nodes = _nodes(tree)
    for node in nodes:
        if isinstance(node, (ast.Import, ast.ImportFrom)) and not _imports_little(node, aliases):
            return False
    own = _bound_names(nodes)
    if own & aliases.keys() or any(name.startswith("__") for name in own):
        return False
    bases = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
    return all(_is_tame_node(node, aliases, own, bases) for node in nodes)


def _nodes(tree: ast.Module) -> list[ast.AST]:
    """Return what `ast.walk` finds, but for what is bare, several times as fast."""
    found: list[ast.AST] = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        found.append(node)
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                waiting += [item for item in value if isinstance(item, ast.AST) and not isinstance(item, _BARE)]
            elif isinstance(value, ast.AST) and not isinstance(value, _BARE):
                waiting.append(value)
    return found


def _imports_little(node: ast.Import | ast.ImportFrom, aliases: dict[str, types.ModuleType]) -> bool:
    if isinstance(node, ast.ImportFrom):
        if node.level or node.module not in _FROM:
            return False
        allowed = _FROM[node.module]
        return all(a.name != "*" and (allowed is None or a.name in allowed) for a in node.names)
    for alias in node.names:
        if alias.name not in _MODULES:
            return False
        module = _MODULES[alias.name]
        if aliases.setdefault(alias.asname or alias.name, module) is not module:
            return False  # a name for two modules: which of them is meant depends on when
    return True


def _bound_names(nodes: Sequence[ast.AST]) -> set[str]:
    """Return every name that the file binds itself, but by importing a module."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            found.add(node.id)
        elif isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
    return found


def _is_tame_node(node: ast.AST, aliases: dict[str, types.ModuleType], own: set[str], bases: set[int]) -> bool:
    if isinstance(node, _REFUSED):
        return False
    if isinstance(node, ast.Attribute):
        return isinstance(node.ctx, ast.Load) and _is_tame_attribute(node, aliases, bases)
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        if node.id in aliases:
            return id(node) in bases  # a module that is passed on could be changed under another name
        if node.id.startswith("__"):
            return False  # every module has some that lead far
        return node.id in own or node.id in _BUILTINS or not hasattr(builtins, node.id)
    return True


def _is_tame_attribute(node: ast.Attribute, aliases: dict[str, types.ModuleType], bases: set[int]) -> bool:
    if node.attr.startswith(_FRAMES) or node.attr in _KEEPING:
        return False
    found = _resolved(node, aliases)
    if isinstance(found, types.ModuleType):
        return node.attr in _INNER_MODULES and id(node) in bases
    # Tables of the library can be changed in place.
    return not isinstance(found, (dict, list, set, bytearray, np.ndarray))


def _resolved(node: ast.expr, aliases: dict[str, types.ModuleType]) -> Any:
    """Return what a dotted name that begins with a module means; nothing for any other expression."""
    if isinstance(node, ast.Name):
        return aliases.get(node.id)
    if isinstance(node, ast.Attribute):
        found = _resolved(node.value, aliases)
        return getattr(found, node.attr, None) if isinstance(found, types.ModuleType) else None
    return None
