"""The mutants of a source: each kind of fault at each place, once."""

from __future__ import annotations

import ast
import difflib
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType
from typing import Any

from grader.authoring.mutants.edit import Edit
from grader.authoring.mutants.operators import OPERATORS
from grader.authoring.mutants.splice import Splicer

__all__ = ["Mutant", "keys_of", "mutants_of"]


@dataclass(frozen=True)
class Mutant:
    """The source with one small fault.

    Attributes
    ----------
    operator
        The kind of fault, a name of `OPERATORS`.
    scope
        The function or method in which it is, ``Adam.step``; empty at the top of the module.
    line
        Counted from 1.
    old, new
        The lines that differ, without their indentation; ``new`` is empty for a statement left out.
    source
        The whole text.
    """

    operator: str
    scope: str
    line: int
    old: str
    new: str
    source: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What authors call it by: a change of the same lines to the same lines in the same function."""
        return self.scope, self.old, self.new

    @property
    def id(self) -> str:
        """Six hexadecimal digits of the key, short enough to type."""
        return hashlib.sha256("\n".join(self.key).encode()).hexdigest()[:6]

    def to_json(self) -> dict[str, Any]:
        names = ("id", "operator", "scope", "line", "old", "new")
        return {name: getattr(self, name) for name in names}

    def diff(self, original: str) -> list[str]:
        """Return the lines that differ with a sign before each, as `difflib.unified_diff` without context."""
        lines = difflib.unified_diff(original.splitlines(), self.source.splitlines(), n=0, lineterm="")
        return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def mutants_of(source: str) -> list[Mutant]:
    """Return the mutants of a module, in the order of its lines.

    What compiles to the same code as the source or as another mutant is left out. Docstrings, texts, and what only
    makes an error's message are not touched.
    """
    seen = {_essence(source)}
    found = []
    for mutant in _all_mutants(source):
        essence = _essence(mutant.source)
        if essence not in seen:
            seen.add(essence)
            found.append(mutant)
    return sorted(found, key=lambda mutant: mutant.line)


def keys_of(source: str) -> set[tuple[str, str, str]]:
    """Return the keys of all mutants, also of those left out: which these are depends on the version of Python."""
    return {mutant.key for mutant in _all_mutants(source)}


def _all_mutants(source: str) -> Iterator[Mutant]:
    splicer = Splicer(source)
    for scope, node, name, edit in _edits(splicer.tree):
        changed = splicer.spliced(edit)
        if changed is not None:
            old, new = _changed_lines(source, changed)
            yield Mutant(name, scope, node.lineno, old, new, changed)


def _edits(tree: ast.Module) -> Iterator[tuple[str, ast.expr | ast.stmt, str, Edit]]:
    for scope, node, parent in _places(tree, "", tree):
        for name, look in OPERATORS.items():
            for edit in look(node, parent):
                assert isinstance(edit.old, ast.expr | ast.stmt)
                yield scope, edit.old, name, edit


def _places(node: ast.AST, scope: str, parent: ast.AST) -> Iterator[tuple[str, ast.AST, ast.AST]]:
    """Yield every node whose change can be a fault, with the name of its function and its parent."""
    if isinstance(node, ast.Raise | ast.JoinedStr | ast.Import | ast.ImportFrom | ast.Assert):
        return
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        scope = f"{scope}.{node.name}" if scope else node.name
    else:
        yield scope, node, parent
    for field, value in ast.iter_fields(node):
        if field in ("decorator_list", "annotation", "returns", "bases"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _places(child, scope, node)


def _essence(source: str) -> tuple[object, ...]:
    """Return what the compiled source does, without where its lines stand."""
    return _essence_of(compile(source, "", "exec", dont_inherit=True))


def _essence_of(code: CodeType) -> tuple[object, ...]:
    constants = tuple(
        _essence_of(value) if isinstance(value, CodeType) else (type(value).__name__, repr(value))
        for value in code.co_consts
    )
    names = (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    return code.co_code, code.co_exceptiontable, constants, names, code.co_argcount, code.co_flags


def _changed_lines(before: str, after: str) -> tuple[str, str]:
    """Return the lines that differ, before and after, stripped."""
    old, new = before.splitlines(), after.splitlines()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return _stripped(old[start : len(old) - end]), _stripped(new[start : len(new) - end])


def _stripped(lines: list[str]) -> str:
    return "\n".join(line.strip() for line in lines)
