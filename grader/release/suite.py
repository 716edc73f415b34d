"""The public part of a hidden suite, cut out of its syntax tree.

What remains is generated from the tree: no comment and no docstring survives, since they speak of hidden cases, too.
Only names that a public case needs remain, one name at a time: of ``A, B = 1, 2`` the half that is needed.
"""

from __future__ import annotations

import ast
import symtable
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.errors import CannotGrade
from grader.i18n import both, message
from grader.model import Visibility
from grader.release.manifest import SuiteSize

__all__ = ["PublicSuite", "public_suite"]

#: Their values are looked up by kind, not by name, when the suite is loaded.
_POLICIES = ("forbid", "allow_operators")
_REFERENCE = "reference"


@dataclass(frozen=True)
class PublicSuite:
    """What a student gets of a suite.

    Attributes
    ----------
    left_out
        Public cases that ask for the reference solution, or come after one that does.
    """

    text: str
    size: SuiteSize
    left_out: tuple[str, ...]


def public_suite(path: Path, exercise: str) -> PublicSuite:
    """Cut the suite in ``path``.

    Raises
    ------
    CannotGrade
        The suite has a form that cannot be cut safely; names file and line.
    """
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, SyntaxError) as error:
        raise CannotGrade(both("{path} cannot be read: {error}", path=path, error=error)) from None
    return _Cutter(path, exercise).cut(tree)


@dataclass(frozen=True)
class _Case:
    node: ast.FunctionDef
    points: float
    is_public: bool
    after: tuple[str, ...]


@dataclass(frozen=True)
class _Cutter:
    path: Path
    exercise: str

    def cut(self, tree: ast.Module) -> PublicSuite:
        pieces = [piece for node in tree.body if not _is_text(node) for piece in self._pieces(node)]
        cases = {case.node.name: case for node in tree.body if (case := self._case(node)) is not None}
        kept = _runnable(cases, _users_of_reference(pieces))
        left_out = tuple(name for name, case in cases.items() if case.is_public and name not in kept)
        if not kept:
            raise self._fault(tree.body[0] if tree.body else None, _NO_CASES)
        needed = _needed(pieces, kept, cases.keys())
        body = [_without_texts(node) for names, node in pieces if names & needed]
        text = f'"""Public cases of {self.exercise}."""\n\n' + "\n".join(map(_source, body)) + "\n"
        gone = [case for name, case in cases.items() if name not in kept]
        points = sum(cases[name].points for name in kept)
        size = SuiteSize(len(kept), points, len(gone), sum(case.points for case in gone))
        return PublicSuite(text, size, left_out)

    def _pieces(self, node: ast.stmt) -> Iterator[tuple[set[str], ast.stmt]]:
        """Yield the statement in the smallest parts that define names, each with these names."""
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield {node.name}, node
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield {alias.asname or alias.name.partition(".")[0]}, ast.Import([alias])
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield {alias.asname or alias.name}, ast.ImportFrom(node.module, [alias], node.level)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            for piece in _single_assignments(node):
                yield self._assigned(piece), piece
        else:
            raise self._fault(node, _NO_STATEMENT)

    def _assigned(self, node: ast.Assign | ast.AnnAssign) -> set[str]:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names: set[str] = set()
        for target in targets:
            for each in ast.walk(target):
                if isinstance(each, ast.Attribute | ast.Subscript):
                    raise self._fault(node, _NO_STATEMENT)
                if isinstance(each, ast.Name):
                    names.add(each.id)
        return names

    def _case(self, node: ast.stmt) -> _Case | None:
        call = _case_call(node)
        if call is None or not isinstance(node, ast.FunctionDef):
            return None
        values = {}
        for keyword in call.keywords:
            try:
                values[keyword.arg] = ast.literal_eval(keyword.value)
            except ValueError:
                values[keyword.arg] = None
        visibility, points = values.get("visibility", Visibility.HIDDEN.value), values.get("points")
        if visibility not in list(Visibility) or not isinstance(points, int | float):
            raise self._fault(node, _NOT_LITERAL)
        return _Case(node, points, visibility == Visibility.PUBLIC, tuple(values.get("after") or ()))

    def _fault(self, node: ast.stmt | None, reason: str) -> CannotGrade:
        line = node.lineno if node else 1
        return CannotGrade(both("{path}, line {line}: {reason}", path=self.path, line=line, reason=both(reason)))


