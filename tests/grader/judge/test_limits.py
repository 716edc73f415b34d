"""Limits: each ends its case with an outcome and a sentence of its own, and everything after it is graded as ever."""

import re
import time

import pytest
from bench import LIMITS, outcomes, result, solution_of, write_exercise

from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn

FINE = "\ndef fine(x):\n    return x + 1\n"
OTHER = solution_of("other")
TIME = ("time_limit", r"took longer than the limit of 0\.4 s|took more than 20 times as long")
MEMORY = ("memory_limit", "ran out of memory")
OUTPUT = ("output_limit", "printed more than 16 KiB")
EXIT = ("crashed", r"ended its own process \(exit code {}\)")
CRASH = ("crashed", "killed by the signal")
LEFT = ("crashed", r"called exit\(\) or raised {}")

#: The body of run(x), and how its case ends.
IN_A_CALL = {
    "endless loop": ("while True: pass", TIME),
    "endless loop that catches everything": (
        """
        while True:
            try:
                while True: pass
            except BaseException:
                pass
        """,
        TIME,
    ),
    "endless C code": ("import numpy as np; np.linalg.svd(np.random.default_rng(0).normal(size=(1700, 1700)))", TIME),
    "endless sum": ("return sum(iter(int, 1))", TIME),
    "sleep": ("import time; time.sleep(1000)", TIME),
    "deadlock": ("import threading; lock = threading.Lock(); lock.acquire(); lock.acquire()", TIME),
    "endless text": ("class A:\n    def __str__(self):\n        while True: pass\nraise ValueError(A())", TIME),
    "endless iterator": ("return iter(lambda: 1, 2)", ("wrong_answer", "")),
    "huge array": ("import numpy as np; return np.ones(10**11)", MEMORY),
    "huge list": ("return [0] * 10**10", MEMORY),
    "growing list": ("kept = []\nwhile True: kept.append(bytearray(1 << 20))", MEMORY),
    "growing text": ("text = 'x'\nwhile True: text += text", MEMORY),
    "shared memory": ("import mmap; kept = []\nwhile True: kept.append(mmap.mmap(-1, 1 << 27))", ("error", "OSError")),
    "print": ("while True: print('x' * 100)", OUTPUT),
    "print without end of line": ("while True: print('x', end='')", OUTPUT),
    "print at once": ("print('x' * 10**6); return 1", OUTPUT),
    "print caught": ("try:\n    print('x' * 10**6)\nexcept BaseException:\n    pass\nreturn 1", OUTPUT),
    "standard error": ("import sys\nwhile True: print('x' * 100, file=sys.stderr)", OUTPUT),
    "warnings": ("import sys, warnings\nwhile True: sys.stderr.write('w' * 99)", OUTPUT),
    "descriptors 1 and 2": ("import os\nfor fd in (1, 2):\n    os.write(fd, b'x' * 10**6)\nreturn 1", ("passed", None)),
    "recursion": ("return run(x)", ("error", "RecursionError")),
    "sys.exit": ("import sys; sys.exit(0)", (LEFT[0], LEFT[1].format("SystemExit"))),
    "exit": ("exit(0)", (LEFT[0], LEFT[1].format("SystemExit"))),
    "quit": ("raise SystemExit", (LEFT[0], LEFT[1].format("SystemExit"))),
    "keyboard interrupt": ("raise KeyboardInterrupt", (LEFT[0], LEFT[1].format("KeyboardInterrupt"))),
    "generator exit": ("raise GeneratorExit", (LEFT[0], LEFT[1].format("GeneratorExit"))),
    "os._exit 0": ("import os; os._exit(0)", (EXIT[0], EXIT[1].format(0))),
    "os._exit 42": ("import os; os._exit(42)", (EXIT[0], EXIT[1].format(42))),
    "exit code of the sandbox's own": ("import os; os._exit(4)", ("crashed", "broke off the conversation")),
    "abort": ("import os; os.abort()", CRASH),
    "segmentation fault": ("import ctypes; ctypes.string_at(0)", CRASH),
    "closed channel": ("import os; os.close(3)\nwhile True: pass", ("crashed", "broke off|ended its own")),
    "base exception": ("raise BaseException('own')", ("error", "raised BaseException: own")),
    "own base exception": ("class Own(BaseException): pass\nraise Own('x')", ("error", "raised Own: x")),
    "exception group": ("raise ExceptionGroup('two', [ValueError(1)])", ("error", "raised ExceptionGroup: two")),
    "stop iteration": ("raise StopIteration(3)", ("error", "raised StopIteration: 3")),
    "unicode error": ("b'\\xff'.decode()", ("error", "raised UnicodeDecodeError")),
    "exception that cannot be shown": (
        "class Bad(Exception):\n    def __str__(self): raise ValueError\nraise Bad",
        ("error", "raised Bad: .its message cannot be shown"),
    ),
    "threads": (
        """
        import threading
        def spin():
            while True: pass
        for _ in range(4):
            threading.Thread(target=spin, daemon=True).start()
        return 1
        """,
        ("passed", None),
    ),
    "value that holds itself": ("a = []; a.append(a); return a", ("error", "WireError")),
    "million numbers": ("return list(range(10**6))", ("error", "a value of 6 MiB is too large, at most 4 MiB")),
    "hundred megabytes": (
        "import numpy as np; return np.ones(10**7 * 2)",
        ("error", "152 MiB is too large, at most 64"),
    ),
    "large argument of a message": ("raise ValueError('x' * 10**8)", ("error", "raised ValueError: xxx")),
}
WALLED = {
    "fork": ("import os; os.fork(); return 1", ("error", "PermissionError")),
    "fork bomb": ("import os\nwhile True: os.fork()", ("error", "PermissionError")),
    "multiprocessing": (
        "import multiprocessing as m\nm.Process(target=print).start()",
        ("error", "PermissionError|BlockingIOError"),
    ),
}


