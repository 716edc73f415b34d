"""Collects the hidden suites with pytest, once per judge zygote."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import _pytest.config
import pytest
from _pytest.main import Session

from grader.errors import GraderError, SuiteError
from grader.i18n import both
from grader.judge.job import ExerciseFiles
from grader.judge.trusted import fixtures
from grader.judge.trusted.modules import load_module
from grader.judge.trusted.suite import Suite, case_of, policies_of

__all__ = ["Suites"]

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
