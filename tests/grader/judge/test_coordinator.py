"""What happens around a judge: broken suites, dead processes, refused files, levels that cannot be had."""

import os
import platform
import signal
import subprocess
import sys
import textwrap
import time
from contextlib import suppress

import pytest
from bench import HERE, LIMITS, SEED, outcomes, result, write_exercise

from grader.errors import CannotGrade, IsolationError
from grader.judge.coordinator import Judge
from grader.judge.job import ExerciseFiles, HandedIn
from grader.model import IsolationLevel, Outcome, Text

GOOD = """
    from grader.testing import case, check_close
    @case(points=1, ko="가", en="a")
    def test_a(submission):
        check_close(submission.f(1), 2)
"""
SOLUTION = "def f(x):\n    return x + 1\n"
CASE = "from grader.testing import case\n@case(points=1, ko='가', en='a')\n"
BROKEN = {
    "name_error": ("import numpy\nundefined_name\n", SOLUTION, "undefined_name"),
    "syntax_error": ("def test_a(:\n", SOLUTION, "SyntaxError"),
    "leaves": ("import sys\nsys.exit(3)\n", SOLUTION, "SystemExit"),
    "empty": ("x = 1\n", SOLUTION, "no cases"),
    "undecorated": ("def test_a(submission):\n    pass\n", SOLUTION, "test_a"),
    "no_points": (
        "from grader.testing import case\n@case(points=0, ko='가', en='a')\ndef test_a(): pass\n",
        SOLUTION,
        "points",
    ),
    "after_nothing": (
        CASE.replace("en='a'", "en='a', after=['test_none']") + "def test_a(): pass\n",
        SOLUTION,
        "test_none",
    ),
    "circle": (
        CASE.replace("en='a'", "en='a', after=['test_b']")
        + "def test_a(): pass\n"
        + "@case(points=1, ko='나', en='b', after=['test_a'])\ndef test_b(): pass\n",
        SOLUTION,
        "wait for each other",
    ),
    "twice": (
        "class TestA:\n    " + CASE.replace("\n", "\n    ") + "def test_a(self): pass\nclass TestB(TestA):\n    pass\n",
        SOLUTION,
        "two cases",
    ),
    "no_solution": (GOOD, None, "no_solution.py"),
    "broken_solution": (GOOD, "1 / 0\n", "ZeroDivisionError"),
    "leaving_solution": (GOOD, "raise SystemExit\n", "SystemExit"),
    "no_suite": (None, SOLUTION, "test_no_suite.py"),
}


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """A judge of one good exercise among broken ones."""
    folder = tmp_path_factory.mktemp("broken")
    files = [write_exercise(folder, "good", GOOD, SOLUTION)]
    for name, (suite, solution, _) in BROKEN.items():
        files.append(write_exercise(folder, name, suite or "", solution or ""))
        for missing, path in ((suite, files[-1].suite), (solution, files[-1].solution)):
            if missing is None:
                os.unlink(path)
    with Judge(files, LIMITS) as judge:
        items = [HandedIn(item.id, SOLUTION) for item in files]
        yield {report.id.removeprefix("bench/"): report for report in judge.grade(items, SEED)}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_suite_is_an_internal_error_that_names_the_file(broken, name):
    report = broken[name]
    assert report.outcome is Outcome.INTERNAL_ERROR
    assert report.score == 0
    message = report.cases[0].message
    assert name in message.en
    assert BROKEN[name][2] in message.en
    assert name in message.ko


def test_exercises_beside_broken_suites_are_graded(broken):
    assert outcomes(broken["good"]) == {"a": "passed"}


RAISING = """
    import os, signal
    import numpy as np, pytest
    from grader.errors import SuiteError
    from grader.testing import case, check_close
    @case(points=1, visibility="public", ko="가", en="a")
    def test_raises(submission):
        submission.f(1)
        raise KeyError("of the suite's own")
    @case(points=1, visibility="public", ko="나", en="b")
    def test_sends_what_cannot_be_sent(submission):
        submission.f(object())
    @case(points=1, visibility="public", ko="다", en="c")
    def test_returns_what_cannot_be_sent(submission):
        submission.call(lambda: object())
    @case(points=1, visibility="public", ko="라", en="d")
    def test_suite_error(submission):
        raise SuiteError(__import__("grader.i18n").i18n.both("a broken suite"))
    @case(points=1, visibility="public", ko="마", en="e")
    def test_uses_the_result(submission):
        assert submission.f(1).shape == ()
    @pytest.fixture
    def broken():
        raise RuntimeError("in a fixture")
    @case(points=1, visibility="public", ko="바", en="f")
    def test_fixture(submission, broken):
        pass
    @case(points=1, visibility="public", ko="사", en="g")
    def test_nothing_is_wrong(submission):
        check_close(submission.f(1), 2)
    @case(points=1, ko="아", en="h")
    def test_hidden(submission):
        raise KeyError("SECRET")
"""


