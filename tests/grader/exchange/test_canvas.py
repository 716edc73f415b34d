"""One column of a gradebook that Canvas exported; every other byte stays."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import UsageError
from grader.exchange.canvas import fill_canvas
from grader.exchange.cells import Sheet
from grader.gradebook.grades import Person
from grader.gradebook.written import WrittenGrade

EXPORT = (
    '\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,"Homework 1 (4711)",Homework 2 (4712),"Final Score"\r\n'
    "    Points Possible,,,,,100.0,10,(read only)\r\n"
    ",,,,,Manual Posting,,\r\n"
    '"김, 민준",101,2026001,kim@school.ac.kr,"Sec ""A"", 1",,5.00,81.2\r\n'
    '"Nguyen, Alice",102,2026002,alice,Sec 1,EX,,\r\n'
    "박서연,103,2026003,park,Sec 1,  7 ,,\r\n"
    '"Student, Test",999,,,Sec 1,,,\r\n'
)


def grade(submission, score=80.0, most=100.0, number=None, name=None, email=None, lms_id=None):
    return WrittenGrade(Person(1, number, name, email, lms_id), submission, score, most, score or 0.0, 0.0, 0.0)


def filled(grades, export=EXPORT, column="Homework 1", scale=False, encoding="utf-8"):
    return fill_canvas(export.encode(encoding), column, grades, name="export.csv", scale=scale)


def rows(made, encoding="utf-8", delimiter=","):
    return list(csv.reader(io.StringIO(made.data.decode(encoding), newline=""), delimiter=delimiter))


def test_only_the_one_column_changes():
    made = filled([grade("a", 81.5, lms_id="101"), grade("c", 66.666, number="2026003")])
    expected = EXPORT.replace('1",,5.00', '1",81.5,5.00').replace("  7 ", "66.67")
    assert made.data == expected.encode()
    assert (made.placed, made.left_out, made.column) == (2, [], "Homework 1 (4711)")


@pytest.mark.parametrize("column", ["Homework 1", "Homework 1 (4711)", "4711", " Homework 1 "])
def test_column_is_found_by_title_or_id(column):
    assert filled([grade("a", lms_id="101")], column=column).placed == 1


@pytest.mark.parametrize(
    "sign",
    [
        {"lms_id": "101"},
        {"number": "2026001"},
        {"email": "KIM@school.ac.kr"},
        {"number": "101"},
        {"name": "김, 민준"},
        {"name": "민준 김"},
    ],
)
def test_student_is_found_by_ids_and_then_by_name(sign):
    made = filled([grade("a", 1, **sign)])
    assert rows(made)[3][5] == "1"


def test_id_comes_before_a_name():
    made = filled([grade("a", 1, lms_id="103", name="김, 민준")])
    assert [row[5] for row in rows(made)[3:]] == ["", "EX", "1", ""]


def test_namesakes_are_never_guessed():
    twins = [grade("a", 1, name="민준 김"), grade("b", 2, name="김, 민준")]
    made = filled(twins)
    assert made.data == EXPORT.encode()
    assert [(name, reason.en) for name, reason in made.left_out] == [
        ("a", "no line of the export is this student's"),
        ("b", "no line of the export is this student's"),
    ]


def test_line_that_two_claim_is_nobodys():
    made = filled([grade("a", 1, lms_id="101"), grade("b", 2, number="2026001")])
    assert made.data == EXPORT.encode()
    assert {reason.en for _, reason in made.left_out} == {"the same line of the export is another student's too"}


def test_excused_and_ungraded_students_are_left_as_they_are():
    made = filled([grade("b", 50, lms_id="102"), grade("c", None, lms_id="103"), grade("d", 1, lms_id="777")])
    assert made.data == EXPORT.encode()
    assert [(name, reason.en) for name, reason in made.left_out] == [
        ("b", "excused in Canvas (EX): left as it is"),
        ("c", "there is no grade: the grader failed"),
        ("d", "no line of the export is this student's"),
    ]


def test_column_worth_other_points_is_told_and_converted_when_asked():
    grades = [grade("a", 30, 40.0, lms_id="101")]
    made = filled(grades)
    assert rows(made)[3][5] == "30"
    assert made.warnings[0].en == (
        "the column 'Homework 1 (4711)' is worth 100 points in Canvas, the batch 40; --scale converts"
    )
    made = filled(grades, scale=True)
    assert (rows(made)[3][5], made.warnings) == ("75", [])


def test_student_in_several_sections_is_filled_in_each():
    export = EXPORT.replace(
        "박서연,103,2026003,park,Sec 1,  7 ,,\r\n",
        "박서연,103,2026003,park,Sec 1,,,\r\n박서연,103,2026003,park,Sec 2 and 3,,,\r\n",
    )
    for sign in ({"lms_id": "103"}, {"number": "2026003"}, {"name": "박서연"}):
        made = filled([grade("c", 8, **sign)], export)
        assert made.data.decode() == export.replace("Sec 1,,,\r\n박", "Sec 1,8,,\r\n박").replace("3,,,", "3,8,,")
        assert made.placed == 1


def test_lines_of_two_students_with_one_login_are_nobodys():
    export = "Student,ID,SIS User ID,SIS Login ID,Section,HW (1)\nKim,1,,k,A,\nLee,2,,k,A,\nPark,,9,,A,\nPark,,9,,B,\n"
    made = filled([grade("a", 3, email="k"), grade("b", 3, number="9")], export, "HW")
    assert made.data == export.encode()


def test_semicolons_and_decimal_commas_are_kept():
    export = (
        "Student;ID;SIS User ID;SIS Login ID;Section;HW (1)\nPoints Possible;;;;;10,5\nKim;1;;;S;7,25\nLee;2;;;S;\n"
    )
    made = filled([grade("b", 8.5, 10.5, lms_id="2")], export, "HW")
    assert made.data == export.replace("Lee;2;;;S;\n", "Lee;2;;;S;8,5\n").encode()
    assert made.warnings == []


def test_columns_of_last_and_first_names_are_read():
    export = "LastName,FirstName,ID,SIS User ID,SIS Login ID,Section,HW (1)\n김,민준,1,,,S,\n"
    assert rows(filled([grade("a", 3, name="김, 민준")], export, "HW"))[1][6] == "3"


def test_old_korean_encoding_is_kept():
    export = EXPORT.removeprefix("\ufeff")
    made = filled([grade("a", 9, lms_id="101")], export, encoding="cp949")
    assert made.data == export.replace('1",,5.00', '1",9,5.00').encode("cp949")


def test_last_line_without_an_end_is_filled():
    export = "Student,ID,SIS User ID,SIS Login ID,Section,HW (1)\nKim,1,,,S,"
    assert filled([grade("a", 3, lms_id="1")], export, "HW").data == (export + "3").encode()


def test_line_that_is_cut_off_is_told():
    export = "Student,ID,SIS User ID,SIS Login ID,Section,HW (1)\nKim,1\n"
    made = filled([grade("a", 3, lms_id="1")], export, "HW")
    assert made.data == export.encode()
    assert made.left_out[0][1].en == "the student's line in the export is cut off"


@pytest.mark.parametrize(
    ("column", "message"),
    [
        ("Homework 3", "has no column 'Homework 3' to fill. It has: Homework 1 (4711), Homework 2 (4712)"),
        ("Section", "has no column 'Section' to fill"),
        ("Final Score", "has no column 'Final Score' to fill"),
    ],
)
def test_column_that_cannot_be_filled_is_named(column, message):
    with pytest.raises(UsageError) as caught:
        filled([], column=column)
    assert message in caught.value.text.en


def test_column_without_an_id_would_be_a_new_assignment():
    with pytest.raises(UsageError, match="has no id in brackets, so Canvas would make a new assignment"):
        filled([], EXPORT.replace(" (4711)", ""))


def test_column_that_canvas_computes_is_refused():
    with pytest.raises(UsageError, match="Canvas computes the column"):
        filled([], EXPORT.replace("100.0", "(read only)"))


def test_title_that_two_columns_have_needs_its_id():
    with pytest.raises(UsageError, match="several columns 'Homework 1'"):
        filled([], EXPORT.replace("Homework 2", "Homework 1"))


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"\xff\xfe\x00S\x00", b"name,grade\nkim,3\n", b"PK\x03\x04\x00\x00"]
)
def test_file_that_is_no_export_is_refused(data):
    with pytest.raises(UsageError, match=r"export\.csv"):
        fill_canvas(data, "HW", [], name="export.csv", scale=False)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=6)


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_cells_are_where_a_reader_of_csv_finds_them(table, end, is_all_quoted):
    text = io.StringIO()
    quoting = csv.QUOTE_ALL if is_all_quoted else csv.QUOTE_MINIMAL
    csv.writer(text, lineterminator=end, quoting=quoting).writerows(table)
    data = text.getvalue().encode()
    sheet = Sheet.read(data, "x")
    if sheet.delimiter == ",":
        assert [[cell.text for cell in row] for row in sheet.rows] == table
    assert sheet.with_cells({}) == data
    for row in sheet.rows:
        for cell in row:
            assert sheet.with_cells({cell: "9"}) == data[: cell.start] + b"9" + data[cell.end :]
