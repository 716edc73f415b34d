"""``grader author`` as its users meet it: output, exit codes, languages."""

import json
import re
import shutil
import time
from pathlib import Path

import pytest

from grader.cli.main import main
from grader.errors import CannotGrade
from grader.i18n import both

MINI = Path(__file__).parents[1] / "data" / "course"
SHORT = [
    "content/ch01_numbers/en.md:1: warning LE007: the lesson has 37 words, it should have 1200 to 2500",
    "content/ch01_numbers/ko.md:1: warning LE007: the lesson has 29 words, it should have 1200 to 2500",
    "content/ch02_torch/en.md:1: warning LE007: the lesson has 17 words, it should have 1200 to 2500",
    "content/ch02_torch/ko.md:1: warning LE007: the lesson has 11 words, it should have 1200 to 2500",
]


@pytest.fixture
def course(tmp_path):
    """A copy of the miniature course."""
    root = tmp_path / "course"
    shutil.copytree(MINI, root, ignore=shutil.ignore_patterns("__pycache__", ".grader"))
    return root


@pytest.fixture
def run(course, capsys, monkeypatch):
    """A function that runs ``grader author`` inside the course; returns exit code, stdout and stderr."""
    monkeypatch.chdir(course)

    def run_author(*arguments, language="en"):
        with pytest.raises(SystemExit) as ended:
            main(["author", *arguments, "--lang", language])
        captured = capsys.readouterr()
        return ended.value.code, captured.out, captured.err

    return run_author


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_lint_of_the_miniature_course_passes(run):
    code, out, err = run("lint")
    assert out.splitlines() == [*SHORT, "Errors: 0, warnings: 4. Chapters: 2, exercises: 4, graded files: 24."]
    assert (code, err) == (0, "")


def test_second_lint_says_what_it_did_not_grade_again(run):
    first = run("lint", "ch01")[1].splitlines()
    assert first[-1] == "Errors: 0, warnings: 2. Chapters: 1, exercises: 3, graded files: 18."
    code, out, _ = run("lint", "ch01")
    assert out.splitlines()[-2:] == [
        "Errors: 0, warnings: 2. Chapters: 1, exercises: 3, graded files: 0.",
        "Not graded again, because nothing has changed: 18 files (--no-cache grades them too).",
    ]
    assert code == 0
    assert run("lint", "ch01", "--no-cache", "--jobs", "2")[1].splitlines()[-1] == first[-1]


def test_lint_stops_in_time_and_goes_on_the_next_time(run, course):
    edit(course / "course.toml", "case_time_s = 2.0", "case_time_s = 60.0")
    sleeps = course / "tests/variants/ch01_numbers/double/sleeps.py"
    sleeps.write_text('"""Sleeps."""\n\nimport time\n\n\ndef double(x):\n    time.sleep(100)\n')
    start = time.monotonic()
    lines = run("lint", "ch01", "--within", "2", "--jobs", "1")[1].splitlines()
    assert time.monotonic() - start < 20
    graded = int(re.search(r"graded files: (\d+)\.$", lines[-2])[1])
    assert lines[-1] == f"Not graded, because the time was over: {20 - graded} files. Run it again."
    assert 0 < graded < 19  # and there is the program of a quiz
    sleeps.unlink()
    again = run("lint", "ch01", "--jobs", "1")[1].splitlines()
    assert again[-1] == f"Not graded again, because nothing has changed: {graded} files (--no-cache grades them too)."


def test_static_lint_grades_nothing(run, monkeypatch):
    monkeypatch.setattr("grader.authoring.lint.run_trials", pytest.fail)
    monkeypatch.setattr("grader.authoring.lint.run_snippets", pytest.fail)
    code, out, _ = run("lint", "--static")
    assert out.splitlines() == [*SHORT, "Errors: 0, warnings: 4. Chapters: 2, exercises: 4, graded files: 0."]
    assert code == 0


