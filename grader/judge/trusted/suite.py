"""The collected suite of one exercise: its cases, what it bans and allows, its reference solution."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from grader.errors import SuiteError
from grader.i18n import both
from grader.judge.job import ExerciseFiles
from grader.judge.trusted.modules import LocalModule
from grader.model import Text, Visibility
from grader.testing.case import CaseInfo, case_info
from grader.testing.policies import AllowedOperators, Forbidden

__all__ = ["Suite", "case_of", "policies_of"]


@dataclass
class Suite:
    """The collected cases of one exercise."""

    files: ExerciseFiles
    items: list[pytest.Function] = field(default_factory=list)
    forbidden: dict[str, Text] = field(default_factory=dict)
    operators: frozenset[str] = frozenset()
    reference: LocalModule | None = None
    fault: Text | None = None

    def running_order(self) -> list[pytest.Function]:
        """Public cases first: what a hidden one showed student code cannot be printed by a public one later."""
        ordered: list[pytest.Function] = []

        def place(item: pytest.Function, waiting: tuple[pytest.Function, ...] = ()) -> None:
            if item in ordered:
                return
            if item in waiting:
                names = ", ".join(other.name for other in waiting)
                raise SuiteError(both("{path}: cases wait for each other: {names}", path=self.files.suite, names=names))
            for name in case_of(item).after:
                for earlier in self._cases_of(name, item):
                    place(earlier, (*waiting, item))
            ordered.append(item)

        for item in sorted(self.items, key=lambda item: case_of(item).visibility is not Visibility.PUBLIC):
            place(item)
        return ordered

    def _cases_of(self, function: str, asked_by: pytest.Function) -> list[pytest.Function]:
        """Return the cases of a test function, one for each of its parameters."""
        found = [item for item in self.items if item.originalname == function]
        if not found:
            names = {"path": self.files.suite, "name": asked_by.name, "other": function}
            raise SuiteError(both("{path}: {name} is to run after {other}, which is not in the suite", **names))
        return found

    def require_order(self) -> None:
        """Raise `SuiteError` unless every case has a name of its own and a place in an order."""
        names = [item.name for item in self.items]
        for name in names:
            if names.count(name) > 1:
                raise SuiteError(both("{path}: two cases are called {name}", path=self.files.suite, name=name))
        self.running_order()


def case_of(item: pytest.Item) -> CaseInfo:
    info = case_info(getattr(item, "obj", None))
    if info is None:
        raise SuiteError(both("{path}: {name} has no @case", path=item.path, name=item.name))
    return info


def policies_of(module: Any) -> tuple[dict[str, Text], frozenset[str]]:
    """Return the banned names with their reasons, and the classes whose operators are allowed."""
    forbidden: dict[str, Text] = {}
    operators: set[str] = set()
    for value in vars(module).values():
        if isinstance(value, Forbidden):
            forbidden |= dict.fromkeys(value.names, value.reason)
        elif isinstance(value, AllowedOperators):
            operators |= set(value.names)
    return forbidden, frozenset(operators)
