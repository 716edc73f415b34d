"""The whole program twice: the second check is answered by what the first has left, word for word."""

import json
import os
import shutil
import signal

import pytest

from tests.grader.courses import solve
from tests.grader.resident.conftest import copy_of_program, is_running, until

FILE = "exercises/ch01_numbers/double.py"
SUITE = "tests/hidden/ch01_numbers/test_double.py"


def without_durations(text):
    data = json.loads(text)

    def clean(value):
        if isinstance(value, dict):
            return {key: clean(item) for key, item in value.items() if key != "duration_s"}
        return [clean(item) for item in value] if isinstance(value, list) else value

    return clean(data)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "double"),
        ("check", "double", "--lang", "ko"),
        ("check", "ch01_numbers", "--submission", "solutions"),
        ("check", "mean", "--submission", "solutions", "--isolation", "process"),
        ("check", "nothing_of_this_name"),
        ("check", "--all", "--isolation", "iron"),
        ("check", "double", "--submission", "nowhere"),
    ],
)
def test_resident_says_what_the_check_alone_says(runtime, arguments):
    alone = runtime.grader(*arguments, GRADER_NO_RESIDENT="1")
    assert runtime.sockets() == []
    runtime.grader("check", "mean")
    before = runtime.resident()["checks"]
    answered = runtime.grader(*arguments)
    assert (answered.code, answered.out, answered.err) == (alone.code, alone.out, alone.err)
    assert runtime.resident()["checks"] == before + 1


def test_json_is_the_same_but_for_durations(runtime):
    alone = runtime.grader("check", "ch01_numbers", "--json", "--no-resident")
    runtime.grader("check", "double")
    runtime.resident()
    answered = runtime.grader("check", "ch01_numbers", "--json")
    assert without_durations(answered.out) == without_durations(alone.out)
    assert runtime.resident()["checks"] == 1


def test_folder_and_environment_are_the_callers(runtime, tmp_path):
    runtime.grader("check", "double")
    runtime.resident()
    (tmp_path / "mine/ch01_numbers").mkdir(parents=True)
    shutil.copy(runtime.course / "solutions/ch01_numbers/double.py", tmp_path / "mine/ch01_numbers")
    course = ("--course", runtime.course)
    answered = runtime.grader("check", "double", "--submission", "mine", *course, cwd=tmp_path, LANG="ko_KR.UTF-8")
    assert answered.code == 0
    assert "두 배" in answered.out
    assert runtime.resident()["checks"] == 1


def test_attempts_are_kept_and_the_next_exercise_follows(runtime):
    runtime.grader("check")
    runtime.resident()
    solve(runtime.course)
    assert runtime.grader("check").code == 0
    assert "ch01_numbers/mean" in runtime.grader("check").out
    assert runtime.resident()["checks"] == 2


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SUITE, "submission.double(3), 6", "submission.double(3), 7"),
        ("solutions/ch01_numbers/double.py", "return", "raise RuntimeError('broken'); return"),
    ],
    ids=["suite", "reference"],
)
def test_course_edited_meanwhile_is_noticed(runtime, file, old, new):
    check = ("check", "double", "--submission", "solutions", "--json")
    assert runtime.grader(*check).code == 0
    runtime.resident()
    assert runtime.grader(*check).code == 0
    path = runtime.course / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    alone = runtime.grader(*check, "--no-resident")
    answered = runtime.grader(*check)
    assert (answered.code, without_durations(answered.out)) == (alone.code, without_durations(alone.out))
    assert answered.code != 0
    path.write_text(text, encoding="utf-8")
    assert runtime.grader(*check).code == 0


def test_limit_changed_meanwhile_is_noticed(runtime):
    solution = (runtime.course / "solutions/ch01_numbers/double.py").read_text(encoding="utf-8")
    (runtime.course / FILE).write_text(f"{solution}\nprint('x' * 20_000)\n", encoding="utf-8")
    assert runtime.grader("check", "double").code == 0
    runtime.resident()
    manifest = runtime.course / "course.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("[limits]", "[limits]\noutput_kib = 1"))
    answered = runtime.grader("check", "double", "--json")
    assert json.loads(answered.out)["exercises"][0]["outcome"] == "output_limit"
    assert runtime.resident()["checks"] == 1


