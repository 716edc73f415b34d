"""``grader hint``: one level at a time, and what was seen is remembered."""

from __future__ import annotations

import json

import pytest

from grader.model import Outcome
from grader.progress import Progress
from tests.grader.courses import copy_course, report_of, run, run_program

DOUBLE = "ch01_numbers/double"


@pytest.fixture
def root(tmp_path):
    return copy_course(tmp_path)


def test_hint_goes_up_one_level_at_a_time(root):
    first = run("hint", "double", course=root)
    assert (first.code, first.err) == (0, "")
    assert first.out == "Twice · hint 1/3\n\nWhat is a number added to itself?\n"
    assert Progress(root).hint_level(DOUBLE) == 1
    assert run("hint", "double", course=root).out.startswith("Twice · hint 2/3\n")
    assert Progress(root).hint_level(DOUBLE) == 2


def test_hint_in_korean(root):
    shown = run("hint", "double", "--lang", "ko", course=root)
    assert shown.out == "두 배 · 힌트 1/3\n\n같은 수를 두 번 더하면 얼마인가?\n"


def test_last_hint_says_that_it_is_the_last(root):
    Progress(root).show_hint(DOUBLE, 2)
    shown = run("hint", "double", course=root)
    assert shown.out.splitlines()[0] == "Twice · hint 3/3"
    assert shown.out.splitlines()[-4:] == [
        "That was the last hint.",
        "See them again: grader hint double --all",
        "Read up on it: grader lesson double",
        "Give up and see the solution: grader solution double --give-up",
    ]


def test_hint_after_the_last_says_so(root):
    Progress(root).show_hint(DOUBLE, 3)
    shown = run("hint", "double", "--lang", "ko", course=root)
    assert shown.code == 0
    assert shown.out.splitlines() == [
        "ch01_numbers/double: 힌트 3개를 모두 보았습니다.",
        "다시 보기: grader hint double --all",
        "읽을 곳: grader lesson double",
        "포기하고 모범 답안 보기: grader solution double --give-up",
    ]


def test_all_shows_what_was_seen_and_no_more(root):
    Progress(root).show_hint(DOUBLE, 2)
    shown = run("hint", "double", "--all", course=root)
    assert [line for line in shown.out.splitlines() if "·" in line] == ["Twice · hint 1/3", "Twice · hint 2/3"]
    assert Progress(root).hint_level(DOUBLE) == 2


def test_all_before_the_first_says_so(root):
    shown = run("hint", "double", "--all", course=root)
    assert shown.code == 0
    assert shown.out == "ch01_numbers/double: no hint was shown yet. 'grader hint double' shows the first.\n"
    assert Progress(root).hint_levels() == {}


def test_level_shows_that_one_and_is_remembered(root):
    shown = run("hint", "double", "--level", "2", course=root)
    assert shown.out.startswith("Twice · hint 2/3\n")
    assert Progress(root).hint_level(DOUBLE) == 2


def test_lower_level_takes_nothing_back(root):
    Progress(root).show_hint(DOUBLE, 3)
    assert run("hint", "double", "--level", "1", course=root).out.startswith("Twice · hint 1/3\n")
    assert Progress(root).hint_level(DOUBLE) == 3


def test_level_beyond_the_last_is_wrong_use(root):
    shown = run("hint", "double", "--level", "4", course=root)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "grader: ch01_numbers/double has 3 hints, no hint 4\n"
    korean = run("hint", "double", "--level", "4", "--lang", "ko", course=root)
    assert korean.err == "grader: ch01_numbers/double: 힌트는 3개이고 4번째 힌트는 없습니다\n"


def test_all_and_level_exclude_each_other(root):
    shown = run("hint", "double", "--all", "--level", "1", course=root)
    assert (shown.code, shown.err) == (2, "grader: --all and --level exclude each other\n")


def test_hint_without_a_target_is_for_the_next_exercise(root):
    Progress(root).record(report_of(DOUBLE, 5, 5))
    assert run("hint", course=root).out.startswith("The mean · hint 1/3\n")


def test_hint_without_a_target_when_all_is_passed(root):
    for name in (DOUBLE, "ch01_numbers/mean", "ch01_numbers/counter", "ch02_torch/scale"):
        Progress(root).record(report_of(name, 5, 5))
    shown = run("hint", "--lang", "ko", course=root)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "grader: 모든 연습 문제를 통과했습니다. 볼 문제의 이름을 쓰세요\n"