def function(body):
    lines = [line for line in body.split("\n") if line.strip()]
    indent = min(len(line) - len(line.lstrip()) for line in lines)
    return "def run(x):\n" + "".join(f"    {line[indent:]}\n" for line in lines) + FINE


def assert_ends(bench, source, outcome, sentence):
    start = time.monotonic()
    reports = bench.submit({"limits": source, "other": OTHER})
    found = result(reports["limits"], "run")
    assert found.outcome.value == outcome, found.message
    if sentence is not None:
        assert re.search(sentence, found.message.en), found.message.en
    assert found.points == (1 if outcome == "passed" else 0)
    assert result(reports["limits"], "fine").outcome.value == "passed"
    assert reports["other"].is_passed
    assert time.monotonic() - start < 20


@pytest.mark.parametrize("name", IN_A_CALL)
def test_limit_reached_in_a_call_ends_that_case_alone(bench, name):
    body, (outcome, sentence) = IN_A_CALL[name]
    assert_ends(bench, function(body), outcome, sentence)


@pytest.mark.parametrize("name", WALLED)
def test_no_process_is_started_and_the_next_case_goes_on(walled, name):
    body, (outcome, sentence) = WALLED[name]
    assert_ends(walled, function(body), outcome, sentence)


@pytest.mark.parametrize(
    "name", ["endless loop", "huge array", "print", "os._exit 0", "segmentation fault", "sys.exit"]
)
def test_limits_hold_at_weaker_levels(weaker_level, name):
    body, (outcome, sentence) = IN_A_CALL[name]
    assert_ends(weaker_level, function(body), outcome, sentence)


AT_IMPORT = {
    "endless loop": ("while True: pass", "time_limit", r"limit of 1 s"),
    "sleep": ("import time; time.sleep(100)", "time_limit", r"limit of 1 s"),
    "huge array": ("import numpy as np; np.ones(10**11)", "memory_limit", "ran out of memory"),
    "print": ("while True: print('x')", "output_limit", "printed more than 16 KiB"),
    "sys.exit": ("import sys; sys.exit()", "crashed", r"importing the file called exit\(\) or raised SystemExit"),
    "os._exit": ("import os; os._exit(0)", "crashed", "exit code 0"),
    "segmentation fault": ("import ctypes; ctypes.string_at(0)", "crashed", "killed by the signal"),
    "exception": ("1 / 0", "import_error", "importing the file raised ZeroDivisionError: division by zero"),
    "missing module": (
        "import no_such_module",
        "import_error",
        "ModuleNotFoundError: No module named 'no_such_module'",
    ),
    "not implemented": ("raise NotImplementedError", "not_implemented", "not written yet"),
    "syntax error": ("def f(:\n    pass", "import_error", r"cannot be read as Python: .*line 1"),
    "indentation": ("def f():\npass", "import_error", r"cannot be read as Python: .*line 2"),
    "null byte in a text": ("eval('\\0')", "import_error", "null byte|SyntaxError|ValueError"),
    "raised syntax error": ("raise SyntaxError('own')", "import_error", "own"),
    "too deep": ("(" * 5000 + ")" * 5000, "import_error", "nested|memory|Python"),
    "names that are no names": ("globals()[5] = 1", "import_error", "AttributeError"),
}


@pytest.mark.parametrize("name", AT_IMPORT)
def test_fault_at_import_ends_every_case_of_its_exercise_and_no_other(bench, name):
    code, outcome, sentence = AT_IMPORT[name]
    start = time.monotonic()
    reports = bench.submit({"limits": code + "\n\n" + solution_of("limits"), "other": OTHER})
    assert set(outcomes(reports["limits"]).values()) == {outcome}
    for case in reports["limits"].cases:
        assert re.search(sentence, case.message.en), case.message.en
    assert reports["other"].is_passed
    assert time.monotonic() - start < 2 * LIMITS.load_time_s + 10  # once, not for each case


