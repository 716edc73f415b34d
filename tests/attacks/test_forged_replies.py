"""Replies that nobody could mean: each a message, or bytes, that student code sends in place of its answer."""

import json

import pytest
from bench import outcomes
from corpus import ATTACKS, forgery, solution_of

REPLIES = {
    "no kind": {},
    "unknown kind": {"is": "passed"},
    "kind that is a list": {"is": ["value"]},
    "value missing": {"is": "value"},
    "number of another": {"n": 10**6, "is": "value", "value": 1},
    "number that is true": {"n": True, "is": "value", "value": 1},
    "number that is a text": {"n": "1", "is": "value", "value": 1},
    "value of an unknown tag": {"is": "value", "value": {"!": "pickle", "v": "x"}},
    "object of no class": {"is": "value", "value": {"!": "object", "v": 1}},
    "object of an unknown class": {"is": "value", "value": {"!": "object", "v": 1, "class": {"id": 77}}},
    "object with a class of garbage": {
        "is": "value",
        "value": {"!": "object", "v": 1, "class": {"id": 1, "name": ["x"], "methods": [[], 1, None], "kinds": [1, {}]}},
    },
    "object with endless methods": {
        "is": "value",
        "value": {"!": "object", "v": 1, "class": {"id": 1, "name": "x", "methods": 5, "kinds": "abc"}},
    },
    "class of an exception": {
        "is": "value",
        "value": {
            "!": "object",
            "v": 1,
            "is_class": True,
            "class": {"id": 1, "name": "SystemExit", "methods": [], "kinds": ["SystemExit", "BaseException"]},
        },
    },
    "call-back of the judge's": {"is": "value", "value": {"!": "callback", "v": 0}},
    "graph without torch": {"is": "value", "value": {"!": "graph", "v": 1, "value": 1}},
    "changed that is a number": {"is": "value", "value": 0.0, "changed": 5},
    "changed of unknown arguments": {"is": "value", "value": 0.0, "changed": [[99, None]]},
    "changed without pairs": {"is": "value", "value": 0.0, "changed": [1, 2]},
    "changed keys that are lists": {"is": "value", "value": 0.0, "changed": [[[1], None]]},
    "drawn that is a number": {"is": "value", "value": 0.0, "drawn": 5},
    "drawn of an array": {"is": "value", "value": 0.0, "drawn": [0]},
    "drawn of lists": {"is": "value", "value": 0.0, "drawn": [[0]]},
    "warned that is a number": {"is": "value", "value": 0.0, "warned": 5},
    "warned of garbage": {"is": "value", "value": 0.0, "warned": [None, {}, [1], "\x1b[2J"] * 50},
    "output that is a list": {"is": "value", "value": 0.0, "out": ["x"]},
    "much output": {"is": "value", "value": 0.0, "out": "x" * 3_000_000},
    "error without kinds": {"is": "error"},
    "error with kinds of garbage": {"is": "error", "kinds": [None, 5, {"a": 1}], "message": ["x"]},
    "error with a dict of kinds": {"is": "error", "kinds": {"a": 1}, "message": None},
    "error with an empty name": {"is": "error", "kinds": ["", ""], "message": ""},
    "error named after the judge's own": {"is": "error", "kinds": ["CheckFailed", "SandboxEnded", "Skipped"]},
    "error with an exit among its kinds": {"is": "error", "kinds": ["62674.5", "SystemExit"], "message": "62674.5"},
    "error of an unknown class": {"is": "error", "kinds": ["X", "Exception"], "class": 10**9, "message": "m"},
    "error whose class is a list": {"is": "error", "kinds": ["X", "Exception"], "class": [1], "message": "m"},
    "limit of nothing": {"is": "limit"},
    "limit of an unknown name": {"is": "limit", "what": "forbidden", "name": "62674.5", "line": "x"},
    "limit of the judge's": {"is": "limit", "what": "time"},
    "call-back without arguments": {"is": "callback", "id": 0},
    "deep value": {"is": "value", "value": [[[[[[[[[[1]]]]]]]]]]},
    "integer of four thousand digits": {"is": "value", "value": 10**4000},
    "range beyond all memory": {"is": "value", "value": {"!": "range", "v": [0, 10**15, 1]}},
}

RAW = {
    "random bytes": "b'\\x07' * 100",
    "half a frame": "struct.pack('<II', 100, 0) + b'{'",
    "announces four gigabytes": "struct.pack('<II', 2**32 - 1, 2**32 - 1)",
    "not JSON": "struct.pack('<II', 8, 0) + b'notjson!'",
    "not UTF-8": "struct.pack('<II', 8, 0) + b'\\xff' * 8",
    "JSON without end": "struct.pack('<II', 100000, 0) + b'[' * 100000",
    "a number": "struct.pack('<II', 1, 0) + b'1'",
    "nothing": "struct.pack('<II', 0, 0)",
    "a reply in UTF-16": "(lambda t: struct.pack('<II', len(t), 0) + t)('{\"n\": 1}'.encode('utf-16'))",
}


def forged(reply):
    """Return a file that answers every call itself with ``reply``, and then is gone."""
    return forgery(f"\ndef scale(x):\n    forge({reply!r})\n    os._exit(0)\n")


def raw(expression):
    """Return a file that answers every call with bytes of its own, and then is gone."""
    return forgery(f"\ndef scale(x):\n    send({expression})\n    os._exit(0)\n")


def assert_gets_nothing(arena, source):
    reports = arena.submit({"twice": source, "other": solution_of("other")})
    found = set(outcomes(reports["twice"]).values())
    assert found
    assert not found & {"passed", "internal_error"}
    assert reports["twice"].score == 0
    assert reports["other"].is_passed
    assert len(json.dumps(reports["twice"].to_json())) < 200_000


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_forged_reply_gets_nothing(strongest_arena, reply):
    assert_gets_nothing(strongest_arena, forged(reply))


def test_reply_that_leads_to_silence_gets_nothing(strongest_arena):
    silent = forged(REPLIES["error without kinds"]).replace("os._exit(0)\n", "time.sleep(100)\n")
    assert_gets_nothing(strongest_arena, silent)


@pytest.mark.parametrize("expression", RAW.values(), ids=RAW)
def test_bytes_that_are_no_reply_get_nothing(strongest_arena, expression):
    assert_gets_nothing(strongest_arena, raw(expression))


def test_attack_of_one_exercise_does_not_reach_the_next_ones_sandbox(arena):
    # The next one looks for what the first has left in the modules that all share.
    first = ATTACKS["poisoning/shared_state"].source()
    reports = arena.submit({"twice": first, "other": "import builtins\nplus_one = builtins.plus_one\n"})
    assert reports["twice"].score == 0
    assert set(outcomes(reports["other"]).values()) == {"import_error"}


def test_hidden_case_cannot_be_answered_from_a_public_ones_memory(strongest_arena):
    source = "seen = []\ndef scale(x):\n    seen.append(x)\n    return seen[0] * 2.0\n"
    assert outcomes(strongest_arena.grade("twice", source)) == {"shown": "passed", "close": "wrong_answer"}
