"""Where the original of a stub comes from."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from grader.course import Course
from grader.errors import CannotGrade
from grader.stubs import original_stub, remember_stubs
from tests.grader.courses import MINIATURE, copy_course, solve

STUB = (MINIATURE / "exercises/ch01_numbers/double.py").read_text(encoding="utf-8")
KEPT = ".grader/stubs/ch01_numbers/double.py"
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def course(tmp_path, monkeypatch):
    # A repository around the temporary folder would be another course's.
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return Course.load(copy_course(tmp_path))


def git(course: Course, *arguments: str) -> None:
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    subprocess.run(["git", "-C", str(course.root), *arguments], check=True, capture_output=True, env=environment)


def commit(course: Course) -> None:
    git(course, "add", "--all")
    git(course, "commit", "--quiet", "--allow-empty", "--message", "a commit")


def double_of(course: Course):
    return course.exercise("double")


def test_remembered_stub_is_the_original(course):
    remember_stubs(course)
    solve(course.root)
    assert original_stub(course, double_of(course)) == STUB


def test_remember_keeps_every_stub(course):
    remember_stubs(course)
    for exercise in course.exercises:
        assert (course.root / ".grader/stubs" / exercise.relative_path).read_bytes() == exercise.stub_path.read_bytes()


def test_remember_keeps_the_first_it_saw(course):
    remember_stubs(course)
    double_of(course).stub_path.write_text(STUB + "# half done\n", encoding="utf-8")
    remember_stubs(course)
    assert original_stub(course, double_of(course)) == STUB


def test_remember_does_not_take_a_solution_for_a_stub(course):
    solve(course.root)
    remember_stubs(course)
    assert not (course.root / KEPT).exists()
    assert (course.root / ".grader/stubs/ch01_numbers/mean.py").exists()


def test_unknown_original_says_how_to_mend_it(course):
    solve(course.root)
    remember_stubs(course)
    with pytest.raises(CannotGrade) as caught:
        original_stub(course, double_of(course))
    assert caught.value.text.en == (
        "exercises/ch01_numbers/double.py: the original stub is not known: the file had been changed before the "
        f"grader first saw it. Put the file from a fresh copy of the course at {KEPT}; then this works."
    )
    (course.root / KEPT).write_text(STUB, encoding="utf-8")
    assert original_stub(course, double_of(course)) == STUB


def test_without_git_installed_the_copy_serves(course, monkeypatch, tmp_path):
    remember_stubs(course)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert original_stub(course, double_of(course)) == STUB


@pytest.mark.parametrize(
    "text",
    [
        "def double(x):\n    raise NotImplementedError(\n",  # no Python
        "# raise NotImplementedError\nx = 1\n",
        "x = 'NotImplementedError'\n",
        "def double(x):\n    return NotImplementedError\n",
        "\0 raise NotImplementedError",
        "",
    ],
)
def test_what_raises_nothing_is_no_stub(course, text):
    double_of(course).stub_path.write_text(text)
    remember_stubs(course)
    assert not (course.root / KEPT).exists()


@pytest.mark.parametrize(
    "text", ["raise NotImplementedError\n", 'def f():\n    """\\d"""\n    raise NotImplementedError("f")\n']
)
def test_what_raises_a_placeholder_is_a_stub(course, text):
    double_of(course).stub_path.write_text(text)
    remember_stubs(course)
    assert (course.root / KEPT).read_text() == text


def test_odd_files_are_passed_over(course):
    path = double_of(course).stub_path
    path.unlink()
    remember_stubs(course)
    os.mkfifo(path)
    remember_stubs(course)
    path.unlink()
    path.mkdir()
    remember_stubs(course)
    path.rmdir()
    path.write_bytes(b"raise NotImplementedError('\xff')\n")
    remember_stubs(course)
    assert not (course.root / KEPT).exists()


def test_remember_says_nothing_where_it_cannot_write(course):
    (course.root / ".grader").touch()
    remember_stubs(course)
    assert (course.root / ".grader").read_bytes() == b""


@needs_git
def test_committed_stub_serves_when_no_copy_was_kept(course):
    git(course, "init", "--quiet")
    commit(course)
    solve(course.root)
    assert original_stub(course, double_of(course)) == STUB


@needs_git
def test_course_may_be_a_part_of_a_repository(course):
    subprocess.run(["git", "init", "--quiet", str(course.root.parent)], check=True)
    commit(course)
    solve(course.root)
    assert original_stub(course, double_of(course)) == STUB


@needs_git
def test_committed_solution_is_not_taken_for_the_stub(course):
    git(course, "init", "--quiet")
    commit(course)
    remember_stubs(course)
    solve(course.root)
    commit(course)
    assert original_stub(course, double_of(course)) == STUB


@needs_git
def test_newer_stub_in_git_replaces_the_copy(course):
    git(course, "init", "--quiet")
    remember_stubs(course)
    newer = STUB.replace("TODO", "TODO, with a better docstring")
    double_of(course).stub_path.write_text(newer, encoding="utf-8")
    commit(course)
    solve(course.root)
    assert original_stub(course, double_of(course)) == newer
    assert (course.root / KEPT).read_text(encoding="utf-8") == newer


@needs_git
def test_half_a_solution_that_was_remembered_gives_way_to_git(course):
    counter = course.exercise("counter")
    stub = counter.stub_path.read_text(encoding="utf-8")
    git(course, "init", "--quiet")
    commit(course)
    head, _, tail = stub.partition("raise NotImplementedError")
    assert "raise NotImplementedError" in tail, "the test needs an exercise with two placeholders"
    counter.stub_path.write_text(f"{head}pass  # {tail}", encoding="utf-8")
    remember_stubs(course)
    assert original_stub(course, counter) == stub


@needs_git
def test_repository_without_the_file_does_not_matter(course):
    remember_stubs(course)
    git(course, "init", "--quiet")
    assert original_stub(course, double_of(course)) == STUB
