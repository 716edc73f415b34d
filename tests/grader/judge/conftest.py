"""Fixtures of the judge's tests."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # so that tests can import `bench`

from bench import LEVELS, Bench

# Suites that the judge runs, not tests of the product.
collect_ignore = ["suites", "solutions", "mistakes"]


@pytest.fixture(scope="session")
def benches():
    """Return the warm bench of a level; each is made when a test first asks for it."""
    made = {}

    def bench_at(level):
        if level not in made:
            made[level] = Bench(level)
        return made[level]

    yield bench_at
    for bench in made.values():
        bench.close()


@pytest.fixture
def bench(benches):
    """The bench of the strongest level that this machine gives."""
    return benches(None)


def _bench_at(level, benches):
    bench = benches(level)
    if bench.refusal is not None:
        pytest.skip(f"this machine does not give the level {level}: {bench.refusal}")
    return bench


@pytest.fixture(params=LEVELS)
def each_level(request, benches):
    """The bench of every level that this machine gives."""
    return _bench_at(request.param, benches)


@pytest.fixture(params=["restricted", "process"])
def weaker_level(request, benches):
    """The bench of every level but the strongest: for what `bench` has shown of that one."""
    return _bench_at(request.param, benches)


@pytest.fixture(params=["full", "restricted"])
def walled(request, benches):
    """The bench of every level with walls that this machine gives."""
    return _bench_at(request.param, benches)
