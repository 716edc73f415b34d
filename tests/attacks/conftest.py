"""Fixtures of the attacks."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # so that tests can import `corpus`

import corpus
from bench import LEVELS, Bench

from grader.i18n import set_language

# Submissions and suites, not tests of the product.
#: The strongest level where right answers are known from others, as in a batch.
PLAYED = "played"
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
            is_played = level == PLAYED
            made[level] = Bench(None if is_played else level, exercises=corpus.exercises(), many=is_played)
            if is_played:
                for exercise in corpus.exercises():
                    made[level].grade(exercise.name, corpus.solution_of(exercise.name))
        return made[level]

    yield arena_at
    for bench in made.values():
        bench.close()


@pytest.fixture(scope="session", params=[*LEVELS, PLAYED])
def arena(request, arenas):
    """The judge of each level that this machine gives, and one that has judged honest solutions before."""
    bench = arenas(request.param)
    if bench.refusal is not None:
        pytest.skip(f"this machine does not give the level {request.param}: {bench.refusal}")
    return bench


@pytest.fixture
def strongest_arena(arenas):
    """The judge of the strongest level that this machine gives."""
    return arenas(None)
