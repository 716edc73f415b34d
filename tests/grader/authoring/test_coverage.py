"""The coverage table's page, and which names of it are looked up."""

import pytest

from grader.authoring.coverage import read_coverage
from grader.authoring.lint import Lint
from grader.course import Course

HEAD = "| topic | sections | exercises | quizzes |\n|---|---|---|---|\n"


@pytest.fixture
def read(tmp_path):
    """A function that reads a page with this text."""

    def read_text(text):
        path = tmp_path / "coverage.md"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_coverage(path)

    return read_text


def faults(coverage):
    return [(line, message.en) for line, message in coverage.faults]


def coverage_problems(root, *chapters):
    course = Course.load(root)
    run = Lint(course, [course.chapter(name) for name in chapters])
    run.read()
    return [(p.rule, p.line, p.message.en) for p in run.findings.problems if p.rule.startswith("CV")]


def rewrite(root, old, new):
    path = root / "docs" / "coverage.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_row_has_its_names_by_column(read):
    [row] = read(HEAD + "| 평균 | `ch01#mean`, `ch02` | `ch01/mean` |  `ch01/a-b`,`ch03/c`  |\n").rows
    assert (row.topic, row.line) == ("평균", 3)
    assert [(r.chapter, r.name) for r in row.sections] == [("ch01", "mean"), ("ch02", "")]
    assert [(r.chapter, r.name) for r in row.exercises] == [("ch01", "mean")]
    assert [(r.chapter, r.name) for r in row.quizzes] == [("ch01", "a-b"), ("ch03", "c")]
    assert row.chapters == {"ch01", "ch02", "ch03"}


def test_rows_of_all_tables_count_and_text_between_does_not(read):
    coverage = read(f"# A\n\n`ch01#no`\n\n{HEAD}| a | `ch01#x` | — | — |\n\n## B\n\n{HEAD}| b | `ch01#y` | — | — |\n")
    assert [(row.topic, row.line) for row in coverage.rows] == [("a", 7), ("b", 13)]
    assert faults(coverage) == []


def test_missing_page_is_empty_and_right(tmp_path):
    coverage = read_coverage(tmp_path / "coverage.md")
    assert (coverage.rows, coverage.faults) == ((), ())


def test_folder_in_its_place_is_a_fault(tmp_path):
    [(_, message)] = faults(read_coverage(tmp_path))
    assert message.startswith("cannot be read: ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"# a\n\xff", (2, "not UTF-8 text: save the file as UTF-8")),
        ("# Nothing here\n", (1, "the page has no table of topics")),
        (HEAD, (1, "the page has no table of topics")),
        (
            "| topic | sections |\n|---|---|\n| a | `ch01#x` |\n",
            (1, "the table has 2 columns, it needs 4: topic, sections, exercises, quizzes"),
        ),
        (HEAD + "| | `ch01#x` | — | — |\n", (3, "the row has no topic")),
        (HEAD + "| a | `ch01#x` | — | `ch01/a_b` |\n", (3, "'ch01/a_b' is not written as chapter/quiz")),
        (HEAD + "| a | `#x` | — | — |\n", (3, "'#x' is not written as chapter#section")),
        (
            HEAD + "| a | `ch01#x` | `ch01/y` and more | — |\n",
            (
                3,
                "'`ch01/y` and more' is no list of names: write `chapter/exercise` in code font, commas between, or —",
            ),
        ),
    ],
)
def test_fault_is_named(read, text, expected):
    assert faults(read(text)) == [expected]


def test_row_that_could_not_be_read_is_not_called_untaught_too(mini):
    rewrite(mini, "`ch01_numbers#counter`", "counter")
    assert [rule for rule, _, _ in coverage_problems(mini)] == ["CV001"]


def test_course_without_the_page_has_no_complaint(mini):
    (mini / "docs" / "coverage.md").unlink()
    assert coverage_problems(mini) == []


def test_chapter_alone_is_the_text_before_its_first_heading(mini):
    rewrite(mini, "`ch01_numbers#double`", "`ch01_numbers`")
    for language in ("ko", "en"):
        path = mini / "content" / "ch01_numbers" / f"{language}.md"
        head, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
        path.write_text(f"{head}---\n{front}---\n\n<!-- note -->\n\n{text}", encoding="utf-8")
    assert [rule for rule, _, _ in coverage_problems(mini)] == ["CV002"]
    for language in ("ko", "en"):
        path = mini / "content" / "ch01_numbers" / f"{language}.md"
        path.write_text(path.read_text(encoding="utf-8").replace("<!-- note -->", "Text."), encoding="utf-8")
    assert coverage_problems(mini) == []


def test_names_of_chapters_that_are_not_linted_are_not_looked_up(mini):
    rewrite(mini, "`ch01_numbers#double`", "`ch01_numbers#single`")
    rewrite(mini, "`ch02_torch/scale-shape`", "`ch02_torch/scale-size`, `ch09_more/x`")
    assert [(rule, line) for rule, line, _ in coverage_problems(mini, "ch01")] == [("CV002", 9)]
    assert [(rule, line) for rule, line, _ in coverage_problems(mini, "ch02")] == [("CV004", 17)]
    assert [(rule, line) for rule, line, _ in coverage_problems(mini)] == [("CV002", 9), ("CV004", 17), ("CV004", 17)]


def test_name_that_is_like_no_other_gets_them_all(mini):
    rewrite(mini, "`ch02_torch/scale`", "`ch02_torch/scale`, `ch01_numbers/zzz`")
    assert coverage_problems(mini) == [
        ("CV003", 17, "course.toml names no exercise 'zzz' in ch01_numbers. The nearest: double, mean, counter")
    ]


def test_exercise_and_chapter_are_missed_only_where_they_are_linted(mini):
    rewrite(mini, "`ch01_numbers/mean`", "—")
    assert coverage_problems(mini, "ch02") == []
    assert coverage_problems(mini, "ch01") == [
        ("CV007", 1, "no row names the exercise 'ch01_numbers/mean': add it to the topic that it practises")
    ]
