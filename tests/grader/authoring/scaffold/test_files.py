"""A new exercise: what is written, and that filling it in is all there is to do."""

import difflib

import pytest

from grader.authoring.lint import Lint
from grader.authoring.scaffold.files import new_exercise
from grader.authoring.scaffold.marks import MARK, marks_in
from grader.course import Course
from grader.errors import UsageError
from grader.model import Text

TITLE = Text(ko="반", en="Half")
_GUARD = 'if x.ndim != 2:\n        raise ValueError("two axes")\n    '
#: What an author writes in the place of the body of each file.
BODIES = {
    "solutions": _GUARD + "return 0.5 * x",
    "mistake_1": "return -0.5 * x",
    "mistake_2": "return x + 0.5",
    "mistake_3": "return 0.25 * x",
    "variant_1": _GUARD + "return x / 2",
    "variant_2": _GUARD + "return x - 0.5 * x",
}


@pytest.fixture
def course(mini):
    (mini / "docs" / "coverage.md").unlink(missing_ok=True)  # what it asks for is asked for in words of its own
    return Course.load(mini)


def write(course, title=TITLE, *, needs_torch=False):
    paths = new_exercise(course, course.chapter("ch01"), "halve", title, needs_torch=needs_torch)
    return paths, Course.load(course.root)


def errors(course, *, judge=False):
    run = Lint(course, course.chapters[:1])
    run.read()
    if judge:
        run.judge()
    return [problem for problem in run.findings.problems if problem.severity.value == "error"]


def test_every_file_of_an_exercise_is_written(course):
    paths, course = write(course)
    exercise = course.exercise("halve")
    assert {exercise.stub_path, exercise.solution_path, exercise.suite_path} < set(paths)
    assert (len(exercise.mistake_paths), len(exercise.variant_paths)) == (3, 2)
    assert exercise.title == TITLE


def test_manifest_gets_one_line_and_keeps_its_comments(course):
    path = course.root / "course.toml"
    before = path.read_text(encoding="utf-8").splitlines()
    write(course)
    after = path.read_text(encoding="utf-8").splitlines()
    changed = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert changed == ['+     { id = "halve", title = { ko = "반", en = "Half" } },']


def test_title_with_quotes_is_written_as_toml(course):
    _, course = write(course, Text(ko='따옴표 "', en="back \\ slash"))
    assert course.exercise("halve").title == Text(ko='따옴표 "', en="back \\ slash")


def test_lint_says_what_is_to_be_written_and_nothing_else(course):
    paths, course = write(course, None)
    found = errors(course)
    assert {problem.rule for problem in found} == {"EX010"}
    marks = {
        (path.relative_to(course.root).as_posix(), line)
        for path in paths
        for line, _ in marks_in(path.read_text(encoding="utf-8"))
    }
    assert {(problem.path, problem.line) for problem in found} == marks
    assert {path for path, _ in marks} == {path.relative_to(course.root).as_posix() for path in paths}


def fill_in(path):
    """Write what is marked in a file, each place with words of its own, and the body where it has one."""
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = [line.replace(MARK, f"{path.stem} {number}") for number, line in enumerate(lines)]
    key = next((name for name in BODIES if name in path.parts or path.stem == name), None)
    body = f"    {BODIES[key]}" if key else ""
    texts = [body if body and line.startswith("    return") else line for line in texts]
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")


@pytest.mark.parametrize("needs_torch", [False, True])
def test_filling_in_is_all_there_is_to_do(course, needs_torch):
    paths, course = write(course, needs_torch=needs_torch)
    for path in paths:
        fill_in(path)
    suite = course.exercise("halve").suite_path
    text = suite.read_text(encoding="utf-8").replace("([[1.0]]), input", "([[0.5]]), input")
    suite.write_text(text, encoding="utf-8")
    assert [problem.show("en") for problem in errors(course, judge=True)] == []


def test_exercise_with_torch_requires_it(course):
    _, course = write(course, needs_torch=True)
    exercise = course.exercise("halve")
    assert exercise.needs_torch
    assert "import torch" in exercise.solution_path.read_text(encoding="utf-8")


def test_nothing_is_overwritten(course):
    exercise, _ = write(course)[1].exercise("halve"), None
    before = {path: path.read_bytes() for path in course.root.rglob("*") if path.is_file()}
    with pytest.raises(UsageError, match=r"halve\.py is there already"):
        new_exercise(course, course.chapter("ch01"), exercise.name, TITLE, needs_torch=False)
    assert {path: path.read_bytes() for path in course.root.rglob("*") if path.is_file()} == before


def test_chapter_without_a_lesson_is_refused_before_anything_is_written(course):
    (course.root / "content" / "ch01_numbers" / "ko.md").unlink()
    with pytest.raises(UsageError, match="the lesson of 'ch01_numbers' is missing"):
        write(course)
    assert not (course.root / "solutions" / "ch01_numbers" / "halve.py").exists()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('"""WRITE: in one line, what it does."""', "in one line, what it does."),
        ('    ko="WRITE: 제목",', "제목"),
        ('{ id = "a", title = { ko = "WRITE: 제목", en = "WRITE: the title" } },', "제목"),
        ("    # TODO: WRITE: what to do.", "what to do."),
        ("REWRITE: no", None),
    ],
)
def test_mark_tells_what_is_to_be_written(line, what):
    assert list(marks_in(f"\n{line}\n")) == ([(2, what)] if what else [])
