"""All that a batch leaves, written from a journal."""

import csv
import io
import os
from urllib.parse import unquote

import pytest

from grader.batch.journal import INTERNAL_ERROR
from grader.errors import CannotGrade, UsageError
from grader.model import ExerciseReport, Outcome, Text
from grader.outputs import folder_names, take_over, write_outputs
from grader.report.grades_csv import defused
from tests.grader.journals import DOUBLE, LATE, MEAN, case, course_with, entry, mistake, question, scored, write_journal
from tests.grader.report.pages import read

HOSTILE = "<b onclick=alert(1)>x</b>"


def some_class():
    wrong = ExerciseReport(DOUBLE, [case(points=0)], diagnosis=[mistake("halves")])
    return [
        entry("kim", [scored(7), scored(10, exercise=MEAN)], person="김민준", id="001", digest="same"),
        entry("lee", [wrong, scored(10, exercise=MEAN)], person=HOSTILE, email="l@x"),
        entry("park", [scored(7), scored(10, exercise=MEAN)], digest="same", same_as="kim"),
        entry("choi", [scored(0, outcome=Outcome.TIME_LIMIT)], problems=[Text("거부", "refused <i>")]),
        entry("jung", report={"score": 0.0, "max_score": 0.0}, status=INTERNAL_ERROR, reason=Text("멈춤", "it died")),
    ]


def written(folder, entries=None, name="hw1"):
    write_journal(folder / name, some_class() if entries is None else entries)
    return write_outputs(folder / name, course_with(folder))


def table_of(path):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_outputs_are_all_there(tmp_path):
    done = written(tmp_path)
    assert sorted(path.name for path in (tmp_path / "hw1").iterdir()) == [
        "gradebook.sqlite",
        "grades.csv",
        "journal.jsonl",
        "report.html",
        "students",
    ]
    names = sorted(path.name for path in (tmp_path / "hw1/students").iterdir())
    assert names == ["choi.html", "jung.html", "kim.html", "lee.html", "park.html"]
    assert done.without_grade == ["jung"]


def test_report_tells_what_the_class_did(tmp_path):
    written(tmp_path)
    page = read((tmp_path / "hw1/report.html").read_text(encoding="utf-8"))
    text = page.text("en")
    assert "mistake halves why it is wrong" in text
    assert "choi Twice ch01_numbers/double took too long 1" in text
    assert "kim · park" in text
    assert "choi: refused <i>" in text
    assert "jung: no grade: it died" in text
    assert "Students 5 mean 63% median 84% with full marks 0 without a grade 1" in text
    assert {tag for tag, _ in page.tags} & {"script", "img", "b onclick"} == set()
    assert [name for _, given in page.tags for name in given if name.startswith("on")] == []
    assert "Hardest cases" not in page.text("ko")


def test_report_has_the_quizzes_where_there_are_any(tmp_path):
    lines = [
        entry("kim", [scored(7)], report={"quizzes": [question("sums", 0, picked="b")]}),
        entry("lee", [scored(3)]),
    ]
    written(tmp_path, lines)
    text = read((tmp_path / "hw1/report.html").read_text(encoding="utf-8")).text("en")
    assert "question sums ch01_numbers/sums 1 / 2 0% – wrong b (1)" in text
    rows = {row["submission"]: row for row in table_of(tmp_path / "hw1/grades.csv")}
    assert (rows["kim"][DOUBLE], rows["kim"]["ch01_numbers/quiz"], rows["lee"]["max_score"]) == ("7", "0", "11")
    written(tmp_path, [entry("kim", [scored(7)])], name="hw2")
    assert "Quizzes" not in read((tmp_path / "hw2/report.html").read_text(encoding="utf-8")).text("en")


def test_late_mark_without_a_time_is_told(tmp_path):
    write_journal(tmp_path / "hw1", [entry("kim", [scored(7)], is_late=True)])
    write_outputs(tmp_path / "hw1", course_with(tmp_path, LATE))
    text = read((tmp_path / "hw1/report.html").read_text(encoding="utf-8")).text("en")
    assert "kim: marked as late where it was handed in, without a time: nothing is taken off." in text


def test_report_links_lead_to_pages_that_exist(tmp_path):
    written(tmp_path, [entry("김 1?#", [scored(3)]), entry("a/b", [scored(3)])])
    page = read((tmp_path / "hw1/report.html").read_text(encoding="utf-8"))
    links = {unquote(link) for link in page.attributes("href")}
    assert len(links) == 2
    assert all((tmp_path / "hw1" / link).is_file() for link in links)


def test_charts_have_a_text_for_those_who_cannot_see_them(tmp_path):
    written(tmp_path)
    page = read((tmp_path / "hw1/report.html").read_text(encoding="utf-8"))
    charts = [given for tag, given in page.tags if tag == "svg"]
    assert [given["aria-label"] for given in charts if given.get("role") == "img"][-1] == (
        "Students by grade in per cent of the points: 0–10%: 1, 80–90%: 3. Median: 84%."
    )
    assert all(given.get("role") == "img" or given.get("aria-hidden") == "true" for given in charts)


