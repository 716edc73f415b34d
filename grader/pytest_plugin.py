"""Lets authors run hidden suites with plain pytest: ``pytest tests/hidden --submission solutions``.

Student code runs in the sandbox as ever; ``--in-process`` runs it in pytest's own process instead, for a debugger.
pytest loads this module in every session of the environment, so it imports the judge only when ``--submission`` is
given.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

__all__ = ["pytest_addoption", "pytest_collection_modifyitems", "pytest_configure"]


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("grader", "hidden suites")
    group.addoption("--submission", metavar="DIR", help="folder laid out like exercises/ to run the suites against")
    group.addoption("--in-process", action="store_true", help="run the submission in this process, without a sandbox")


def pytest_configure(config: pytest.Config) -> None:
    folder = config.getoption("--submission")
    if folder is not None:
        from grader.judge.trusted import fixtures

        config.pluginmanager.register(fixtures, "grader-fixtures")
        config.pluginmanager.register(_Session(Path(folder)), "grader-session")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--submission") is None:
        for item in items:
            if hasattr(getattr(item, "obj", None), "__grader_case__"):
                raise pytest.UsageError(f"{item.path} is a hidden suite: give --submission DIR, for instance solutions")


class _Session:
    """Gives each collected suite its hearing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._hearings: dict[Path, Any] = {}
        self._zygotes: dict[str, Any] = {}

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> Any:
        from grader.judge.trusted.fixtures import HEARING

        item.config.stash[HEARING] = self._hearing(item)
        return (yield)

    def pytest_unconfigure(self) -> None:
        for hearing in self._hearings.values():
            hearing.close()
        for zygote in self._zygotes.values():
            zygote.stop()

    def _hearing(self, item: pytest.Item) -> Any:
        if item.path not in self._hearings:
            self._hearings[item.path] = self._open(item)
        return self._hearings[item.path]

    def _open(self, item: pytest.Item) -> Any:
        from grader.course import Course, find_course
        from grader.errors import GraderError
        from grader.grading import exercise_files
        from grader.judge.trusted.hearing import Hearing
        from grader.judge.trusted.modules import load_module
        from grader.judge.trusted.suite import Suite, policies_of
        from grader.submission import read_source

        try:
            course = Course.load(find_course(item.path.parent))
            exercise = next((e for e in course.exercises if e.suite_path == item.path), None)
            if exercise is None:
                raise pytest.UsageError(f"{item.path} is the suite of no exercise in {course.root / 'course.toml'}")
            forbidden, operators = policies_of(getattr(item, "module", None))
            reference = load_module(exercise.solution_path)
            suite = Suite(exercise_files(exercise), [], forbidden, operators, reference)
            source = read_source(self._folder, exercise.relative_path, course.limits.source_kib)
            maker = None
            if not item.config.getoption("--in-process"):
                maker = self._maker("torch" if exercise.needs_torch else "numpy", course)
            return Hearing(suite, source, maker, course.limits, course.seed)
        except GraderError as error:
            raise pytest.UsageError(error.text.en) from None

    def _maker(self, library: str, course: Any) -> Any:
        from grader.judge.sandboxes import SandboxMaker
        from grader.judge.zygotes import SandboxZygote

        if library not in self._zygotes:
            self._zygotes[library] = SandboxZygote(library, course.limits, None)
            self._zygotes[library].ready()
        return SandboxMaker(self._zygotes[library].control)