def test_syntax_error_names_line_and_column(bench):
    report = bench.grade("limits", "x = 1\n\ndef run(x):\n    return x +* 1\n")
    where = report.cases[0].where
    assert (where["file"], where["line"], where["code"]) == ("limits.py", 4, "return x +* 1")
    assert where["column"] == len("return x +*")


def test_line_of_an_exception_is_the_students_own(bench):
    report = bench.grade("limits", "def run(x):\n    y = 1\n    return y / 0\n" + FINE)
    assert result(report, "run").where == {"file": "limits.py", "line": 3, "code": "return y / 0"}


def test_line_of_an_exception_in_a_library_is_the_students_last(bench):
    source = "import numpy as np\n\ndef run(x):\n    return np.zeros(2) @ np.zeros(3)\n" + FINE
    assert result(bench.grade("limits", source), "run").where["line"] == 4


def test_not_implemented_error_of_a_library_is_an_error(bench):
    # torch raises one where arguments are swapped; "not written yet" would send the student the wrong way.
    library = "import codecs\n\ndef run(x):\n    return codecs.Codec().encode('a')\n" + FINE
    assert outcomes(bench.grade("limits", library))["run"] == "error"
    own = "def todo():\n    raise NotImplementedError\n\ndef run(x):\n    return todo()\n" + FINE
    assert outcomes(bench.grade("limits", own))["run"] == "not_implemented"


def test_lines_are_counted_as_python_counts_them(bench):
    # A form feed and a line separator end no line, though str.splitlines() says so.
    source = "# a\x0cb\u2028c\x1cd\ndef run(x):\n    return 1 / 0\n" + FINE
    assert result(bench.grade("limits", source), "run").where["code"] == "return 1 / 0"


def test_output_of_public_cases_is_kept_head_and_tail(bench):
    report = bench.grade("limits", "def run(x):\n    print('가' * 3)\n    return 1\n" + FINE)
    assert report.output == "가가가\n"
    report = bench.grade("limits", function("print('first'); print('x' * 10**6); return 1"))
    assert report.output.startswith("first\nxxx")
    assert len(report.output) < 2 * 16 * 1024
    assert "[... " in report.output


def test_import_does_not_count_as_time_of_a_case(bench):
    # 0.6 s of import and 0.25 s of a call are within the limits of 1 s and 0.4 s.
    source = "import time\ntime.sleep(0.6)\ndef run(x):\n    time.sleep(0.25)\n    return 1\n" + FINE
    assert set(outcomes(bench.grade("limits", source)).values()) == {"passed"}


# Limits of a case's own -----------------------------------------------------------------------------

PATIENT = """
import time
def wait(seconds):
    time.sleep(seconds)
    return 1
def fill(mebibytes):
    return len(bytearray(mebibytes << 20)) // (mebibytes << 20)
"""


def test_limits_of_a_case_replace_those_of_the_course(bench):
    report = bench.grade("pace", PATIENT)
    assert outcomes(report) == {
        "stretched": "passed",
        "short": "time_limit",
        "long": "passed",
        "little": "memory_limit",
        "ordinary": "passed",
        "much": "passed",
    }
    assert "0.15 s" in result(report, "short").message.en


def test_file_that_needs_more_memory_than_one_case_gives_is_tried_again_for_the_next(bench):
    found = outcomes(bench.grade("pace", "kept = bytearray(100 << 20)\n" + PATIENT))
    assert found["little"] == "memory_limit"
    assert found["much"] == "passed"


def test_time_over_the_references_own_is_said_as_a_multiple(bench):
    report = bench.grade("pace", PATIENT.replace("time.sleep(seconds)", "time.sleep(9 * (seconds == 0.5))"))
    case = result(report, "stretched")
    assert case.outcome.value == "time_limit"
    # No measured number, which would make each report another one.
    assert case.message.en == "took more than 20 times as long as the reference solution"
    assert 0.6 < case.duration_s < 5


# What a suite does with a number of the student's ----------------------------------------------------

COUNTING = """
    import numpy as np
    from grader.testing import case, check_close
    @case(points=1, visibility="public", ko="가", en="a")
    def test_counts(submission):
        for _ in range(submission.count()):
            pass
        check_close(submission.count(), 3)
    @case(points=1, visibility="public", ko="나", en="b")
    def test_fills(submission):
        check_close(np.ones(submission.size()).sum(), 3.0)
    @case(points=1, visibility="public", ko="다", en="c")
    def test_next(submission):
        check_close(submission.fine(1), 2)
"""
COUNTED = "def count():\n    return {0}\ndef size():\n    return {1}\ndef fine(x):\n    return x + 1\n"


def test_suite_that_counts_or_fills_memory_for_the_student_comes_to_an_end(tmp_path):
    files = write_exercise(tmp_path, "counting", COUNTING, COUNTED.format(3, 3))
    start = time.monotonic()
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, COUNTED.format(10**18, 10**9))], 1)
    assert outcomes(report) == {"counts": "time_limit", "fills": "wrong_answer", "next": "passed"}
    assert "MemoryError" in result(report, "fills").message.en
    assert time.monotonic() - start < 20
