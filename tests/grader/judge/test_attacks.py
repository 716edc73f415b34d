"""Attacks on the judge: none gets a point it did not earn, and the exercise beside it is graded as ever."""

import json
import os
import re
import time

import pytest
from bench import HERE, exercise_files, outcomes, solution_of
from hostile import ATTACKS, BOMB, COLLIDING, EARNED, LONG, RAW, REPLIES, forged, raw, source_of

OTHER = solution_of("other")
#: Control characters but for tab and newline, halves of surrogate pairs, marks that turn the reading direction.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
REPORT_LIMIT = 200_000


def texts(value):
    """Return every text in a report."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    return [text for item in value for text in texts(item)] if isinstance(value, list) else []


def assert_gets_nothing(bench, source, earned=frozenset(), exercise="scale"):
    start = time.monotonic()
    reports = bench.submit({exercise: source, "other": OTHER})
    found = outcomes(reports[exercise])
    passed = {name for name, outcome in found.items() if outcome == "passed"}
    assert passed <= set(earned)
    assert reports[exercise].score == len(passed)
    assert "internal_error" not in found.values()
    assert outcomes(reports["other"]) == {"one": "passed", "two": "passed"}
    assert time.monotonic() - start < 60
    data = reports[exercise].to_json()
    assert len(json.dumps(data)) < REPORT_LIMIT
    assert not [text for text in texts(data) if UNPRINTABLE.search(text)]


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_gets_nothing(bench, name):
    assert_gets_nothing(bench, source_of(name), EARNED.get(name, ()), "forge" if name in LONG else "scale")


#: Those that depend on what surrounds the process.
SURROUNDINGS = [
    "replaces what suites compare with",
    "walks frames for what is expected",
    "exits with success in a call",
    "object that equals everything",
    "writes a report to every descriptor",
    "answers ahead of the next call",
    "answers from a thread",
    "goes on in the background",
]


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_attack_gets_nothing_at_weaker_levels(weaker_level, name):
    assert_gets_nothing(weaker_level, source_of(name), EARNED.get(name, ()), "forge")


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_forged_reply_gets_nothing(bench, reply):
    assert_gets_nothing(bench, forged(reply), exercise="forge")


def test_reply_that_leads_to_silence_gets_nothing(bench):
    silent = forged(REPLIES["error without kinds"]).replace("os._exit(0)\n", "time.sleep(100)\n")
    assert_gets_nothing(bench, silent, exercise="forge")


@pytest.mark.parametrize("expression", RAW.values(), ids=RAW)
def test_bytes_that_are_no_reply_get_nothing(bench, expression):
    assert_gets_nothing(bench, raw(expression), exercise="forge")


def test_arrays_that_share_their_bytes_are_not_believed(bench):
    assert_gets_nothing(bench, BOMB, exercise="forge")


def test_keys_that_collide_do_not_stop_the_judge(bench):
    start = time.monotonic()
    assert_gets_nothing(bench, COLLIDING, exercise="forge")
    assert time.monotonic() - start < 10


def reader():
    """Return a file that is right only if it finds the suite or the solution somewhere."""
    files = exercise_files("scale")
    places = [files.suite, files.solution, str(HERE), "/proc/self/environ", "/proc/self/cmdline", "/proc/self/fd"]
    places += [
        f"/proc/{pid}/{name}" for pid in (1, os.getpid(), os.getppid()) for name in ("environ", "cmdline", "maps")
    ]
    return f"""
import glob, importlib.util, os, sys
places = {places!r}
def texts():
    for place in places + sys.path + sys.orig_argv:
        for path in [place, *glob.glob(str(place) + '/**/*scale*', recursive=True)][:50]:
            try:
                with open(path, encoding='latin-1') as file:
                    yield path, file.read()
            except OSError:
                pass
    for path in ('tests', '..', '/', '/work', '/home', '/root', '/tmp', '/proc/1/root', '/proc/1/cwd'):
        for folder, _, names in os.walk(path):
            for name in names:
                if 'scale' in name:
                    try:
                        yield name, open(os.path.join(folder, name)).read()
                    except OSError:
                        pass
found = None
for path, text in texts():
    if 'SECRET' + '_EXPECTED' in text or 'Twice' + ' an array' in text:
        found = text
        break
for name in ('tests.grader.judge.solutions.scale', 'solutions.scale', 'test_scale'):
    try:
        if importlib.util.find_spec(name):
            found = name
    except Exception:
        pass
def scale(x):
    return x * 2.0 if found else x * 0
"""


def test_suite_and_solution_cannot_be_read_by_any_path(walled):
    assert_gets_nothing(walled, reader())


def test_process_level_lets_the_suite_be_read_as_documented(benches):
    # The same file finds it where there are no walls: the test above can fail.
    assert outcomes(benches("process").grade("scale", reader()))["close"] == "passed"


def test_attack_of_one_exercise_does_not_reach_the_next_ones_sandbox(each_level):
    # The same name, memory, files and threads: all of it ends with the exercise.
    source = """
import builtins, os, sys, threading, time
builtins.plus_one = sys.plus_one = lambda x: x + 1
sys.modules['other'] = sys
def spin():
    while True:
        try:
            os.write(3, b'x' * 100)
        except OSError:
            pass
def scale(x):
    threading.Thread(target=spin).start()
    try:
        with open('/box/other.py', 'w') as file:
            file.write('import builtins')
    except OSError:
        pass
    return x * 0
"""
    reports = each_level.submit({"scale": source, "other": "import builtins\nplus_one = builtins.plus_one\n"})
    assert reports["scale"].score == 0
    assert set(outcomes(reports["other"]).values()) == {"import_error"}


def test_hidden_case_cannot_be_answered_from_a_public_ones_memory(bench):
    # Memory lasts from case to case, but a public case knows nothing of a hidden one.
    source = "seen = []\ndef scale(x):\n    seen.append(x)\n    return seen[0] * 2.0\n"
    found = outcomes(bench.grade("scale", source))
    assert found["shown"] == "passed"
    assert "passed" not in {found[name] for name in ("close", "allclose", "abs", "reference", "in_place")}
