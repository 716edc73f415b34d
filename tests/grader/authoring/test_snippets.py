import pytest

from grader.authoring import snippets
from grader.authoring.material import Material
from grader.authoring.snippets import run_snippets
from grader.course import Course

PROGRAM = "print(2 * 3)"


@pytest.fixture
def run(mini):
    """A function that puts a program in place of the one in chapter 1's Korean quiz, and runs it."""

    def run_program(program):
        path = mini / "content" / "ch01_numbers" / "ko.md"
        path.write_text(path.read_text(encoding="utf-8").replace(PROGRAM, program), encoding="utf-8")
        course = Course.load(mini)
        runs = run_snippets(Material(course, course.chapters[:1]), lambda _: None)
        [found] = [found for found in runs if found.path == path]
        return found

    return run_program


def test_program_prints(run):
    found = run("print('가', 6)")
    assert (found.quiz, found.expected, found.printed, found.failure) == ("printed", "6", "가 6\n", None)


def test_program_that_fails_says_why(run):
    failure = run("raise ValueError('no')").failure
    assert failure.en == "it ended with exit code 1: ValueError: no"


def test_program_that_does_not_end_is_stopped(run, monkeypatch):
    monkeypatch.setattr(snippets, "_TIME_LIMIT_S", 0.5)
    assert run("while True: pass").failure.en == "it did not end within 0.5 s"


def test_program_runs_in_an_empty_folder_without_input(run):
    found = run("import os, sys; print(os.listdir(), repr(sys.stdin.read()))")
    assert found.printed == "[] ''\n"


def test_program_of_both_languages_runs_once(mini):
    course = Course.load(mini)
    steps = []
    runs = run_snippets(Material(course, course.chapters[:1]), steps.append)
    assert [found.path.name for found in runs] == ["ko.md", "en.md"]
    assert len(steps) == 1
