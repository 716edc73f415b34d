"""``grader reset``: asks, keeps what was there, restores the stub."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from grader.cli.width import columns
from grader.progress import Progress
from tests.grader.courses import MINIATURE, copy_course, report_of, run, run_in_terminal, run_program, solve

FILE = "exercises/ch01_numbers/double.py"
STUB = (MINIATURE / FILE).read_bytes()


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    root = copy_course(tmp_path)
    assert run("list", course=root).code == 0  # any command remembers the stubs
    return root


def backups(root: Path) -> list[Path]:
    return sorted((root / ".grader/backup").rglob("*.py"))


def test_reset_restores_the_stub_and_keeps_a_copy(root):
    mine = solve(root)
    shown = run("reset", "double", "--yes", course=root)
    assert (shown.code, shown.err) == (0, "")
    assert (root / FILE).read_bytes() == STUB
    (backup,) = backups(root)
    assert backup.read_text("utf-8") == mine
    assert backup.parent == root / ".grader/backup/ch01_numbers/double"
    assert time.strptime(backup.stem, "%Y%m%d-%H%M%S")
    assert shown.out == f"{FILE} is the stub again.\nYour version: {backup.relative_to(root)}\n"


def test_reset_in_korean(root):
    solve(root)
    shown = run("reset", "double", "--yes", "--lang", "ko", course=root)
    assert shown.out.splitlines()[0] == f"{FILE}: 처음 상태로 되돌렸습니다."


def test_copies_never_overwrite_each_other(root, monkeypatch):
    monkeypatch.setattr("time.strftime", lambda _format: "20260101-000000")
    texts = []
    for number in range(3):
        texts.append(f"x = {number}\n")
        (root / FILE).write_text(texts[-1])
        assert run("reset", "double", "--yes", course=root).code == 0
    assert sorted(path.read_text() for path in backups(root)) == texts
    assert [path.name for path in backups(root)] == [
        "20260101-000000-2.py",
        "20260101-000000-3.py",
        "20260101-000000.py",
    ]


def test_reset_of_an_untouched_exercise_does_nothing(root):
    shown = run("reset", "double", "--yes", course=root)
    assert (shown.code, shown.out) == (0, f"{FILE}: nothing was changed yet.\n")
    assert backups(root) == []


def test_reset_keeps_attempts_and_hints(root):
    Progress(root).record(report_of("ch01_numbers/double", 2, 5))
    Progress(root).show_hint("ch01_numbers/double", 2)
    solve(root)
    assert run("reset", "double", "--yes", course=root).code == 0
    assert Progress(root).standings()["ch01_numbers/double"].attempts == 1
    assert Progress(root).hint_level("ch01_numbers/double") == 2


def test_reset_touches_nothing_else(root):
    other = root / "exercises/ch01_numbers/mean.py"
    other.write_text("x = 1\n")
    solve(root)
    run("reset", "double", "--yes", course=root)
    assert other.read_text() == "x = 1\n"
    assert sorted(path.name for path in other.parent.iterdir()) == ["counter.py", "double.py", "mean.py"]


def test_without_a_terminal_reset_does_not_guess(root):
    mine = solve(root)
    shown = run_program("reset", "double", cwd=root)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "grader: there is no terminal to ask in: confirm with --yes\n"
    assert (root / FILE).read_text("utf-8") == mine


@pytest.mark.parametrize("typed", ["y\n", "Y\n", "yes\n", "네\n", "ㅛ\n"])
def test_reset_asks_and_takes_a_yes(root, typed):
    solve(root)
    shown = run_in_terminal("reset", "double", cwd=root, typed=typed)
    assert shown.code == 0
    assert f"Put {FILE} back to the stub? A copy of your version is kept. [y/N]" in " ".join(shown.out.split())
    assert (root / FILE).read_bytes() == STUB


@pytest.mark.parametrize("typed", ["n\n", "\n", "what?\n", "\x04"])
def test_reset_takes_everything_else_for_a_no(root, typed):
    mine = solve(root)
    shown = run_in_terminal("reset", "double", "--lang", "ko", cwd=root, typed=typed)
    assert shown.code == 1
    question = f"{FILE}: 처음 상태로 되돌릴까요? 지금 파일의 사본은 남겨 둡니다. [y/N]"
    assert question in " ".join(shown.out.split())
    assert max(map(columns, shown.out.splitlines())) <= 80
    assert "아무것도 바꾸지 않았습니다." in shown.out
    assert (root / FILE).read_text("utf-8") == mine
    assert backups(root) == []


def test_missing_file_is_restored(root):
    (root / FILE).unlink()
    shown = run("reset", FILE, "--yes", course=root)
    assert (shown.code, shown.out) == (0, f"{FILE} is the stub again.\n")
    assert (root / FILE).read_bytes() == STUB


def test_missing_chapter_is_restored(root):
    shutil.rmtree(root / "exercises/ch01_numbers")
    assert run("reset", "double", "--yes", course=root).code == 0
    assert (root / FILE).read_bytes() == STUB


@pytest.mark.parametrize("kind", ["link", "folder", "binary", "fifo"])
def test_whatever_was_there_is_put_away(root, kind, tmp_path):
    path, outside = root / FILE, tmp_path / "outside.py"
    outside.write_text("keep me\n")
    path.unlink()
    if kind == "link":
        path.symlink_to(outside)
    elif kind == "folder":
        path.mkdir()
        (path / "notes.txt").write_text("notes\n")
    elif kind == "fifo":
        os.mkfifo(path)
    else:
        path.write_bytes(b"\xff\0")
    assert run("reset", "double", "--yes", course=root).code == 0
    assert path.read_bytes() == STUB
    assert not path.is_symlink()
    (backup,) = backups(root)
    assert outside.read_text() == "keep me\n"
    assert {
        "link": backup.is_symlink,
        "folder": lambda: (backup / "notes.txt").read_text() == "notes\n",
        "binary": lambda: backup.read_bytes() == b"\xff\0",
        "fifo": backup.is_fifo,
    }[kind]()


def test_failure_leaves_the_students_file(root):
    mine = solve(root)
    (root / ".grader/backup").write_text("a file where a folder should be")
    shown = run("reset", "double", "--yes", course=root)
    assert (shown.code, shown.out) == (3, "")
    assert shown.err == f"grader: {FILE}: cannot be reset: Not a directory\n"
    assert (root / FILE).read_text("utf-8") == mine
    assert sorted(path.name for path in (root / FILE).parent.iterdir()) == ["counter.py", "double.py", "mean.py"]


def test_reset_of_an_unknown_name_names_the_nearest(root):
    shown = run("reset", "duble", "--yes", course=root)
    assert (shown.code, shown.err) == (2, "grader: unknown name 'duble'. Did you mean: double?\n")


def test_reset_of_a_chapter_names_its_exercises(root):
    shown = run("reset", "ch01", "--yes", course=root)
    assert (shown.code, shown.err) == (
        2,
        "grader: 'ch01' is a chapter; name one of its exercises: double, mean, counter\n",
    )


def test_reset_without_an_original_shows_the_way_out(root):
    mine = solve(root)
    (root / ".grader/stubs/ch01_numbers/double.py").unlink()
    shown = run("reset", "double", "--yes", course=root)
    assert (shown.code, shown.out) == (3, "")
    assert ".grader/stubs/ch01_numbers/double.py" in shown.err
    assert (root / FILE).read_text("utf-8") == mine


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_reset_uses_git_when_no_copy_was_kept(root):
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["init", "--quiet"], ["add", "--all"], [*identity, "commit", "--quiet", "--message", "course"]):
        subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True)
    shutil.rmtree(root / ".grader")
    solve(root)
    assert run("reset", "double", "--yes", course=root).code == 0
    assert (root / FILE).read_bytes() == STUB
