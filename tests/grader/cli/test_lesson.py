"""``grader lesson``: what opens, how it is paged, and what a broken file leads to."""

from __future__ import annotations

import pytest

from grader.cli.width import columns
from tests.grader.courses import copy_course, run, run_in_terminal, run_program


@pytest.fixture
def root(tmp_path):
    return copy_course(tmp_path)


@pytest.fixture
def pager(tmp_path):
    """A pager that says it was there."""
    path = tmp_path / "pager"
    path.write_text("#!/bin/sh\necho PAGED\ncat\n")
    path.chmod(0o755)
    return str(path)


def everything(root, language: str = "en") -> list[str]:
    """Return all headings of the first chapter's lesson."""
    text = (root / f"content/ch01_numbers/{language}.md").read_text("utf-8")
    return [line.split(" {#")[0] for line in text.splitlines() if line.startswith("## ")]


def headings(text: str) -> list[str]:
    return [line.split("  ")[0] for line in text.splitlines() if line.startswith("## ")]


@pytest.mark.parametrize(
    "name",
    [
        "ch01_numbers",
        "ch01",
        "1",
        "01",
        "content/ch01_numbers/ko.md",
        "exercises/ch01_numbers",
        "./content/ch01_numbers/",
    ],
)
def test_lesson_of_a_chapter_however_it_is_named(root, name):
    shown = run("lesson", name, course=root)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("Numbers\n")
    assert headings(shown.out) == everything(root)


@pytest.mark.parametrize("name", ["mean", "ch01_numbers/mean", "exercises/ch01_numbers/mean.py"])
def test_lesson_of_an_exercise_opens_its_section(root, name):
    assert headings(run("lesson", name, course=root).out) == ["## The mean"]


def test_lesson_of_an_exercise_without_a_section_is_whole(root):
    path = root / "content/ch01_numbers/en.md"
    path.write_text(path.read_text("utf-8").replace(":::{exercise} mean", ":::{exercise} median"), "utf-8")
    assert headings(run("lesson", "mean", course=root).out) == everything(root)


def test_lesson_shows_a_section(root):
    assert headings(run("lesson", "1", "--section", "counter", course=root).out) == ["## A counter"]


def test_section_wins_over_the_exercises_own(root):
    assert headings(run("lesson", "mean", "--section", "double", course=root).out) == ["## Twice"]


def test_lesson_in_korean(root):
    shown = run("lesson", "1", "--lang", "ko", course=root)
    assert shown.out.startswith("수\n")
    assert headings(shown.out) == everything(root, "ko")
    assert "어떤 수의 두 배는 2x이다." in shown.out


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("chapter", ["1", "2"])
def test_lesson_fits_the_screen(root, language, chapter):
    lines = run("lesson", chapter, "--lang", language, course=root).out.splitlines()
    assert max(map(columns, lines)) <= 80
    assert [line for line in lines if line != line.rstrip()] == []


def test_boxes_around_korean_line_up(root):
    boxes = [
        line
        for line in run("lesson", "1", "--lang", "ko", course=root).out.splitlines()
        if line.startswith(("╭", "│", "╰"))
    ]
    assert len(boxes) > 8
    assert {columns(line) for line in boxes} == {80}


def test_unknown_chapter_names_the_nearest(root):
    shown = run("lesson", "ch01_nubmers", course=root)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith("grader: unknown name 'ch01_nubmers'. Did you mean: ch01_numbers")


def test_misspelt_exercise_names_the_nearest(root):
    shown = run("lesson", "duble", "--lang", "ko", course=root)
    assert (shown.code, shown.err) == (2, "grader: 'duble': 없는 이름입니다. 혹시 이것인가요: double\n")


def test_unknown_section_names_the_nearest(root):
    shown = run("lesson", "1", "--section", "meen", course=root)
    assert (shown.code, shown.out) == (2, "")
    assert "no section 'meen'" in shown.err
    assert shown.err.endswith(": mean\n")


def test_broken_lesson_is_shown_as_far_as_it_goes_and_names_the_line(root):
    path = root / "content/ch01_numbers/en.md"
    lines = path.read_text("utf-8").splitlines()
    line = lines.index("## A counter {#counter}")
    lines[line:line] = [":::{exrcise} more", "Text.", ":::", ""]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    shown = run("lesson", "1", course=root)
    assert shown.code == 3
    assert headings(shown.out) == everything(root)
    problem, note = shown.err.splitlines()
    assert problem.startswith(f"grader: {path}:{line + 1}: unknown directive 'exrcise'")
    assert note == "grader: content/ch01_numbers/en.md has faults; parts of it may be missing above"


def test_missing_lesson_names_the_file(root):
    path = root / "content/ch01_numbers/ko.md"
    path.unlink()
    shown = run("lesson", "1", "--lang", "ko", course=root)
    assert (shown.code, shown.out) == (3, "")
    assert shown.err.startswith(f"grader: {path}: ")
    assert len(shown.err.splitlines()) == 1


def test_lesson_that_is_not_utf8_names_the_line(root):
    path = root / "content/ch01_numbers/en.md"
    path.write_bytes(b"---\ntitle: Numbers\n---\n\xff\n")
    shown = run("lesson", "1", course=root)
    assert (shown.code, shown.out) == (3, "")
    assert shown.err.startswith(f"grader: {path}:4: ")


def test_long_lesson_is_paged_in_a_terminal(root, pager):
    shown = run_in_terminal("lesson", "1", cwd=root, environment={"PAGER": pager})
    assert shown.code == 0
    assert shown.out.startswith("PAGED\n")
    assert "A counter" in shown.out


def test_short_section_is_not_paged(root, pager):
    shown = run_in_terminal("lesson", "1", "--section", "counter", cwd=root, environment={"PAGER": pager})
    assert "PAGED" not in shown.out
    assert "A counter" in shown.out


def test_no_pager_prints_at_once(root, pager):
    shown = run_in_terminal("lesson", "1", "--no-pager", cwd=root, environment={"PAGER": pager})
    assert "PAGED" not in shown.out
    assert "A counter" in shown.out


def test_pipe_is_not_paged_and_has_no_colours(root, pager):
    shown = run_program("lesson", "1", cwd=root, environment={"PAGER": pager})
    assert (shown.code, shown.err) == (0, "")
    assert "PAGED" not in shown.out
    assert "\x1b" not in shown.out
    assert headings(shown.out) == everything(root)


@pytest.mark.parametrize("pager", ["no-such-pager", "'unbalanced"])
def test_pager_that_does_not_work_is_no_reason_to_stop(root, pager):
    shown = run_in_terminal("lesson", "1", cwd=root, environment={"PAGER": pager, "TERM": "dumb"})
    assert shown.code == 0
    assert "A counter" in shown.out
    assert "Traceback" not in shown.out


def test_colours_reach_the_terminal_unless_unwanted(root):
    assert "\x1b[" in run_in_terminal("lesson", "counter", cwd=root).out
    assert "\x1b[" not in run_in_terminal("lesson", "counter", cwd=root, environment={"NO_COLOR": "1"}).out
