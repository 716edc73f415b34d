"""Every fault of a lesson is found, on its line, and one does not hide another."""

from pathlib import Path

from grader.lesson import read_lesson, read_lesson_text

PAIRS = "problems.txt"


def test_problems_are_those_of_the_fixture(given, wanted):
    lesson = read_lesson_text(given, Path("ko.md"), "ko")
    found = "".join(f"{problem.line}: {problem.message.en}\n" for problem in lesson.problems)
    assert found == wanted


def test_problem_text_begins_with_file_and_line(lesson_of):
    [problem] = lesson_of("## A\n", name="content/ch01/ko.md").problems
    assert problem.text.en.startswith("content/ch01/ko.md:4: the heading 'A' needs an anchor")


def test_problem_of_the_whole_file_has_no_line_in_its_text(lesson_of):
    [problem] = lesson_of("[^a]: Unused.\n").problems
    assert problem.text.en == "ko.md: nothing refers to the footnote [^a]"


def test_missing_file_is_a_problem_not_an_exception(tmp_path):
    lesson = read_lesson(tmp_path / "ko.md", "ko")
    [problem] = lesson.problems
    assert (problem.line, lesson.title, lesson.tokens) == (0, "", ())
    assert problem.message.en == "cannot read the lesson: No such file or directory"


def test_folder_in_place_of_a_file_is_a_problem(tmp_path):
    [problem] = read_lesson(tmp_path, "ko").problems
    assert problem.message.en.startswith("cannot read the lesson: ")


def test_bad_utf8_names_the_line(tmp_path):
    path = tmp_path / "ko.md"
    path.write_bytes("---\ntitle: 제목\n---\n\n글".encode() + b"\xff\n")
    [problem] = read_lesson(path, "ko").problems
    assert (problem.line, problem.message.en) == (5, "not UTF-8 text: save the file as UTF-8")


def test_byte_order_mark_and_windows_line_ends_are_read(tmp_path):
    path = tmp_path / "ko.md"
    path.write_bytes(b"\xef\xbb\xbf" + b"---\r\ntitle: t\r\n---\r\n\r\n## A {#a}\r\n\r\nText.\r\n")
    lesson = read_lesson(path, "ko")
    assert not lesson.problems
    assert [(section.title, section.line) for section in lesson.sections] == [("A", 5)]
