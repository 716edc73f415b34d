"""Collects the hidden suites with pytest, once per judge zygote."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import _pytest.config
import pytest
from _pytest.main import Session

from grader.errors import GraderError, SuiteError
from grader.i18n import both
from grader.judge.job import ExerciseFiles
from grader.judge.trusted import fixtures
from grader.judge.trusted.modules import LocalModule, load_module
from grader.model import Text, Visibility
from grader.testing.case import CaseInfo, case_info
from grader.testing.policies import AllowedOperators, Forbidden

__all__ = ["Suite", "Suites", "case_of", "policies_of"]

_UNUSED_PLUGINS = (
    "cacheprovider", "faulthandler", "unraisableexception", "threadexception", "terminal", "logging",
    "warnings", "doctest", "junitxml", "pastebin", "nose", "stepwise", "setuponly", "setupplan", "debugging",
)  # fmt: skip
#: Options that belong to the plugins left out, at the values that their readers expect.
_OPTIONS = {
    "tbstyle": "short",
    "showlocals": False,
    "fulltrace": False,
    "verbose": 0,
    "showcapture": "no",
    "usepdb": False,
}


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
        by_name = {item.originalname: item for item in self.items}

        def place(item: pytest.Function) -> None:
            if item in ordered:
                return
            for name in case_of(item).after:
                if name in by_name and by_name[name] is not item:
                    place(by_name[name])
            ordered.append(item)

        for item in sorted(self.items, key=lambda item: case_of(item).visibility is not Visibility.PUBLIC):
            place(item)
        return ordered


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


class Suites:
    """The suites of a course, collected in this process."""

    def __init__(self, exercises: Sequence[ExerciseFiles]) -> None:
        self.by_id = {files.id: Suite(files) for files in exercises}
        self._by_path = {
            os.path.realpath(files.suite): suite for suite in self.by_id.values() for files in [suite.files]
        }
        self.config = _configure([files.suite for files in exercises if Path(files.suite).is_file()])
        self.session = Session.from_config(self.config)
        faults = _Faults()
        self.config.pluginmanager.register(faults)
        self.config.hook.pytest_sessionstart(session=self.session)
        self.config.hook.pytest_collection(session=self.session)
        self._sort(faults)

    def _sort(self, faults: _Faults) -> None:
        for path, text in faults.by_path.items():
            suite = self._by_path.get(os.path.realpath(path))
            if suite is not None:
                suite.fault = both("{path} cannot be collected: {error}", path=suite.files.suite, error=text)
        for item in self.session.items:
            suite = self._by_path[os.path.realpath(item.path)]
            if isinstance(item, pytest.Function):
                suite.items.append(item)
        for suite in self.by_id.values():
            self._complete(suite)

    def _complete(self, suite: Suite) -> None:
        if suite.fault is not None:
            return
        try:
            for item in suite.items:
                case_of(item)
            if not suite.items:
                raise SuiteError(both("{path}: no cases found", path=suite.files.suite))
            suite.forbidden, suite.operators = policies_of(suite.items[0].module)
            suite.reference = load_module(Path(suite.files.solution))
        except GraderError as error:
            suite.fault = error.text


class _Faults:
    """Notes what went wrong while collecting, by file."""

    def __init__(self) -> None:
        self.by_path: dict[Path, str] = {}

    @pytest.hookimpl
    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            crash = getattr(report.longrepr, "reprcrash", None)
            lines = str(report.longrepr).strip().splitlines()
            text = crash.message if crash else (lines[-1] if lines else "?")
            self.by_path[Path(report.fspath) if Path(report.fspath).is_absolute() else Path.cwd() / report.fspath] = (
                text
            )


def _configure(suites: list[str]) -> pytest.Config:
    here = Path(__file__).parent
    args = ["-c", str(here / "suites.ini"), "--rootdir", str(here), "--noconftest", "--assert=plain"]
    args += ["--import-mode=importlib", "--capture=no", "--continue-on-collection-errors"]
    for name in _UNUSED_PLUGINS:
        args += ["-p", f"no:{name}"]
    # Without a file pytest would look for tests in the current folder.
    config = _pytest.config._prepareconfig([*args, *(suites or [str(here / "suites.ini")])], [fixtures])
    for name, value in _OPTIONS.items():
        if not hasattr(config.option, name):
            setattr(config.option, name, value)
    config._do_configure()
    return config