def test_outputs_do_not_depend_on_the_order_or_the_times_of_grading(tmp_path):
    written(tmp_path / "one")
    others = some_class()[::-1]
    for line in others:
        line.finished_at = "2026-04-01T00:00:00+00:00"
        line.report["duration_s"] = 9.0
    written(tmp_path / "two", others)
    for name in ("report.html", "grades.csv", "students/kim.html"):
        assert (tmp_path / "one/hw1" / name).read_bytes() == (tmp_path / "two/hw1" / name).read_bytes(), name


def test_outputs_written_twice_are_the_same(tmp_path):
    written(tmp_path)
    before = {path: path.read_bytes() for path in (tmp_path / "hw1").rglob("*.*") if path.suffix in (".html", ".csv")}
    write_outputs(tmp_path / "hw1", course_with(tmp_path))
    assert {path: path.read_bytes() for path in before} == before


def test_table_begins_with_a_byte_order_mark_and_ends_lines_as_the_standard_does(tmp_path):
    written(tmp_path)
    data = (tmp_path / "hw1/grades.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfsubmission,student_id,name,")
    assert data.count(b"\r\n") == data.count(b"\n") == 6


def test_table_has_a_line_for_each_student(tmp_path):
    written(tmp_path)
    rows = {row["submission"]: row for row in table_of(tmp_path / "hw1/grades.csv")}
    assert list(rows) == ["choi", "jung", "kim", "lee", "park"]
    assert rows["kim"]["student_id"] == "001"
    assert rows["kim"]["name"] == "김민준"
    assert (rows["kim"]["score"], rows["kim"]["max_score"], rows["kim"]["percent"]) == ("17", "20", "85")
    assert (rows["kim"][DOUBLE], rows["kim"][MEAN]) == ("7", "10")
    assert (rows["jung"]["score"], rows["jung"]["status"]) == ("", "no_grade")
    assert rows["park"]["same_as"] == "kim"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", " =", "|", "%"])
def test_table_holds_no_formula(tmp_path, start):
    written(tmp_path, [entry("kim", [scored(3)], person=f"{start}cmd|' /C calc'!A0")])
    (row,) = table_of(tmp_path / "hw1/grades.csv")
    assert row["name"].startswith("'")
    assert "\n" not in row["name"]


def test_table_leaves_ordinary_texts_alone():
    assert [defused(text) for text in ("김민준", "O'Neil", "a=b", "2026-1", "")] == [
        "김민준",
        "O'Neil",
        "a=b",
        "2026-1",
        "",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "../../x",
        "/etc/passwd",
        "a\\b",
        "con",
        "NUL.txt",
        "a\0b",
        ".",
        "..",
        " ",
        "x" * 400,
        "가" * 200,
        "a:b",
        "\ud800",
    ],
)
def test_page_of_any_name_stays_in_its_folder(tmp_path, name):
    (file,) = folder_names([name]).values()
    assert os.path.basename(file) == file
    assert file not in (".", "..")
    assert len(f"{file}.html".encode()) < 255
    (tmp_path / file).touch()
    assert [path.name for path in tmp_path.iterdir()] == [file]


def test_pages_of_names_that_a_file_system_takes_for_the_same_stay_apart():
    names = folder_names(["Kim", "kim", "KIM", "a/b", "a_b", "\uac00", "\u1100\u1161"])
    assert len({name.casefold() for name in names.values()}) == 7


def test_outputs_of_another_course_are_refused(tmp_path):
    write_journal(tmp_path / "hw1", [])
    course = course_with(tmp_path)
    object.__setattr__(course, "id", "other")
    with pytest.raises(UsageError, match="is of the course mini, not other"):
        write_outputs(tmp_path / "hw1", course)


def test_folder_without_a_journal_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"no journal\.jsonl in"):
        write_outputs(tmp_path, course_with(tmp_path))


def test_file_that_cannot_be_written_is_named_and_nothing_half_written_stays(tmp_path):
    write_journal(tmp_path / "hw1", some_class())
    (tmp_path / "hw1/report.html").mkdir()
    with pytest.raises(CannotGrade, match=r"report\.html cannot be written"):
        write_outputs(tmp_path / "hw1", course_with(tmp_path))
    assert [path.name for path in (tmp_path / "hw1").iterdir() if path.name.endswith(".part")] == []


def test_empty_batch_has_a_report(tmp_path):
    written(tmp_path, [])
    page = read((tmp_path / "hw1/report.html").read_text(encoding="utf-8"))
    assert "There are no grades yet." in page.text("en")
    assert table_of(tmp_path / "hw1/grades.csv") == []


def test_second_grading_is_appended_and_holds(tmp_path):
    first = write_journal(tmp_path / "hw1", [entry("kim", [scored(7)]), entry("lee", [scored(3)])])
    again = write_journal(tmp_path / "again", [entry("kim", [scored(9)], digest="d"), entry("lee", [scored(3)])])
    for _ in range(2):
        take_over(first, again)
    lines = (tmp_path / "hw1/journal.jsonl").read_bytes().count(b"\n")
    assert lines == 4, "a header, two lines, and the one that is new"
    done = write_outputs(tmp_path / "hw1", course_with(tmp_path))
    assert {grade.result.submission: grade.score for grade in done.grades} == {"kim": 9, "lee": 3}
