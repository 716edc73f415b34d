"""The stub as a contract, and whether the reference solution keeps it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.authoring.signatures import PublicName, public_names
from grader.course import Exercise
from grader.i18n import both

__all__ = ["has_docstrings", "has_same_names", "has_same_signatures", "has_todo"]


def has_same_names(material: Material, exercise: Exercise) -> Iterator[Fault]:
    stub, solution = _names(material, exercise)
    for name in stub.keys() - solution.keys():
        if name.partition(".")[0] not in solution and "." in name:
            continue  # its class is reported
        message = both("'{name}' of the stub is not in the reference solution", name=name)
        yield Fault(exercise.solution_path, 1, message)
    for name in solution.keys() - stub.keys():
        if name.partition(".")[0] not in stub and "." in name:
            continue
        message = both("'{name}' is not in the stub; begin its name with '_', or add it to the stub", name=name)
        yield Fault(exercise.solution_path, solution[name].line, message)


def has_same_signatures(material: Material, exercise: Exercise) -> Iterator[Fault]:
    stub, solution = _names(material, exercise)
    for name in stub.keys() & solution.keys():
        if stub[name].signature != solution[name].signature:
            message = both(
                "'{name}' is {got} here and {expected} in the stub",
                name=name,
                got=solution[name].signature,
                expected=stub[name].signature,
            )
            yield Fault(exercise.solution_path, solution[name].line, message)


def has_docstrings(material: Material, exercise: Exercise) -> Iterator[Fault]:
    tree = material.python(exercise.stub_path).tree
    if tree is None:
        return
    if not ast.get_docstring(tree):
        yield Fault(exercise.stub_path, 1, both("the module needs a docstring of one line"))
    for name, found in _with_members(public_names(tree)).items():
        # A constructor is described by its class.
        if found.signature != "constant" and not found.docstring and not name.endswith(".__init__"):
            yield Fault(exercise.stub_path, found.line, both("'{name}' needs a docstring: the contract", name=name))


def has_todo(material: Material, exercise: Exercise) -> Iterator[Fault]:
    stub = material.python(exercise.stub_path)
    if stub.tree is not None and "# TODO" not in stub.source:
        yield Fault(exercise.stub_path, 1, both("the stub has no line '# TODO: ...' that says what to do"))


def _names(material: Material, exercise: Exercise) -> tuple[dict[str, PublicName], dict[str, PublicName]]:
    """Return the public names of stub and solution; of neither when one of them cannot be read."""
    stub, solution = (material.python(path).tree for path in (exercise.stub_path, exercise.solution_path))
    if stub is None or solution is None:
        return {}, {}
    expected, got = _with_members(public_names(stub)), _with_members(public_names(solution))
    # A solution may define special methods that the stub leaves to the student.
    extra = [name for name in got if name not in expected and name.endswith("__")]
    return expected, {name: found for name, found in got.items() if name not in extra}


def _with_members(names: Mapping[str, PublicName]) -> dict[str, PublicName]:
    """Return the names with ``Class.method`` for every method."""
    flat = {}
    for name, found in names.items():
        flat[name] = found
        flat |= {f"{name}.{member}": method for member, method in found.members.items()}
    return flat