def test_lint_names_the_fault_and_fails(run, course):
    (course / "solutions" / "ch01_numbers" / "double.py").unlink()
    code, out, _ = run("lint", "ch01", "--static")
    assert out.splitlines() == [
        *SHORT[:2],
        "solutions/ch01_numbers/double.py:1: error EX001: the reference solution of 'ch01_numbers/double' is missing",
        "Errors: 1, warnings: 2. Chapters: 1, exercises: 3, graded files: 0.",
    ]
    assert code == 1


def test_lint_says_what_it_did_not_grade(run, course):
    for name in ("double", "mean"):
        (course / "solutions" / "ch01_numbers" / f"{name}.py").unlink()
    code, out, _ = run("lint", "ch01")
    assert out.splitlines()[-2:] == [
        "Errors: 2, warnings: 2. Chapters: 1, exercises: 3, graded files: 6.",
        "Not graded, or not to the end, because of the errors: ch01_numbers/double, ch01_numbers/mean.",
    ]
    assert code == 1


def test_strict_lint_takes_warnings_for_errors(run):
    code, out, _ = run("lint", "ch02", "--static", "--strict")
    assert out.splitlines()[0] == SHORT[2].replace("warning", "error")
    assert code == 1


def test_lint_as_json(run, course):
    (course / "exercises" / "ch01_numbers" / "stray.py").write_text("")
    code, out, _ = run("lint", "ch01", "--static", "--json")
    data = json.loads(out)
    assert code == 1
    assert {key: value for key, value in data.items() if key != "problems"} == {
        "schema": "grader.lint/1",
        "errors": 1,
        "warnings": 2,
        "chapters": 1,
        "exercises": 3,
        "graded": 0,
        "remembered": 0,
        "postponed": 0,
        "untried": [],
    }
    [stray] = [problem for problem in data["problems"] if problem["severity"] == "error"]
    assert (stray["path"], stray["line"], stray["rule"]) == ("exercises/ch01_numbers/stray.py", 1, "CO002")
    assert stray["message"]["en"] == "this file belongs to nothing that course.toml names"


def test_manifest_that_does_not_load_is_a_fault_like_any_other(run, course):
    edit(course / "course.toml", "seed = 7", "seed = seven")
    code, out, _ = run("lint", "--static")
    assert out.splitlines()[0].startswith("course.toml:5: error CO001: expected valid TOML, got ")
    assert code == 1