def test_suite_that_raises_by_itself_is_an_internal_error(tmp_path):
    solution = "import numpy as np\ndef f(x):\n    return np.float64(x + 1)\ndef call(g):\n    return g()\n"
    files = write_exercise(tmp_path, "raising", RAISING, solution)
    source = "def f(x):\n    return 2\ndef call(g):\n    try:\n        g()\n    except Exception:\n        pass\n"
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, source)], SEED)
    found = outcomes(report)
    # The reference's result has a shape, so it is the student's result that the suite could not use.
    assert found.pop("uses_the_result") == "wrong_answer"
    assert found.pop("nothing_is_wrong") == "passed"
    assert set(found.values()) == {"internal_error"}
    assert 'KeyError: "of the suite\'s own"' in result(report, "raises").message.en
    assert "SECRET" not in result(report, "hidden").message.en
    assert files.suite in result(report, "hidden").message.en


def test_refused_file_is_said_in_every_case_and_nothing_runs(bench):
    reason = Text(ko="링크입니다", en="this is a link")
    judge = bench._judge(needs_torch=False)
    refused, graded = judge.grade(
        [HandedIn("bench/scale", None, reason), HandedIn("bench/other", "def plus_one(x):\n    return x + 1")], SEED
    )
    assert {case.outcome for case in refused.cases} == {Outcome.IMPORT_ERROR}
    assert {case.message for case in refused.cases} == {reason}
    assert graded.is_passed


def test_judge_without_exercises_to_judge_returns_nothing(bench):
    assert bench._judge(needs_torch=False).grade([], SEED) == []


DYING = """
    import os, signal, time
    from grader.testing import case, check_close
    @case(points=1, ko="가", en="a")
    def test_a(submission):
        check_close(submission.f(1), 2)
        if submission.f(2) == 99:
            os.kill(os.getpid(), signal.SIGKILL)
        check_close(submission.f(2), 3)
    @case(points=1, ko="나", en="b")
    def test_b(submission):
        check_close(submission.f(1), 2)
"""
KILLS_JUDGE = "def f(x):\n    return 99 if x == 2 else x + 1\n"


@pytest.fixture(scope="module")
def mortal(tmp_path_factory):
    files = write_exercise(tmp_path_factory.mktemp("mortal"), "mortal", DYING, SOLUTION)
    with Judge([files], LIMITS) as judge:
        yield judge, files


def grade(mortal, source, **options):
    judge, files = mortal
    return judge.grade([HandedIn(files.id, source)], SEED, **options)[0]


def test_judge_that_dies_is_a_failure_of_the_grader_and_the_next_submission_is_graded(mortal):
    with pytest.raises(CannotGrade) as caught:
        grade(mortal, KILLS_JUDGE)
    assert "the grader failed" in caught.value.text.en
    assert caught.value.exit_code == 3
    assert grade(mortal, SOLUTION).is_passed


@pytest.mark.parametrize("kind", ["judges", "sandboxes"])
def test_zygote_that_was_killed_between_submissions_is_started_again(mortal, kind):
    judge, _ = mortal
    assert grade(mortal, SOLUTION).is_passed
    process = getattr(judge._zygotes, kind)["numpy"]._process
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert grade(mortal, SOLUTION).is_passed
    assert judge.level in IsolationLevel


SLOW_IN_B = """
import time
calls = []
def f(x):
    calls.append(x)
    time.sleep(0.3 * (len(calls) > 3))
    return x + 1
"""


def test_sandbox_zygote_that_dies_in_the_middle_is_no_fault_of_the_student(mortal):
    judge, _ = mortal

    def kill(*_):
        process = judge._zygotes.sandboxes["numpy"]._process
        process.send_signal(signal.SIGKILL)
        process.wait()

    report = grade(mortal, SLOW_IN_B, on_case=kill)
    found = outcomes(report)
    assert found == {"a": "passed", "b": "internal_error"}, report.cases[1].message
    assert grade(mortal, SOLUTION).is_passed


def test_judge_zygote_that_dies_in_the_middle_fails_or_finishes_but_does_not_hang(mortal):
    judge, _ = mortal
    start = time.monotonic()
    killed = []

    def kill(*_):
        killed.append(judge._zygotes.judges["numpy"]._process)
        killed[-1].kill()

    with suppress(CannotGrade):
        assert grade(mortal, SOLUTION, on_case=kill).is_passed
    for process in killed:
        process.wait()
    assert time.monotonic() - start < 10
    assert grade(mortal, SOLUTION).is_passed


def test_sandbox_of_a_judge_that_died_is_ended_too(mortal, tmp_path):
    # It would go on for as long as its endless loop lasts.
    source = KILLS_JUDGE + "import threading, time\nthreading.Thread(target=lambda: time.sleep(1000)).start()\n"
    judge, _ = mortal
    assert grade(mortal, SOLUTION).is_passed
    zygote = judge._zygotes.sandboxes["numpy"]._process
    with pytest.raises(CannotGrade):
        grade(mortal, source)
    assert zygote.poll() is not None  # and its sandboxes ask the kernel to go with it


def test_error_of_whoever_watches_is_theirs(mortal):
    def watch(*_):
        raise BrokenPipeError("the terminal is gone")

    with pytest.raises(BrokenPipeError, match="terminal"):
        grade(mortal, SOLUTION, on_case=watch)
    assert grade(mortal, SOLUTION).is_passed


