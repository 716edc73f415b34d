"""``grader list``: what it shows, in both languages, and how little it loads."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from grader.cli.width import columns
from grader.i18n import both
from grader.model import Outcome
from grader.progress import Progress
from tests.grader.courses import copy_course, report_of, run, run_in_terminal, run_program


@pytest.fixture
def root(tmp_path):
    root = copy_course(tmp_path)
    progress = Progress(root, now=lambda: 1_000_000.0)
    progress.record(report_of("ch01_numbers/double", 5, 5))
    progress.record(report_of("ch01_numbers/mean", 2.5, 4))
    progress.record(report_of("ch01_numbers/mean", 1, 4, Outcome.TIME_LIMIT))
    progress.show_hint("ch01_numbers/mean", 2)
    return root


ENGLISH = """\
A miniature course

ch01_numbers  Numbers                                      ━━━─────── 1/3
                                                   points  tries  hints  changed
✓ passed     double   Twice                           5/5      1      -    70-01
✗ failed     mean     The mean                      2.5/4      2      2    70-01
· not tried  counter  A counter                         -      -      -        -
· not tried  quiz     questions: 8

ch02_torch  Torch
· not tried  scale    A scaling layer                   -      -      -        -
· not tried  quiz     questions: 8

1 of 4 exercises passed · 7.5/9 points in those tried
Next: The mean  grader check mean
  begun, 2.5 of 4 points so far
"""
KOREAN = """\
작은 강의

ch01_numbers  수                                           ━━━─────── 1/3
                                                          점수  시도  힌트  변경
✓ 통과  double   두 배                                     5/5     1     -  70-01
✗ 실패  mean     평균                                    2.5/4     2     2  70-01
· 안 풂  counter  세는 객체                                  -     -     -     -
· 안 풂  quiz     문제 8개

ch02_torch  토치
· 안 풂  scale    배율 층                                    -     -     -     -
· 안 풂  quiz     문제 8개

연습 문제 4개 중 1개 통과 · 푼 문제의 점수 7.5/9
다음: 평균  grader check mean
  시작했습니다. 지금까지 4점 중 2.5점