def test_lint_elsewhere_is_wrong_use(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = run("lint")
    assert (code, out) == (2, "")
    assert "no course.toml" in err


def test_lint_of_an_unknown_chapter_names_the_nearest(run):
    code, _, err = run("lint", "ch01_number")
    assert code == 2
    assert "ch01_numbers" in err


def test_lint_that_cannot_grade_still_shows_what_it_read(run, monkeypatch):
    def fail(*_):
        raise CannotGrade(both("the grader failed: {detail}", detail="no sandbox"))

    monkeypatch.setattr("grader.authoring.lint.run_trials", fail)
    code, out, err = run("lint")
    assert code == 3
    assert out.splitlines()[:4] == SHORT
    assert err == "grader: the grader failed: no sandbox\n"


def test_lint_speaks_korean(run, course):
    (course / "solutions" / "ch01_numbers" / "double.py").unlink()
    code, out, _ = run("lint", "ch01", "--static", language="ko")
    assert out.splitlines() == [
        "content/ch01_numbers/en.md:1: warning LE007: 레슨의 낱말이 37개입니다. 1200개에서 2500개 사이가 알맞습니다",
        "content/ch01_numbers/ko.md:1: warning LE007: 레슨의 낱말이 29개입니다. 1200개에서 2500개 사이가 알맞습니다",
        "solutions/ch01_numbers/double.py:1: error EX001: 'ch01_numbers/double': 파일이 없습니다: 모범 답안",
        "오류 1개, 경고 2개. 장 1개, 연습 문제 3개, 채점한 파일 0개.",
    ]
    assert code == 1


def test_accept_records_the_review(run, course):
    edit(course / "content" / "ch01_numbers" / "ko.md", "객체는 상태를", "객체는 자신의 상태를")
    assert "TR002" in run("lint", "ch01", "--static")[1]
    assert run("i18n", "accept", "ch01") == (0, "content/ch01_numbers/en.md: digest written\n", "")
    assert "TR002" not in run("lint", "ch01", "--static")[1]
    assert run("i18n", "accept", "ch01") == (0, "ch01_numbers: the digests are up to date\n", "")


def test_accept_refuses_lessons_that_are_not_in_step(run, course):
    edit(course / "content" / "ch01_numbers" / "ko.md", "객체는 상태를", "> 객체는 상태를")
    before = (course / "content" / "ch01_numbers" / "en.md").read_bytes()
    code, out, err = run("i18n", "accept", "ch01")
    assert (code, out) == (1, "")
    assert err == "ch01_numbers: the lessons are not in step; 'grader author lint ch01_numbers' says where\n"
    assert (course / "content" / "ch01_numbers" / "en.md").read_bytes() == before


def test_accept_needs_a_chapter(run):
    assert run("i18n", "accept")[0] == 2


def test_i18n_shows_the_paragraph_to_review(run, course):
    run("i18n", "accept", "ch01", "ch02")
    assert run("i18n", "show") == (0, "Chapters: 2, paragraphs to review: 0.\n", "")
    edit(course / "content" / "ch01_numbers" / "ko.md", "객체는 상태를", "객체는 자신의 상태를")
    code, out, _ = run("i18n")
    first, last = out.splitlines()
    assert first.startswith("content/ch01_numbers/en.md:")
    assert "content/ch01_numbers/ko.md:" in first
    assert "객체는 자신의 상태를" in first
    assert (code, last) == (1, "Chapters: 2, paragraphs to review: 1.")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "to be reviewed, both this and content/ch01_numbers/ko.md:"),
        ("ko", "검토하세요. 여기와 content/ch01_numbers/ko.md:"),
    ],
)
def test_i18n_shows_a_pair_that_changed_once(run, course, language, words):
    run("i18n", "accept", "ch01", "ch02")
    edit(course / "content" / "ch01_numbers" / "ko.md", "객체는 상태를", "객체는 자신의 상태를")
    edit(course / "content" / "ch01_numbers" / "en.md", "An object remembers", "Every object remembers")
    code, out, _ = run("i18n", language=language)
    first, last = out.splitlines()
    assert words in first
    assert (code, "1" in last) == (1, True)


def test_i18n_as_json(run, course):
    run("i18n", "accept", "ch01")
    edit(course / "content" / "ch01_numbers" / "ko.md", "객체는 상태를", "객체는 자신의 상태를")
    code, out, _ = run("i18n", "show", "ch01", "--json")
    data = json.loads(out)
    [chapter] = data["chapters"]
    [stale] = chapter["stale"]
    assert (code, data["schema"], chapter["id"], chapter["recorded"]) == (1, "grader.review/1", "ch01_numbers", True)
    assert (stale["path"], stale["other"]["path"]) == ("content/ch01_numbers/ko.md", "content/ch01_numbers/en.md")
    assert stale["other"]["changed"] is False