def test_closed_judge_opens_again(tmp_path):
    files = write_exercise(tmp_path, "good", GOOD, SOLUTION)
    judge = Judge([files], LIMITS)
    judge.close()
    assert judge.level in IsolationLevel
    assert judge.grade([HandedIn(files.id, SOLUTION)], SEED)[0].is_passed
    judge.close()
    judge.close()


def test_coordinator_imports_neither_numpy_nor_pytest():
    script = (
        "import sys, grader.judge.coordinator, grader.grading; print({'numpy', 'torch', 'pytest'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_suite_path_with_spaces_and_hangul_is_collected(tmp_path):
    files = write_exercise(tmp_path / "딥 러닝 (1)", "good", GOOD, SOLUTION)
    with Judge([files], LIMITS) as judge:
        assert judge.grade([HandedIn(files.id, SOLUTION)], SEED)[0].is_passed


def test_suite_path_that_pytest_cannot_collect_is_said(tmp_path):
    files = write_exercise(tmp_path / "lessons [1]", "good", GOOD, SOLUTION)
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, SOLUTION)], SEED)
    assert report.outcome is Outcome.INTERNAL_ERROR
    assert files.suite in report.cases[0].message.en


def test_suites_of_the_same_name_in_two_chapters_are_told_apart(tmp_path):
    first = write_exercise(tmp_path / "ch01", "good", GOOD, SOLUTION)
    second = write_exercise(tmp_path / "ch02", "good", GOOD.replace("2)", "3)"), SOLUTION.replace("1", "2"))
    second = ExerciseFiles(**{**second.__dict__, "id": "second/good"})
    with Judge([first, second], LIMITS) as judge:
        reports = judge.grade([HandedIn(first.id, SOLUTION), HandedIn(second.id, SOLUTION)], SEED)
    assert [report.is_passed for report in reports] == [True, False]


# Levels -----------------------------------------------------------------------------------------------

DENIED = {"unshare": {"x86_64": 272, "aarch64": 97}, "landlock": {"x86_64": 444, "aarch64": 444}}
WITHOUT = """
import errno, json, os, struct, sys
sys.path.insert(0, sys.argv[1])
from bench import LIMITS, exercise_files
from grader.errors import IsolationError
from grader.judge.coordinator import Judge
from grader.judge.inside import libc, seccomp
from grader.judge.job import HandedIn
from grader.model import IsolationLevel

def refuse(number):
    step = lambda *fields: struct.pack("HBBI", *fields)
    load, compare = step(0x20, 0, 0, 0), step(0x15, 0, 1, number)
    seccomp.install(load + compare + step(0x06, 0, 0, 0x50000 | errno.EPERM) + step(0x06, 0, 0, 0x7FFF0000))

libc.forbid_new_privileges()
for number in json.loads(sys.argv[2]):
    refuse(number)
wanted = IsolationLevel(sys.argv[3]) if sys.argv[3] else None
files = exercise_files("other")
with Judge([files], LIMITS, wanted) as judge:
    try:
        report, = judge.grade([HandedIn(files.id, "def plus_one(x):\\n    return x + 1")], 1)
        print(json.dumps({"level": judge.level, "refused": judge.refused_levels, "score": report.score}))
    except IsolationError as error:
        print(json.dumps({"error": error.text.en, "ko": error.text.ko, "code": error.exit_code}))
"""


def grade_without(names, level=""):
    """Grade in a process to which the kernel refuses some calls, as an old or a hardened one would."""
    import json

    machine = platform.machine()
    if machine not in DENIED["unshare"]:
        pytest.skip(f"no numbers of system calls known for {machine}")
    numbers = json.dumps([DENIED[name][machine] for name in names])
    command = [sys.executable, "-c", textwrap.dedent(WITHOUT), str(HERE), numbers, level]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_without_namespaces_the_level_is_restricted_and_says_why(benches):
    if benches("restricted").refusal:
        pytest.skip("this machine has no Landlock")
    said = grade_without(["unshare"])
    assert (said["level"], said["score"]) == ("restricted", 2.0)
    assert "unshare" in said["refused"]["full"]


def test_without_namespaces_and_landlock_the_level_is_process_and_says_why():
    said = grade_without(["unshare", "landlock"])
    assert (said["level"], said["score"]) == ("process", 2.0)
    assert "andlock" in said["refused"]["restricted"]


@pytest.mark.parametrize(("names", "level"), [(["unshare"], "full"), (["landlock"], "restricted")])
def test_level_that_cannot_be_had_is_an_error_with_the_reason_and_never_a_weaker_one(names, level):
    said = grade_without(names, level)
    assert said["code"] == 3
    assert level in said["error"]
    assert names[0] in said["error"].lower()
    assert said["ko"]


def test_level_is_known_before_anything_is_graded(benches):
    bench = benches("process")
    assert bench._judge(needs_torch=False).level is IsolationLevel.PROCESS
    assert bench._judge(needs_torch=False).refused_levels == {}


def test_isolation_error_is_a_failure_of_the_grader():
    assert issubclass(IsolationError, CannotGrade)
