"""The CSV for Moodle's grade import, read as Moodle reads it."""

import csv
import io

import pytest

from grader.exchange.moodle import moodle_csv
from grader.gradebook.grades import Person
from grader.gradebook.written import WrittenGrade
from grader.i18n import set_language


def grade(submission, score=80.0, number=None, name=None, email=None, late=0.0, changed=0.0):
    return WrittenGrade(Person(1, number, name, email, None), submission, score, 100.0, 90.0, late, changed)


def imported(made, by):
    """Return what Moodle would take over: it gives up at an unknown user or a grade that is no number."""
    reader = csv.DictReader(io.StringIO(made.data.decode("utf-8"), newline=""))
    taken = {}
    for row in reader:
        if not row[by]:
            continue  # skipped, as by Moodle
        assert row["Grade"] == "-" or 0 <= float(row["Grade"]) <= 100
        assert row[by] not in taken
        taken[row[by]] = row["Grade"]
    return taken


def test_moodle_takes_the_grades_by_id_or_by_address():
    made = moodle_csv([grade("a", 81.5, "2026001", "김민준", "k@x"), grade("b", 70, None, "이서연", "l@x")])
    assert imported(made, "ID number") == {"2026001": "81.5"}
    assert imported(made, "Email address") == {"k@x": "81.5", "l@x": "70"}
    assert made.placed == 2


def test_moodle_file_is_plain_utf8_with_standard_line_ends():
    data = moodle_csv([grade("a", number="1", name="김민준")]).data
    assert data.startswith(b"ID number,Email address,Full name,Grade,Feedback comments\r\n1,,")
    assert data.count(b"\r\n") == data.count(b"\n") == 2


def test_students_whom_moodle_would_not_know_are_left_out():
    made = moodle_csv([grade("a"), grade("b", None, "2"), grade("c", 1, "=1+1"), grade("d", 1, "4")])
    assert imported(made, "ID number") == {"4": "1"}
    assert [(name, reason.en) for name, reason in made.left_out] == [
        ("a", "neither id nor e-mail address is known; a roster tells them"),
        ("b", "there is no grade: the grader failed"),
        ("c", "the id or e-mail address is none"),
    ]


def test_names_are_no_formulas():
    row = list(csv.reader(io.StringIO(moodle_csv([grade("a", 1, "1", "=HYPERLINK(1)")]).data.decode())))[1]
    assert row[2] == "'=HYPERLINK(1)"


def test_grade_above_what_moodle_takes_is_told():
    made = moodle_csv([grade("a", 100.0, "1"), grade("b", 100.5, "2"), grade("c", 120.0, "3")])
    assert [warning.en for warning in made.warnings] == [
        "grades above 100: Moodle refuses the whole file unless the site allows unlimited grades"
    ]


def test_points_are_converted_to_what_the_activity_is_worth():
    made = moodle_csv([grade("a", 81.5, "1"), grade("b", 120.0, "2")], worth=20)
    assert imported(made, "ID number") == {"1": "16.3", "2": "24"}
    assert made.warnings == []
    assert "earned: 90 of 100" in made.data.decode()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "earned: 90 of 100; points off for lateness: 10; changed by hand: -1.5"),
        ("ko", "얻은 점수: 100점 가운데 90점; 늦어서 깎인 점수: 10; 손으로 고친 점수: -1.5"),
    ],
)
def test_feedback_tells_how_the_grade_came_about(language, text):
    set_language(language)
    made = moodle_csv([grade("a", 78.5, "1", late=10.0, changed=-1.5)])
    assert list(csv.reader(io.StringIO(made.data.decode())))[1][4] == text