def test_new_lists_what_it_wrote_and_what_to_do(run, course):
    code, out, err = run("new", "ch01/halve", "--ko", "반", "--en", "Half")
    assert code == 0
    assert out.splitlines()[:3] == [
        "exercises/ch01_numbers/halve.py",
        "solutions/ch01_numbers/halve.py",
        "tests/hidden/ch01_numbers/test_halve.py",
    ]
    assert err == "'grader author lint ch01_numbers' now says what is to be written.\n"
    assert "exercises/ch01_numbers/halve.py:1: error EX010: still to be written: " in run("lint", "ch01", "--static")[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["halve"], "name the chapter and the new exercise"),
        (["ch01/Halve"], "name the chapter and the new exercise"),
        (["ch01/../x"], "name the chapter and the new exercise"),
        (["ch09/halve"], "unknown name 'ch09'"),
        (["ch01/double"], "there is an exercise 'double' already"),
        (["ch02/double"], "there is an exercise 'double' already"),
        (["ch01/halve", "--ko", "반"], "a title needs both --ko and --en"),
    ],
)
def test_new_with_a_wrong_name_writes_nothing(run, course, arguments, words):
    before = sorted(course.rglob("*"))
    code, out, err = run("new", *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert sorted(course.rglob("*")) == before


@pytest.fixture
def unused(course):
    """A function of a solution that no case looks at; returns its file."""
    path = course / "solutions" / "ch01_numbers" / "mean.py"
    path.write_text(path.read_text(encoding="utf-8") + "\n\ndef _unused(a, b):\n    return a - b\n", encoding="utf-8")
    return path


def test_mutate_shows_survivors_as_a_diff(run, unused):
    code, out, err = run("mutate", "mean")
    assert code == 1
    assert err == (
        "Let a case of the suite reject what survives. What is a right solution too, mark with its reason: "
        "grader author mutate EXERCISE --equivalent ID --because TEXT\n"
    )
    assert "    -    return a - b\n    +    return a + b\n" in out
    assert out.splitlines()[-1].startswith("Mutants: ")
    assert ", surviving: 4 (" in out.splitlines()[-1]


def test_mutate_says_in_korean_how_to_go_on(run, unused):
    _, _, err = run("mutate", "mean", language="ko")
    assert err == (
        "살아남은 변이를 거절하는 케이스를 쓰세요. 그것도 올바른 풀이라면 까닭과 함께 표시하세요: "
        "grader author mutate EXERCISE --equivalent ID --because TEXT\n"
    )


def test_mutate_as_json_marks_and_table(run, course, unused):
    code, out, err = run("mutate", "mean", "--json", "--write")
    [found] = json.loads(out)["exercises"]
    assert (code, err, found["id"]) == (1, "docs/mutation.md: written\n", "ch01_numbers/mean")
    out = run("lint", "ch01", "--static")[1]
    assert (
        "MU003: there is no row of 'ch01_numbers/double' yet: grader author mutate ch01_numbers/double --write" in out
    )
    assert "| `ch01_numbers/mean` | " in (course / "docs" / "mutation.md").read_text(encoding="utf-8")
    for survivor in found["survivors"]:
        done = run("mutate", "mean", "--equivalent", survivor["id"], "--because", "Nobody calls it.")
        assert done == (0, "tests/mistakes/ch01_numbers/mean/equivalent.toml: entry written\n", "")
    code, out, _ = run("mutate", "mean", "--json")
    [again] = json.loads(out)["exercises"]
    assert (code, again["survivors"], again["equivalent"]) == (0, [], 4)
    assert "MU003" in run("lint", "ch01", "--static")[1]  # the marks are newer than the table
    run("mutate", "mean", "--write")
    lines = [line for line in run("lint", "ch01", "--static")[1].splitlines() if "MU00" in line]
    assert all("ch01_numbers/mean" not in line for line in lines)


def test_mutate_says_when_a_mark_is_wrong(run, course, unused):
    marks = course / "tests" / "mistakes" / "ch01_numbers" / "mean" / "equivalent.toml"
    marks.write_text(
        '[[equivalent]]\nin = "_unused"\nold = "return a - b"\nnew = "return a * b"\nbecause = "It is."\n',
        encoding="utf-8",
    )
    code, out, _ = run("mutate", "mean")
    assert code == 1
    assert "tests/mistakes/ch01_numbers/mean/equivalent.toml:1: no mutant of the solution any more" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["mutate", "mean", "--equivalent", "000000"],
        ["mutate", "mean", "--because", "It is."],
        ["mutate", "ch01", "--equivalent", "000000", "--because", "It is."],
        ["mutate", "mean", "--equivalent", "000000", "--because", "It is."],
    ],
)
def test_mark_needs_an_exercise_a_mutant_and_a_reason(run, arguments):
    assert run(*arguments)[0] == 2


def test_help_lists_the_commands_in_both_languages(run):
    code, out, _ = run("--help")
    assert code == 0
    assert "Check that the files of a course fit together" in out
    assert "Keep the two languages in step." in out
    _, korean, _ = run("--help", language="ko")
    assert "과정의 파일들이 서로 맞는지 확인합니다" in korean
