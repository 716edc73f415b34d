"""``grader diff``: against the stub, and after a pass against the solution."""

from __future__ import annotations

import json
import os

import pytest

from grader.progress import Progress
from tests.grader.courses import MINIATURE, copy_course, report_of, run, run_in_terminal, run_program, solve

FILE = "exercises/ch01_numbers/double.py"


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    root = copy_course(tmp_path)
    assert run("list", course=root).code == 0  # any command remembers the stubs
    return root


STUB_DIFF = """\
--- exercises/ch01_numbers/double.py (stub)
+++ exercises/ch01_numbers/double.py
@@ -18,4 +18,4 @@
     double(3)  ->  6
     \"\"\"
     # TODO: return twice the number.
-    raise NotImplementedError("double")
+    return 2 * x  #("double")
"""


def test_diff_shows_what_was_changed(root):
    solve(root)
    shown = run("diff", "double", course=root)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == STUB_DIFF


def test_diff_names_the_stub_in_korean(root):
    solve(root)
    shown = run("diff", "double", "--lang", "ko", course=root)
    assert shown.out.splitlines()[0] == f"--- {FILE} (처음 상태)"
    assert shown.out.splitlines()[1:] == STUB_DIFF.splitlines()[1:]


def test_diff_without_changes_says_so(root):
    shown = run("diff", "double", course=root)
    assert (shown.code, shown.out) == (0, f"{FILE}: nothing was changed yet.\n")


def test_other_line_ends_are_no_change(root):
    path = root / FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("diff", "double", course=root).out == f"{FILE}: nothing was changed yet.\n"


def test_diff_without_a_target_is_of_the_next_exercise(root):
    Progress(root).record(report_of("ch01_numbers/double", 5, 5))
    shown = run("diff", course=root)
    assert shown.out == "exercises/ch01_numbers/mean.py: nothing was changed yet.\n"


def test_diff_without_an_original_shows_the_way_out(root):
    solve(root)
    (root / ".grader/stubs/ch01_numbers/double.py").unlink()
    shown = run("diff", "double", course=root)
    assert (shown.code, shown.out) == (3, "")
    assert shown.err.startswith(f"grader: {FILE}: the original stub is not known")


@pytest.mark.parametrize("before", [[], [(2, 5)]])
def test_solution_is_refused_before_a_pass(root, before):
    for score, most in before:
        Progress(root).record(report_of("ch01_numbers/double", score, most))
    shown = run("diff", "double", "--solution", course=root)
    assert (shown.code, shown.out) == (1, "")
    assert shown.err == (
        "grader: ch01_numbers/double: the solution is shown once the exercise is passed. "
        "'grader hint double' helps on the way; "
        "'grader solution double --give-up' shows it now, and that is recorded.\n"
    )
    assert "2 * x" not in shown.err
    korean = run("diff", "double", "--solution", "--lang", "ko", course=root)
    assert "모범 답안은 통과한 뒤에 볼 수 있습니다." in korean.err


def test_solution_is_shown_after_a_pass(root):
    solve(root)
    Progress(root).record(report_of("ch01_numbers/double", 5, 5))
    shown = run("diff", "double", "--solution", course=root)
    assert (shown.code, shown.err) == (0, "")
    lines = shown.out.splitlines()
    assert lines[:2] == [f"--- {FILE}", "+++ solutions/ch01_numbers/double.py"]
    assert "+    return 2 * x" in lines
    assert '-    return 2 * x  #("double")' in lines


def test_solution_that_is_the_same_says_so(root):
    (root / FILE).write_bytes((MINIATURE / "solutions/ch01_numbers/double.py").read_bytes())
    Progress(root).record(report_of("ch01_numbers/double", 5, 5))
    shown = run("diff", "double", "--solution", course=root)
    assert (shown.code, shown.out) == (0, f"{FILE} is the reference solution, line by line.\n")


def test_course_without_solutions_says_so(root):
    (root / "solutions/ch01_numbers/double.py").unlink()
    Progress(root).record(report_of("ch01_numbers/double", 5, 5))
    shown = run("diff", "double", "--solution", course=root)
    assert (shown.code, shown.err) == (
        2,
        "grader: ch01_numbers/double: this copy of the course comes without solutions; your instructor has them. "
        "'grader hint double' gives you the next hint, 'grader lesson double' the paragraph to read.\n",
    )


@pytest.mark.parametrize("kind", ["missing", "link", "folder", "binary"])
def test_file_that_cannot_be_compared_is_named(root, kind):
    path = root / FILE
    path.unlink()
    if kind == "link":
        path.symlink_to("/etc/passwd")
    elif kind == "folder":
        path.mkdir()
    elif kind == "binary":
        path.write_bytes(os.urandom(64) + b"\0")
    shown = run("diff", "double", course=root)
    assert (shown.code, shown.out) == (1, "")
    assert shown.err.startswith("grader: ch01_numbers/double.py: ")
    assert "root:" not in shown.err


def test_diff_is_coloured_in_a_terminal_only(root):
    solve(root)
    shown = run_in_terminal("diff", "double", cwd=root).out
    assert '\x1b[31m-    raise NotImplementedError("double")' in shown
    assert '\x1b[32m+    return 2 * x  #("double")' in shown
    assert "\x1b" not in run_in_terminal("diff", "double", cwd=root, environment={"NO_COLOR": "1"}).out
    piped = run_program("diff", "double", cwd=root)
    assert (piped.code, piped.out) == (0, STUB_DIFF)


def test_diff_as_json_has_the_same_lines(root):
    assert json.loads(run("diff", "double", "--json", course=root).out)["lines"] == []
    solve(root)
    data = json.loads(run("diff", "double", "--json", course=root).out)
    assert (data["schema"], data["exercise"], data["against"]) == ("grader.diff/1", "ch01_numbers/double", "stub")
    assert "\n".join(data["lines"]) + "\n" == run("diff", "double", course=root).out
