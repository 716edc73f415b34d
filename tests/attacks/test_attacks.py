"""Every attack of the corpus at every level: it gets what its docstring says, and its neighbour notices nothing."""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time

import pytest
from bench import exercise_files, outcomes, without_durations
from corpus import ATTACKS, FAMILIES, HERE, solution_of

from grader.judge.weaknesses import weaknesses
from grader.model import IsolationLevel
from grader.resident import client
from grader.resident.launch import MODULE

#: Control characters but for tab and newline, halves of surrogate pairs, marks that turn the reading direction.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
REPORT_LIMIT = 200_000
TWICE = exercise_files("twice")


@pytest.fixture(scope="session")
def resident():
    """The socket of a resident process at work."""
    with tempfile.TemporaryDirectory(prefix="grader-attacks-") as folder:
        path = f"{folder}/00000000.sock"
        running = subprocess.Popen([sys.executable, "-m", MODULE, path, "{}"])
        deadline = time.monotonic() + 60
        while client.tell(path, "status") is None:
            assert time.monotonic() < deadline and running.poll() is None, "the resident does not start"
            time.sleep(0.05)
        yield path
        client.tell(path, "stop")
        running.wait(timeout=60)


@pytest.fixture(scope="session")
def places(resident):
    """What a test knows of the machine and tells the attack: an attacker may have guessed it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield {
            "suite": TWICE.suite,
            "solution": TWICE.solution,
            "folder": str(HERE),
            "tests_pid": os.getpid(),
            "open_port": server.getsockname()[1],
            "resident": resident,
        }


@pytest.fixture(scope="session")
def usual(arena):
    """The reports of the honest neighbours, graded where there was no attack."""
    names = ("other", "torch_other")
    return {name: text_of(arena.grade(name, solution_of(name))) for name in names}


def text_of(report):
    return json.dumps(without_durations(report), ensure_ascii=False, sort_keys=True)


def texts(value):
    """Return every text in a report."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    return [text for item in value for text in texts(item)] if isinstance(value, list) else []


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_attack_gets_what_it_deserves_and_harms_nobody(arena, usual, places, attack):
    weak = weaknesses(arena.level)
    if attack.weakness in weak:
        pytest.skip(f"the level {arena.level} does not stop this: {weak[attack.weakness].en}")
    start = time.monotonic()
    honest = solution_of(attack.neighbour)
    reports = arena.submit({attack.exercise: attack.source(**places), attack.neighbour: honest})
    report = reports[attack.exercise]
    found = outcomes(report)
    allowed = {name: {"passed"} if name in attack.earns else attack.outcomes for name in found}
    assert not {name: outcome for name, outcome in found.items() if outcome not in allowed[name]}
    assert report.score == sum(outcome == "passed" for outcome in found.values())
    assert text_of(reports[attack.neighbour]) == usual[attack.neighbour]
    assert time.monotonic() - start < 60
    data = report.to_json()
    assert len(json.dumps(data)) < REPORT_LIMIT
    assert not [text for text in texts(data) if UNPRINTABLE.search(text)]


@pytest.mark.parametrize("name", ["scale", "twice", "calls", "tensors"])
def test_honest_solution_passes_where_attacks_fail(arena, name):
    assert set(outcomes(arena.grade(name, solution_of(name))).values()) == {"passed"}


def test_attack_that_a_level_lets_through_finds_what_it_looks_for(places, arena):
    # Without walls the same file is right: so the corpus can tell the difference.
    if arena.level != IsolationLevel.PROCESS:
        pytest.skip("this level has walls")
    for name in (
        "reading/suite_by_its_path",
        "reading/resident_by_its_socket",
        "reading/residents_nearby",
        "leaving/loopback",
        "leaving/kill_of_parents",
        "leaving/resident_in_its_place",
    ):
        assert set(outcomes(arena.grade("twice", ATTACKS[name].source(**places))).values()) == {"passed"}


def test_every_weakness_is_shown_by_an_attack_and_every_attack_names_a_known_one():
    named = {attack.weakness for attack in ATTACKS.values() if attack.weakness}
    assert named == set(weaknesses(IsolationLevel.PROCESS))
    assert set(weaknesses(IsolationLevel.RESTRICTED)) <= named
    assert weaknesses(IsolationLevel.FULL) == {}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_attacks_that_say_what_they_try(family):
    members = [attack for attack in ATTACKS.values() if attack.name.startswith(f"{family}/")]
    assert len(members) >= 6
    for attack in members:
        assert "passed" not in attack.outcomes or attack.name.startswith("poisoning/"), attack.name
