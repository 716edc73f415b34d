"""The pytest fixtures and hooks of a hidden suite, the same for the judge and for plain ``pytest``."""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from grader.judge.trusted.datasets import read_dataset
from grader.testing.seeding import seeded_rng

if TYPE_CHECKING:
    from grader.judge.trusted.hearing import Hearing

__all__ = ["HEARING"]

#: The hearing in progress: which submission the fixtures stand for.
HEARING: pytest.StashKey[Hearing] = pytest.StashKey()


def _hearing(config: pytest.Config) -> Hearing | None:
    return config.stash.get(HEARING, None)


def _required(config: pytest.Config) -> Hearing:
    hearing = _hearing(config)
    if hearing is None:
        raise pytest.UsageError("hidden suites need a submission: pytest tests/hidden --submission DIR")
    return hearing


@pytest.fixture
def submission(request: pytest.FixtureRequest) -> Any:
    """The student's module, as a proxy."""
    return _required(request.config).submission


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Any:
    """The reference solution's module."""
    return _required(request.config).reference


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> np.random.Generator:
    """A generator seeded by the course's seed and the case."""
    return seeded_rng(_required(request.config).seed, request.node.nodeid.rpartition("/")[2])


@pytest.fixture
def dataset(request: pytest.FixtureRequest) -> Callable[[str], tuple[Any, Any]]:
    """A function that reads one of the course's tables: ``features, target = dataset("iris")``."""
    return partial(read_dataset, Path(_required(request.config).suite.files.data))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    hearing = _hearing(item.config)
    if hearing is None or call.when == "teardown":
        return report
    error = call.excinfo.value if call.excinfo else None
    if call.when == "call" or error is not None:
        result = hearing.decide(item, error, call.duration)
        if report.outcome == "passed" and not result.is_full:
            # A case that swallowed the end of its sandbox has not passed.
            report.outcome = "failed"
            report.longrepr = result.message.en if result.message else result.outcome.value
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    hearing = _hearing(item.config)
    if hearing is not None:
        hearing.begin(item)
