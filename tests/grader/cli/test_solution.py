"""``grader solution`` and ``grader history``."""

from __future__ import annotations

import json

import pytest

from grader.model import Outcome
from grader.progress import Progress
from tests.grader.courses import copy_course, report_of, run, solve
from tests.grader.release.copies import copy_of, secret_course

DOUBLE = "ch01_numbers/double"


@pytest.fixture
def root(tmp_path):
    return copy_course(tmp_path)


def test_solution_is_shown_after_a_pass_and_nothing_is_recorded(root):
    Progress(root).record(report_of(DOUBLE, 5, 5))
    shown = run("solution", "double", course=root)
    assert (shown.code, shown.err) == (0, "")
    assert (root / "solutions/ch01_numbers/double.py").read_text("utf-8") in shown.out
    assert "Recorded" not in shown.out
    assert Progress(root).given_up() == {}


@pytest.mark.parametrize("command", [("solution", "double"), ("diff", "double", "--solution")])
def test_solution_waits_for_a_pass(root, command):
    shown = run(*command, course=root)
    assert (shown.code, shown.out) == (1, "")
    assert "'grader solution double --give-up' shows it now, and that is recorded." in shown.err
    assert Progress(root).given_up() == {}


def test_giving_up_shows_it_and_records_it(root):
    shown = run("solution", "double", "--give-up", course=root)
    assert "return 2 * x" in shown.out
    assert "Recorded: the solution was seen before a pass." in shown.out
    assert list(Progress(root).given_up()) == [DOUBLE]
    assert run("solution", "double", course=root).code == 0, "once given up, it may be seen again"
    assert run("diff", "double", "--solution", course=root).code == 0


def test_copy_without_solutions_says_so_and_records_nothing(tmp_path):
    copy = copy_of(secret_course(tmp_path), tmp_path / "copy")
    for words in (
        ("solution", "double", "--give-up"),
        ("hint", "double", "--give-up"),
        ("diff", "double", "--solution"),
    ):
        shown = run(*words, course=copy)
        assert (shown.code, shown.out) == (2, "")
        assert "this copy of the course comes without solutions; your instructor has them." in shown.err
    assert Progress(copy).given_up() == {}


def test_history_shows_attempts_and_their_files(root):
    progress = Progress(root)
    progress.record(report_of(DOUBLE, 0, 5, Outcome.ERROR), "first\n")
    progress.record(report_of(DOUBLE, 5, 5), "second\n")
    progress.record(report_of(DOUBLE, 2, 5), "third\n")
    lines = run("history", "double", course=root).out.splitlines()
    assert lines[0] == "ch01_numbers/double  Twice"
    assert [line.split()[0] for line in lines[1:4]] == ["#1", "#2", "#3"]
    assert lines[1].split()[3:] == ["0/5", "raised", "an", "exception"]
    assert lines[2].split()[3:] == ["5/5", "passed", "+1"]
    assert lines[3].split()[3:] == ["2/5", "wrong", "answer", "−1"]
    assert run("history", "double", "--show", "2", course=root).out == "second\n"
    assert "-first" in run("history", "double", "--diff", "1", course=root).out
    data = json.loads(run("history", "double", "--json", course=root).out)
    assert [attempt["score"] for attempt in data["attempts"]] == [0, 5, 2]


def test_history_of_what_is_not_there(root):
    assert "No attempt yet: grader check double" in run("history", "double", course=root).out
    assert run("history", "double", "--show", "1", course=root).code == 2
    assert run("history", "double", "--show", "1", "--json", course=root).code == 2
    assert run("history", "nosuch", course=root).code == 2


def test_check_keeps_the_file_that_was_checked(root):
    text = solve(root)
    assert run("check", "double", "--no-resident", course=root).code == 0
    assert run("history", "double", "--show", "1", course=root).out == text