_NO_CASES = message("no public case can be run without the reference solution, so students would get none")
_NO_STATEMENT = message(
    "a release takes imports, functions, classes and constants of a suite; move this statement into a function"
)
_NOT_LITERAL = message("points and visibility of @case must be written out")


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _case_call(node: ast.stmt) -> ast.Call | None:
    if isinstance(node, ast.FunctionDef):
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and _called(decorator) == "case":
                return decorator
    return None


def _called(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _single_assignments(node: ast.Assign | ast.AnnAssign) -> list[ast.Assign | ast.AnnAssign]:
    """Take ``A, B = 1, 2`` apart into ``A = 1`` and ``B = 2``."""
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        target, value = node.targets[0], node.value
        sides = (ast.Tuple, ast.List)
        if isinstance(target, sides) and isinstance(value, sides) and len(target.elts) == len(value.elts):
            pairs = list(zip(target.elts, value.elts, strict=True))
            if all(isinstance(name, ast.Name) for name, _ in pairs):
                return [ast.Assign([name], given) for name, given in pairs]
    return [node]


def _names_in(node: ast.AST) -> set[str]:
    """Return the module's names that a piece uses: what it reads, and the fixtures that its parameters ask for."""
    found: set[str] = set()
    tables = [symtable.symtable(ast.unparse(ast.fix_missing_locations(node)), "suite", "exec")]
    while tables:
        table = tables.pop()
        is_module = table.get_type() == "module"
        found |= {each.get_name() for each in table.get_symbols() if each.is_global() or is_module}
        tables += table.get_children()
    if isinstance(node, ast.FunctionDef) and node.decorator_list:
        found |= _parameters(node)
    return found


def _parameters(node: ast.FunctionDef) -> set[str]:
    return {argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)}


def _users_of_reference(pieces: Iterable[tuple[set[str], ast.stmt]]) -> set[str]:
    """Return cases and fixtures that cannot be had without the reference: those that ask for it, and their users."""
    functions = {node.name: node for _, node in pieces if isinstance(node, ast.FunctionDef)}
    asked = {
        name: _parameters(node)
        for name, node in functions.items()
        if node.decorator_list  # a helper gets what it is handed
    }
    using = {_REFERENCE}
    while more := {name for name, fixtures in asked.items() if fixtures & using} - using:
        using |= more
    return using


def _runnable(cases: dict[str, _Case], using_reference: set[str]) -> list[str]:
    kept = {name for name, case in cases.items() if case.is_public and name not in using_reference}
    while lost := {name for name in kept if not set(cases[name].after) <= kept}:
        kept -= lost
    return [name for name in cases if name in kept]


def _needed(pieces: list[tuple[set[str], ast.stmt]], kept: list[str], cases: Iterable[str]) -> set[str]:
    """Return the names that the kept cases lead to. Other cases never are, whoever calls them."""
    hidden = set(cases) - set(kept)
    needed = set(kept)
    for names, node in pieces:
        value = node.value if isinstance(node, ast.Assign) else None
        is_policy = isinstance(value, ast.Call) and _called(value) in _POLICIES
        decorators = node.decorator_list if isinstance(node, ast.FunctionDef) else []
        is_automatic = any("autouse" in ast.unparse(decorator) for decorator in decorators)
        if is_policy or is_automatic or "pytestmark" in names:
            needed |= names
    size = -1
    while size != len(needed):
        size = len(needed)
        for names, node in pieces:
            if names & needed:
                needed |= _names_in(node) - hidden
    return needed - hidden


def _without_texts(node: ast.stmt) -> ast.stmt:
    """Drop docstrings, in the whole piece."""
    for each in ast.walk(node):
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            each.body = [line for line in each.body if not _is_text(line)] or [ast.Pass()]
    return node


def _source(node: ast.stmt) -> str:
    text = ast.unparse(ast.fix_missing_locations(node))
    return f"\n\n{text}" if isinstance(node, ast.FunctionDef | ast.ClassDef) else text
