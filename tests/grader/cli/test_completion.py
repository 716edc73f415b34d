"""``grader completion``, and what a shell gets when it asks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from grader.cli.completion import SHELLS, VARIABLE
from grader.cli.main import COMMANDS
from grader.cli.targets import completions_for
from grader.course import Course
from tests.grader.courses import copy_course, run


@pytest.fixture
def root(tmp_path):
    return copy_course(tmp_path)


def asked(root, typed, shell="bash"):
    """Return what the shell is told for the words of ``typed``, of which the last one is not finished."""
    words = f"grader {typed}"
    environment = {**os.environ, "LC_ALL": "C.UTF-8", VARIABLE: f"{shell}_complete", "COMP_WORDS": words}
    environment["COMP_CWORD"] = str(len(words.split(" ")) - 1) if shell != "fish" else typed.split(" ")[-1]
    done = subprocess.run(
        [sys.executable, "-m", "grader"], cwd=root, env=environment, capture_output=True, timeout=60, encoding="utf-8"
    )
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if line]


def values(root, kind, incomplete):
    return [item.value for item in completions_for(kind, Course.load(root), incomplete)]


@pytest.mark.parametrize("shell", SHELLS)
def test_lines_for_every_shell_ask_the_program(shell):
    done = run("completion", shell)
    assert (done.code, done.err) == (0, "")
    assert f"{VARIABLE}={shell}_complete" in done.out


def test_unknown_shell_is_wrong_use():
    done = run("completion", "tcsh")
    assert done.code == 2
    assert "bash" in done.err


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_lines_for_bash_are_valid_bash():
    done = subprocess.run(["bash", "-n"], input=run("completion", "bash").out, text=True, capture_output=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_commands_are_completed_with_what_they_do(root):
    assert asked(root, "ch") == ["plain,check"]
    found = asked(root, "", shell="zsh")
    assert [name for name in found[1::3] if not name.startswith("-")] == list(COMMANDS)
    assert found[2] == COMMANDS["list"]


def test_exercises_are_completed_on_the_command_line(root):
    assert asked(root, "check do") == ["plain,double"]
    assert asked(root, "check ch01_numbers/m") == ["plain,ch01_numbers/mean"]
    assert asked(root, "author lint ch0") == ["plain,ch01_numbers", "plain,ch02_torch"]


def test_options_are_completed(root):
    assert "plain,--json" in asked(root, "check --j")


def test_no_course_completes_nothing(tmp_path):
    assert asked(tmp_path, "check do") == []


def test_course_that_is_named_is_looked_into(root, tmp_path):
    assert asked(tmp_path, f"--course {root} check do") == ["plain,double"]


def test_short_names_and_chapters_come_before_whole_ids(root):
    assert values(root, "TARGET", "") == ["ch01_numbers", "ch02_torch"]
    assert values(root, "TARGET", "ch01") == ["ch01_numbers"]
    assert values(root, "TARGET", "ch01_numbers/") == [f"ch01_numbers/{name}" for name in ("double", "mean", "counter")]
    assert values(root, "TARGET", "s") == ["scale"]
    assert values(root, "CHAPTER", "s") == []


def test_name_of_two_exercises_is_not_offered(root):
    manifest = root / "course.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"scale"', '"mean"'), encoding="utf-8")
    assert values(root, "TARGET", "m") == []


def test_beginning_of_a_path_is_left_to_the_shell(root):
    [item] = completions_for("TARGET", Course.load(root), "exercises/ch")
    assert (item.type, item.value) == ("file", "exercises/ch")
