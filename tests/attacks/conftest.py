"""Fixtures of the attacks."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # so that tests can import `corpus`

import corpus
from bench import LEVELS, Bench

from grader.i18n import set_language

# Submissions and suites, not tests of the product.
collect_ignore = [*corpus.FAMILIES, "exercises", "forgery.py"]


@pytest.fixture(autouse=True)
def in_english():
    set_language("en")


@pytest.fixture(scope="session")
def arenas():
    """Return the warm judge of a level, with every exercise that is attacked; made when first asked for."""
    made = {}

    def arena_at(level):
        if level not in made:
            made[level] = Bench(level, exercises=corpus.exercises())
        return made[level]

    yield arena_at
    for bench in made.values():
        bench.close()


@pytest.fixture(scope="session", params=LEVELS)
def arena(request, arenas):
    """The judge of each level that this machine gives."""
    bench = arenas(request.param)
    if bench.refusal is not None:
        pytest.skip(f"this machine does not give the level {request.param}: {bench.refusal}")
    return bench


@pytest.fixture
def strongest_arena(arenas):
    """The judge of the strongest level that this machine gives."""
    return arenas(None)