def test_lesson_edited_meanwhile_is_noticed(runtime):
    runtime.grader("check", "double")
    runtime.resident()
    path = runtime.course / "content/ch01_numbers/en.md"
    heading = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("## "))
    words = heading.removeprefix("## ").partition("{")[0].strip()
    path.write_text(path.read_text(encoding="utf-8").replace(words, "Another heading"), encoding="utf-8")
    assert runtime.grader("check", "double").out == runtime.grader("check", "double", "--no-resident").out


def test_killed_resident_is_replaced(runtime):
    runtime.grader("check", "double")
    killed = runtime.resident()["pid"]
    os.kill(killed, signal.SIGKILL)
    until(lambda: not is_running(killed))
    assert runtime.sockets()  # what it left behind
    assert runtime.grader("check", "double").code == 1
    assert runtime.resident()["pid"] != killed


def test_stuck_resident_is_not_waited_for(runtime):
    runtime.grader("check", "double")
    stuck = runtime.resident()["pid"]
    os.kill(stuck, signal.SIGSTOP)
    try:
        assert runtime.grader("check", "double").code == 1
    finally:
        os.kill(stuck, signal.SIGCONT)
    assert runtime.resident()["checks"] == 0  # what nobody waited for was not done


def test_program_changed_meanwhile_is_noticed(runtime, tmp_path):
    package = copy_of_program(tmp_path / "program")
    path = {"PYTHONPATH": str(package.parent)}
    runtime.grader("check", "double", **path)
    old = runtime.resident()["pid"]
    report = package / "report/terminal.py"
    report.write_text(report.read_text().replace('"✗"', '"!!"'))
    assert runtime.grader("check", "double", **path).out.startswith("!!")
    until(lambda: not is_running(old))
    assert runtime.resident()["pid"] != old
    assert runtime.grader("check", "double", **path).out.startswith("!!")


def test_interrupted_check_ends_the_resident(runtime):
    (runtime.course / FILE).write_text("def double(x):\n    while True:\n        pass\n")
    runtime.grader("check", "mean")
    resident = runtime.resident()["pid"]
    waiting = runtime.start("check", "double")
    until(lambda: is_busy(runtime))
    waiting.send_signal(signal.SIGINT)
    out, _ = waiting.communicate(timeout=60)
    assert (waiting.returncode, out) == (130, "")
    until(lambda: not is_running(resident))
    assert runtime.sockets() == []


def is_busy(runtime):
    """A resident at work answers nobody else."""
    return runtime.status() is None


@pytest.mark.parametrize("off", [{"GRADER_NO_RESIDENT": "1"}, {"CI": "true"}])
def test_environment_turns_it_off(runtime, off):
    runtime.grader("check", "double", **off)
    assert runtime.sockets() == []


def test_option_turns_it_off(runtime):
    runtime.grader("check", "double", "--no-resident")
    assert runtime.sockets() == []


def test_option_does_not_use_one_that_runs(runtime):
    runtime.grader("check", "double")
    runtime.resident()
    runtime.grader("check", "double", "--no-resident")
    assert runtime.resident()["checks"] == 0


def test_doctor_shows_and_stops_it(runtime):
    assert "none runs" in runtime.grader("doctor").out
    runtime.grader("check", "double")
    pid = runtime.resident()["pid"]
    checks = json.loads(runtime.grader("doctor", "--json").out)["checks"]
    (finding,) = [check for check in checks if check["id"] == "resident"]
    assert finding["state"] == "good" and f"process {pid} " in finding["message"]["en"]
    stopped = runtime.grader("doctor", "--stop-resident")
    assert (stopped.code, stopped.out) == (0, f"Stopped: process {pid}.\n")
    until(lambda: not is_running(pid))
    assert runtime.grader("doctor", "--stop-resident").out == "No resident was running.\n"
    assert "by CI in the environment" in " ".join(runtime.grader("doctor", CI="1").out.split())
