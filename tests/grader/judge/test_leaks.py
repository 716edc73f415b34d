"""A hidden case tells nothing of its inputs, expected values or code, whatever the submission does with them."""

import json
import re
import sys

import pytest
from bench import HERE, LIMITS, outcomes, result, solution_of, write_exercise

from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn
from grader.model import Visibility

#: 31337.25 goes in, 62674.5 should come out; 105 is the former's remainder modulo 256.
SECRETS = ("31337", "62674", "SECRET", "105", "0x7a69")
FIRST = "    import os, sys, warnings\n    import numpy as np\n    v = np.ravel(x)[0]\n    s = str(v)\n"
TELLTALES = {
    "message": "raise ValueError(s)",
    "message of an own class": "class E(Exception): pass\n    raise E(s)",
    "name of an own class": "raise type('E' + s, (ValueError,), {})(s)",
    "name of an exit": "raise type('E' + s, (SystemExit,), {})(s)",
    "name of an interrupt": "raise type('E' + s, (KeyboardInterrupt,), {})(s)",
    "name of a lack of memory": "raise type('E' + s, (MemoryError,), {})(s)",
    "name of what is not written": "raise type('E' + s, (NotImplementedError,), {})(s)",
    "exit": "sys.exit(s)",
    "exit code": "os._exit(int(float(v)) % 256 if v > 100 else 1)",
    "not implemented": "raise NotImplementedError(s)",
    "syntax": "raise SyntaxError(s, (s, int(v), 1, s))",
    "memory": "raise MemoryError(s)",
    "note": "e = ValueError('x'); e.add_note(s); raise e",
    "cause": "raise ValueError('x') from KeyError(s)",
    "group": "raise ExceptionGroup(s, [ValueError(s)])",
    "print": "print(s); return x",
    "print to the error stream": "print(s, file=sys.stderr); return x",
    "much printed": "print(s * 10**5); return x",
    "warning": "warnings.warn(s); return x",
    "name of a warning": "warnings.warn(s, type('W' + s, (UserWarning,), {})); return x",
    "value": "return x",
    "value of another shape": "return np.full((3, 3), v)",
    "value of another type": "return np.full(np.shape(x), v).astype(np.float32)",
    "text": "return s",
    "list": "return [s]",
    "dict": "return {s: s}",
    "object of a class": "return type('C' + s, (), {})()",
    "class": "return type('C' + s, (), {})",
    "function": "f = lambda: 0\n    f.__name__ = s\n    return f",
    "array of texts": "return np.array([s])",
    "code": "exec(compile('\\n' * 40 + 'raise ValueError(' + repr(s) + ')', 'scale.py', 'exec'))",
    "file name": "exec(compile('raise ValueError', s + '.py', 'exec'))",
    "function name": "ns = {}; exec('def f' + s[:3] + '(): raise ValueError', ns); list(ns.values())[1]()",
}


def telltale(body):
    return "def scale(x):\n" + FIRST + f"    {body}\n"


@pytest.mark.parametrize("name", TELLTALES)
def test_hidden_case_tells_nothing(bench, name):
    report = bench.grade("scale", telltale(TELLTALES[name]))
    for case in report.cases:
        if case.visibility is Visibility.PUBLIC:
            continue
        told = json.dumps({**case.to_json(), "duration_s": 0}, ensure_ascii=False)
        where = case.where["code"] if case.where else ""  # the student's own line, which they know
        told = told.replace(json.dumps(where, ensure_ascii=False), "")
        assert not [secret for secret in SECRETS if secret in told], told
        assert (case.input, case.expected, case.actual) == (None, None, None)
        assert case.outcome.value != "internal_error"
    rest = json.dumps([report.output, [item.to_json() for item in report.diagnosis]])
    assert not [secret for secret in SECRETS if secret in rest], rest


@pytest.mark.parametrize("name", ["message", "value", "print", "exit code", "object of a class"])
def test_report_names_no_path_of_the_machine(bench, name):
    told = json.dumps(bench.grade("scale", telltale(TELLTALES[name])).to_json())
    for path in (str(HERE), str(HERE.parents[2]), sys.prefix, sys.base_prefix, "/tmp"):
        assert path not in told


def test_public_case_tells_what_a_hidden_one_does_not(bench):
    # Else the test above would hold of a judge that never says anything.
    report = bench.grade("scale", telltale(TELLTALES["message"]))
    shown = result(report, "shown")
    assert shown.message.en == "raised ValueError: 1.0"
    assert shown.input is not None
    assert result(report, "close").message.en == "raised ValueError"


def test_name_of_a_builtin_exception_is_all_that_a_hidden_case_tells(bench):
    for name in ("print", "int", "__name__", "x", "copyright"):
        report = bench.grade("scale", f"def scale(x):\n    raise type({name!r}, (Exception,), {{}})('m')\n")
        assert result(report, "close").message.en == "raised Exception"


def test_exit_code_is_told_by_a_public_case_alone(bench):
    report = bench.grade("scale", "import os\ndef scale(x):\n    os._exit(37)\n")
    assert "37" in result(report, "shown").message.en
    assert result(report, "close").message.en == "the code ended its own process"
    assert result(report, "close").message.ko


MIXED = """
    from grader.testing import case, check_close
    @case(points=1, ko="가", en="a")
    def test_hidden(submission):
        check_close(submission.f(31337), 1)
    @case(points=1, visibility="public", after=["test_hidden"], ko="나", en="b")
    def test_public(submission):
        check_close(submission.f(2), 2)
    @case(points=1, visibility="public", ko="다", en="c")
    def test_first(submission):
        check_close(submission.f(3), 2)
"""


def test_public_case_that_must_follow_a_hidden_one_gets_a_sandbox_that_knows_nothing(tmp_path):
    files = write_exercise(tmp_path, "mixed", MIXED, "def f(x):\n    return 1 if x == 31337 else 2\n")
    source = "seen = []\ndef f(x):\n    seen.append(x)\n    print(seen)\n    return 1 if x == 31337 else seen\n"
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, source)], 1)
    assert outcomes(report) == {"hidden": "passed", "public": "wrong_answer", "first": "wrong_answer"}
    assert "31337" not in json.dumps(report.to_json())


def test_output_is_that_of_public_cases_alone(bench):
    report = bench.grade("scale", "def scale(x):\n    print('called with', x)\n    return x * 2.0\n")
    assert re.findall("called with .*", report.output) == ["called with [1.  2.5]"]


def test_message_of_a_failing_check_inside_a_callback_is_not_told_to_the_student(tmp_path):
    suite = """
        import numpy as np
        from grader.testing import case, check_close
        @case(points=1, visibility="public", ko="가", en="a")
        def test_callback(submission):
            def f(x):
                check_close(x, 62674.5)
                return x
            submission.call(f)
    """
    source = "def call(f):\n    try:\n        f(1.0)\n    except BaseException as e:\n        print('told:', e, '.')\n"
    files = write_exercise(tmp_path, "told", suite, "def call(f):\n    f(62674.5)\n")
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, source)], 1)
    assert outcomes(report) == {"callback": "wrong_answer"}
    assert report.output == "told:  .\n"


def test_right_solution_is_not_mistaken_for_a_leak(bench):
    assert bench.grade("scale", solution_of("scale")).is_passed