"""


@pytest.mark.parametrize(("language", "page"), [("en", ENGLISH), ("ko", KOREAN)])
def test_list_shows_the_whole_course(root, language, page):
    shown = run("list", "--lang", language, course=root)
    assert shown.code == 0
    assert [line.split() for line in shown.out.splitlines()] == [line.split() for line in page.splitlines()]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_list_fills_the_width_and_lines_up(root, language, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", width)
    lines = run("list", "--lang", language, course=root).out.splitlines()
    rows = [line for line in lines if line.startswith(("✓", "✗", "·", "    "))]
    assert len(rows) == 7
    assert {columns(row) for row in rows} == {int(width)}


def test_list_cuts_a_long_title(root, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    path = root / "course.toml"
    path.write_text(path.read_text("utf-8").replace("두 배", "아주 길고 자세하게 쓴 두 배 연습의 제목"), "utf-8")
    shown = run("list", "--lang", "ko", course=root).out
    assert re.search(r" 아주 길고[^\n]*… ", shown)
    assert max(map(columns, shown.splitlines())) <= 60


def test_list_when_all_is_passed_names_no_next(root):
    for name in ("ch01_numbers/mean", "ch01_numbers/counter", "ch02_torch/scale"):
        Progress(root).record(report_of(name, 4, 4))
    shown = run("list", course=root).out
    assert "4 of 4 exercises passed · 17/17 points in those tried\n" in shown
    assert "Next" not in shown


def test_list_of_a_new_course_leaves_no_record(tmp_path):
    root = copy_course(tmp_path)
    shown = run("list", course=root)
    assert shown.code == 0
    assert "0 of 4 exercises passed\n" in shown.out
    assert not (root / ".grader/progress.sqlite").exists()
    assert (root / ".grader/stubs/ch01_numbers/double.py").exists(), "the stubs are remembered"


def test_list_as_json(root):
    shown = run("list", "--json", course=root)
    data = json.loads(shown.out)
    assert shown.code == 0
    assert data["next"] == {
        "exercise": "ch01_numbers/mean",
        "reason": both("begun, {score} of {most} points so far", score="2.5", most="4").to_json(),
        "aside": None,
    }
    assert data["chapters"][0]["progress"] == {"exercises": 3, "passed": 1, "score": 7.5, "max_score_tried": 9.0}
    assert {key: data[key] for key in data if key not in ("chapters", "next")} == {
        "schema": "grader.list/1",
        "course": "mini",
        "title": {"ko": "작은 강의", "en": "A miniature course"},
        "exercises": 4,
        "passed": 1,
        "score": 7.5,
        "max_score_tried": 9.0,
    }
    assert [chapter["id"] for chapter in data["chapters"]] == ["ch01_numbers", "ch02_torch"]
    double, mean, counter = data["chapters"][0]["exercises"]
    assert [double["state"], mean["state"], counter["state"]] == ["passed", "failed", "not_tried"]
    assert mean == {
        "id": "ch01_numbers/mean",
        "title": {"ko": "평균", "en": "The mean"},
        "requires": [],
        "needs": [],
        "unmet_needs": [],
        "state": "failed",
        "score": 2.5,
        "max_score": 4.0,
        "attempts": 2,
        "last_outcome": "time_limit",
        "last_at": 1_000_000.0,
        "changed_at": None,
        "hints": 2,
        "given_up_at": None,
    }
    assert (counter["score"], counter["max_score"], counter["attempts"]) == (None, None, 0)
    assert data["chapters"][1]["exercises"][0]["requires"] == ["torch"]


def test_list_json_is_the_same_in_both_languages(root):
    assert run("list", "--json", "--lang", "ko", course=root).out == run("list", "--json", course=root).out


def test_list_of_a_damaged_record_names_it(root):
    path = root / ".grader/progress.sqlite"
    path.write_bytes(b"no database at all, only a sentence that is long enough" * 10)
    shown = run("list", "--lang", "ko", course=root)
    assert (shown.code, shown.out) == (3, "")
    assert shown.err == (
        f"grader: {path}: 파일이 손상되었습니다(file is not a database). "
        "다른 곳으로 옮기면 기록이 새로 시작됩니다. 연습 문제 파일은 그대로입니다.\n"
    )


def test_list_runs_as_a_program(root):
    shown = run_program("list", cwd=root / "exercises")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.splitlines()[0] == "A miniature course"


def test_list_loads_nothing_heavy(root):
    code = "import sys; from grader.cli.main import main\ntry: main(['list'])\nfinally: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "grader.cli.list" in loaded
    assert loaded.isdisjoint(
        {"numpy", "torch", "pytest", "markdown_it", "rich", "pygments", "yaml", "subprocess", "difflib"}
    )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (["--passed"], {"double"}),
        (["--failed"], {"mean"}),
        (["--untried"], {"counter", "scale"}),
        (["--todo"], {"mean", "counter", "scale"}),
        (["--passed", "--failed"], {"double", "mean"}),
        (["--chapter", "2"], {"scale"}),
        (["--chapter", "ch01", "--todo"], {"mean", "counter"}),
    ],
)
def test_filters_show_what_they_say(root, filters, expected):
    data = json.loads(run("list", "--json", *filters, course=root).out)
    shown = {e["id"].partition("/")[2] for chapter in data["chapters"] for e in chapter["exercises"]}
    assert shown == expected
    assert data["exercises"] == 4, "totals are those of the whole course"
    rows = run("list", *filters, course=root).out.splitlines()
    for name in ("double", "mean", "counter", "scale"):
        assert any(line.startswith(("✓", "✗", "·")) and f" {name} " in line for line in rows) == (name in expected)


def test_filter_that_nothing_passes_says_so(root):
    assert "Nothing here is of that kind." in run("list", "--chapter", "2", "--passed", course=root).out
    assert run("list", "--chapter", "9", course=root).code == 2


def with_needs(root):
    path = root / "course.toml"
    text = path.read_text("utf-8").replace('en = "A counter" } }', 'en = "A counter" }, needs = ["mean"] }')
    path.write_text(text, "utf-8")


def reason(root):
    step = json.loads(run("list", "--json", course=root).out)["next"]
    return step["exercise"], step["reason"]["en"], step["aside"] and step["aside"]["en"]


def test_next_says_why(root):
    with_needs(root)
    progress = Progress(root)
    progress.record(report_of("ch01_numbers/mean", 4, 4))
    assert reason(root) == ("ch01_numbers/counter", "it builds on what you have passed: mean", None)
    progress.record(report_of("ch01_numbers/counter", 5, 5))
    assert reason(root) == ("ch02_torch/scale", "a new chapter; read it first: grader lesson ch02_torch", None)


def test_one_who_went_ahead_is_told_what_it_builds_on(root):
    with_needs(root)
    Progress(root).record(report_of("ch01_numbers/counter", 1, 5))
    assert reason(root)[2] == "you were at counter, which builds on mean, not passed yet"
    Progress(root).record(report_of("ch02_torch/scale", 1, 5))
    assert reason(root)[2] == "you were at scale: grader check scale"


def test_last_change_is_a_save_or_a_check(root):
    run("list", course=root)
    path = root / "exercises/ch01_numbers/counter.py"
    assert json.loads(run("list", "--json", course=root).out)["chapters"][0]["exercises"][2]["changed_at"] is None
    path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    changed = json.loads(run("list", "--json", course=root).out)["chapters"][0]["exercises"][2]["changed_at"]
    assert changed == path.stat().st_mtime
    assert run("list", course=root).out.splitlines()[6].split()[-1] == "now"


def test_solution_seen_before_a_pass_is_marked(root):
    Progress(root).give_up("ch01_numbers/mean")
    shown = run("list", course=root).out
    assert "2+S" in shown
    assert "S: the solution was seen before a pass" in shown


def test_narrow_line_leaves_columns_out_rather_than_titles(root, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    header = run("list", course=root).out.splitlines()[3]
    assert header.split() == ["points", "tries"]


def test_bars_of_chapters_end_at_the_edge_of_a_terminal(root):
    shown = run_in_terminal("list", "--lang", "en", cwd=root).out
    (line,) = [line for line in re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines() if line.endswith(" 1/3")]
    assert columns(line) == 80
