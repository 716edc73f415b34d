"""Collects the hidden suites with pytest, once per judge zygote."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
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
from grader.model import Text

__all__ = ["Suites"]

_HERE = Path(__file__).parent

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
        for suite in self.by_id.values():
            suite.fault = _fault_of_path(suite.files.suite)
        paths = [suite.files.suite for suite in self.by_id.values() if suite.fault is None]
        self.config = _configure(paths)
        self.session = Session.from_config(self.config)
        faults = _Faults()
        self.config.pluginmanager.register(faults)
        self.config.hook.pytest_sessionstart(session=self.session)
        self.session.items = []
        if paths:
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
            suite.require_order()
            suite.forbidden, suite.operators = policies_of(suite.items[0].module)
            if suite.files.solution:
                suite.reference = load_module(Path(suite.files.solution))
        except GraderError as error:
            suite.fault = error.text


def _fault_of_path(path: str) -> Text | None:
    if not Path(path).is_file():
        return both("{path}: no such file", path=path)
    if "[" in path or "::" in path:
        return both("{path}: pytest collects no file below a folder with '[' or '::' in its name", path=path)
    return None


class _Faults:
    """Notes what went wrong while collecting, by file."""

    def __init__(self) -> None:
        self.by_path: dict[Path, str] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        try:
            report = yield
        except SystemExit as leaving:  # else one suite that calls exit() would end all
            report = pytest.CollectReport(collector.nodeid, "failed", f"SystemExit: {leaving}", [])
        if report.failed:
            crash = getattr(report.longrepr, "reprcrash", None)
            lines = str(report.longrepr).strip().splitlines()
            self.by_path[collector.path] = crash.message if crash else (lines[-1] if lines else "?")
        return report


def _configure(suites: list[str]) -> pytest.Config:
    args = ["-c", str(_HERE / "suites.ini"), "--rootdir", str(_HERE), "--noconftest", "--assert=plain"]
    args += ["--import-mode=importlib", "--capture=no", "--continue-on-collection-errors"]
    for name in _UNUSED_PLUGINS:
        args += ["-p", f"no:{name}"]
    # Without a file pytest would look for tests in the current folder.
    config = _pytest.config._prepareconfig([*args, *(suites or [str(_HERE / "suites.ini")])], [fixtures])
    for name, value in _OPTIONS.items():
        if not hasattr(config.option, name):
            setattr(config.option, name, value)
    config._do_configure()
    return config
