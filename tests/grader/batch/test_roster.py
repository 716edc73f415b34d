"""Rosters as people and systems write them."""

import pytest

from grader.batch.intake.roster import read_roster
from grader.batch.journal import Student
from grader.errors import UsageError

PLAIN = "student_id,name,email\n20260001,홍길동,hong@example.com\n20260002,Jane Doe,jane@example.com\n"
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section\n"
    "    Points Possible,,,,\n"
    '"Doe, Jane",1234,20260002,jdoe,001\n'
    '"홍, 길동",1235,20260001,hong,001\n'
)
MOODLE = (
    "Identifier,Full name,Email address,Status,Grade\n"
    "Participant 123,Jane Doe,jane@example.com,Submitted,\n"
    "Participant 124,홍길동,hong@example.com,Submitted,\n"
)


def roster(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "roster.csv"
    path.write_bytes(text.encode(encoding))
    return read_roster(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_plain_list_is_read_in_every_encoding(tmp_path, encoding):
    rows = roster(tmp_path, PLAIN, encoding).rows
    assert rows[0].student == Student("20260001", "홍길동", "hong@example.com")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_are_told_apart(tmp_path, separator):
    assert roster(tmp_path, PLAIN.replace(",", separator)).rows[1].student.name == "Jane Doe"


def test_korean_headings_are_known(tmp_path):
    text = "학번,이름,이메일\n20260001,홍길동,hong@example.com\n"
    assert roster(tmp_path, text).rows[0].student == Student("20260001", "홍길동", "hong@example.com")


@pytest.mark.parametrize(
    ("known", "expected"),
    [("1234", "20260002"), ("doejane", "20260002"), ("jdoe", "20260002"), ("홍길동", "20260001"), ("9999", None)],
)
def test_gradebook_of_canvas_is_a_roster(tmp_path, known, expected):
    row = roster(tmp_path, CANVAS).find("x", [known])
    assert (row.student.id if row else None) == expected


def test_worksheet_of_moodle_is_a_roster(tmp_path):
    row = roster(tmp_path, MOODLE).find("x", ["124"])
    assert row.student == Student(None, "홍길동", "hong@example.com")


@pytest.mark.parametrize(
    "source",
    ["20260001.zip", "hw1_20260001_최종.zip", "20260001 홍길동", "hong.tar.gz", "홍길동.zip", "hong@example.com"],
)
def test_student_is_found_in_free_names(tmp_path, source):
    row = roster(tmp_path, PLAIN).find(source, [source.split(".zip")[0].split(".tar")[0]])
    assert row.student.id == "20260001"


def test_two_who_fit_are_none(tmp_path):
    text = "student_id,name\n1001,김민수\n1002,김민수\n"
    assert roster(tmp_path, text).find("김민수.zip", ["김민수"]) is None


def test_column_file_decides(tmp_path):
    text = "file,student_id,name\nteam7.zip,1001,김민수\nteam8,1002,이영희\n"
    found = roster(tmp_path, text)
    assert found.find("team7.zip", ["1002"]).student.id == "1001"
    assert found.find("team8.zip", []).student.id == "1002"


def test_time_of_handing_in_is_read_with_its_offset(tmp_path):
    text = "student_id,submitted_at\n1001,2026-03-01T23:59:00+09:00\n1002,\n"
    assert [row.submitted_at for row in roster(tmp_path, text).rows] == ["2026-03-01T23:59:00+09:00", None]


@pytest.mark.parametrize("moment", ["yesterday", "2026-03-01T23:59:00"])
def test_time_without_offset_is_refused_by_line(tmp_path, moment):
    with pytest.raises(UsageError, match="line 2: submitted_at is"):
        roster(tmp_path, f"student_id,submitted_at\n1001,{moment}\n")


def test_roster_without_names_says_what_it_has(tmp_path):
    with pytest.raises(UsageError, match=r"no column names students.*it has: grade, comment"):
        roster(tmp_path, "grade,comment\n1,x\n")


def test_missing_roster_is_said(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        read_roster(tmp_path / "none.csv")