def test_hint_for_a_chapter_names_its_exercises(root):
    shown = run("hint", "1", course=root)
    assert (shown.code, shown.err) == (
        2,
        "grader: '1' is a chapter; name one of its exercises: double, mean, counter\n",
    )


def test_hint_for_an_unknown_name_names_the_nearest(root):
    shown = run("hint", "doubel", "--lang", "ko", course=root)
    assert (shown.code, shown.err) == (2, "grader: 'doubel': 없는 이름입니다. 혹시 이것인가요: double\n")


def test_hint_without_an_exercise_in_the_lesson_names_the_file(root):
    path = root / "content/ch01_numbers/en.md"
    path.write_text("---\ntitle: Numbers\n---\n\n## Nothing {#nothing}\n\nText.\n", encoding="utf-8")
    shown = run("hint", "double", course=root)
    assert (shown.code, shown.err) == (3, f"grader: {path}: no hints for the exercise 'double'\n")


def test_hint_without_a_lesson_names_the_file(root):
    path = root / "content/ch01_numbers/en.md"
    path.unlink()
    shown = run("hint", "double", course=root)
    assert shown.code == 3
    assert shown.err.startswith(f"grader: {path}: ")
    assert Progress(root).hint_levels() == {}


def test_hint_is_shown_even_when_it_cannot_be_recorded(root, monkeypatch):
    monkeypatch.setattr(
        "pathlib.Path.mkdir", lambda *_a, **_k: (_ for _ in ()).throw(OSError(30, "Read-only file system"))
    )
    shown = run("hint", "double", course=root)
    assert shown.code == 3
    assert shown.out.startswith("Twice · hint 1/3\n")
    assert "the progress cannot be read or written: Read-only file system" in shown.err


def test_hint_runs_as_a_program(root):
    shown = run_program("hint", "exercises/ch01_numbers/double.py", "--lang", "ko", cwd=root)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("두 배 · 힌트 1/3")


def gate(root, after):
    path = root / "course.toml"
    path.write_text(
        path.read_text("utf-8").replace("[limits]", f"[hints]\nafter_attempts = {after}\n\n[limits]"), "utf-8"
    )


def test_gate_opens_after_attempts(root):
    gate(root, 2)
    Progress(root).record(report_of(DOUBLE, 1, 5))
    shown = run("hint", "double", course=root)
    assert (shown.code, shown.out) == (
        1,
        "ch01_numbers/double: hint 1 of 3 opens after more attempts: 1. "
        "Write something and check it: grader check double\n",
    )
    assert Progress(root).hint_level(DOUBLE) == 0
    Progress(root).record(report_of(DOUBLE, 1, 5))
    assert run("hint", "double", course=root).out.startswith("Twice · hint 1/3")


def test_untouched_stub_is_no_attempt_for_the_gate(root):
    gate(root, 1)
    Progress(root).record(report_of(DOUBLE, 0, 5, Outcome.NOT_IMPLEMENTED))
    assert run("hint", "double", course=root).code == 1


def test_gate_by_level(root):
    gate(root, "[0, 0, 3]")
    assert [run("hint", "double", course=root).code for _ in range(3)] == [0, 0, 1]
    assert run("hint", "double", "--level", "3", course=root).code == 1
    assert run("hint", "double", "--level", "2", course=root).code == 0, "seen already"


def test_pass_opens_the_gate(root):
    gate(root, 9)
    Progress(root).record(report_of(DOUBLE, 5, 5))
    assert run("hint", "double", course=root).code == 0


def test_giving_up_shows_the_solution_and_records_it(root):
    shown = run("hint", "double", "--give-up", course=root)
    assert shown.code == 0
    assert "return 2 * x" in shown.out
    assert DOUBLE in Progress(root).given_up()
    for words in (("hint", "--give-up"), ("hint", "double", "--give-up", "--all")):
        assert run(*words, course=root).code == 2


def test_hint_as_json_counts_as_shown(root):
    first = json.loads(run("hint", "double", "--json", course=root).out)
    assert first == {
        "schema": "grader.hint/1",
        "exercise": DOUBLE,
        "hints": 3,
        "language": "en",
        "shown": [{"level": 1, "text": "What is a number added to itself?"}],
    }
    assert Progress(root).hint_level(DOUBLE) == 1
    Progress(root).show_hint(DOUBLE, 3)
    for arguments in (["--all"], []):
        done = run("hint", "double", "--json", *arguments, course=root)
        assert [hint["level"] for hint in json.loads(done.out)["shown"]] == [1, 2, 3]
