"""What a student is given back: everything that helps, nothing that is hidden, nothing that runs."""

import re

import numpy as np
import pytest

from grader.batch.journal import INTERNAL_ERROR
from grader.gradebook.adjustments import Adjustment
from grader.gradebook.regrade import take_in
from grader.gradebook.store import Gradebook
from grader.i18n import set_language
from grader.model import ExerciseReport, Outcome, Text, Visibility
from grader.report.student_page import student_page
from grader.testing.describe import Call, describe
from tests.grader.journals import DOUBLE, LATE, MEAN, case, course_with, entry, mistake, question, scored, write_journal
from tests.grader.report.pages import read

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202etxt"
EVIDENCE = {
    "input": describe(Call("double", (np.array([[1.0, 2.0], [3.0, 4.0]]),), {})),
    "expected": describe(np.array([[2.0, 4.0], [6.0, 8.0]])),
    "actual": describe(np.array([[2.0, 4.0], [6.0, 9.0]])),
    "where": {"index": [1, 1]},
}


def page_of(folder, line, late=""):
    course = course_with(folder, late)
    journal = write_journal(folder / "hw1", [line])
    with Gradebook.at(folder / "hw1") as book:
        grades = {grade.result.submission: grade for grade in take_in(book, course, journal)}
    return student_page(course, line, grades[line.submission])


def test_page_shows_a_public_case_with_its_arrays_aligned_and_the_element_marked(tmp_path):
    wrong = case(points=0, message=Text("원소가 다르다", "an element differs"), **EVIDENCE)
    html = page_of(tmp_path, entry("kim", [ExerciseReport(DOUBLE, [wrong])]))
    assert '<pre tabindex="0">double([[1.0, 2.0],\n        [3.0, 4.0]])</pre>' in html
    assert '<pre tabindex="0">[[2.0, 4.0],\n [6.0, <mark>9.0</mark>]]</pre>' in html
    page = read(html)
    assert "an element differs input double(" in page.text("en")
    assert "원소가 다르다" in page.text("ko")
    assert "원소가" not in page.text("en")


@pytest.mark.parametrize("visibility", [Visibility.HIDDEN, Visibility.AFTER_DUE])
@pytest.mark.parametrize("outcome", [Outcome.WRONG_ANSWER, Outcome.ERROR, Outcome.TIME_LIMIT])
def test_page_shows_nothing_hidden_even_where_a_report_carries_it(tmp_path, visibility, outcome):
    secret = {
        "input": describe("secret-input-7"),
        "expected": describe("secret-expected-7"),
        "actual": describe("secret-actual-7"),
    }
    gist = Text("값이 다르다", "a value is wrong")
    hidden = case(points=0, outcome=outcome, visibility=visibility, message=gist, **secret)
    html = page_of(tmp_path, entry("kim", [ExerciseReport(DOUBLE, [hidden])]))
    assert "secret-" not in html
    assert "a value is wrong" in html
    assert "title of test_it" in html


def test_page_shows_the_diagnosis_first_and_what_to_read(tmp_path):
    known = mistake("halves", explanation="It halves `x`.")
    known = type(known)(known.mistake, known.title, known.explanation, "doubling")
    report = ExerciseReport(DOUBLE, [case(points=0)], diagnosis=[known])
    html = page_of(tmp_path, entry("kim", [report]))
    text = read(html).text("en")
    assert text.index("mistake halves") < text.index("title of test_it")
    assert "It halves <code>x</code>." in html
    assert "grader lesson ch01_numbers --section doubling" in text


def test_page_escapes_whatever_students_wrote(tmp_path):
    hostile = Text(HOSTILE, HOSTILE)
    wrong = case(
        points=0,
        title=hostile,
        message=hostile,
        hint=hostile,
        input=describe(HOSTILE),
        where={"file": HOSTILE, "line": 1, "code": HOSTILE},
    )
    report = ExerciseReport(DOUBLE, [wrong], diagnosis=[mistake(HOSTILE, explanation=HOSTILE)], output=HOSTILE)
    html = page_of(tmp_path, entry(HOSTILE, [report], person=HOSTILE, problems=[hostile], id=HOSTILE))
    page = read(html)
    assert {tag for tag, _ in page.tags} & {"script", "img", "iframe", "object"} == set()
    assert [name for _, given in page.tags for name in given if name.startswith("on")] == []
    assert "\u202e" not in html
    assert html.count("&lt;script&gt;") >= 8


def test_page_speaks_both_languages_and_begins_with_the_chosen_one(tmp_path):
    line = entry("kim", [scored(7)])
    for tongue in ("ko", "en"):
        set_language(tongue)
        html = page_of(tmp_path, line)
        assert f'<html lang="{tongue}">' in html
        assert re.findall(r'id="speak-(..)"( checked)?', html) == [
            ("ko", " checked" if tongue == "ko" else ""),
            ("en", " checked" if tongue == "en" else ""),
        ]
    assert "Submission kim" in read(html).text("en")
    assert "Submission" not in read(html).text("ko")


def test_page_is_whole_in_itself(tmp_path):
    html = page_of(tmp_path, entry("kim", [scored(7)]))
    page = read(html)
    assert {tag for tag, _ in page.tags} & {"script", "link", "img"} == set()
    assert page.attributes("src") == page.attributes("href") == []
    assert "default-src 'none'" in html
    assert 'name="viewport"' in html


def test_page_tells_how_the_grade_came_about(tmp_path):
    course = course_with(tmp_path, LATE)
    line = entry(
        "kim", [scored(8), scored(2, exercise=MEAN)], submitted_at="2026-03-21T12:00:00+00:00", person="김하나"
    )
    journal = write_journal(tmp_path / "hw1", [line])
    with Gradebook.at(tmp_path / "hw1") as book:
        (grade,) = take_in(book, course, journal)
    object.__setattr__(grade, "adjustments", (Adjustment(1, 1, None, "add", -1.5, "prof", "T", "no name in the file"),))
    text = read(student_page(course, line, grade)).text("en")
    assert "9 / 20" in text
    assert "Handed in 2026-03-21 21:00:00 +09:00" in text
    assert (
        "Numbers: days late: 1 (due 2026-03-20 23:59:00 +09:00), from your late days: 0, taken off: 10% (points: 1)"
        in text
    )
    assert "Changed by hand −1.5 no name in the file" in text
    assert "prof" not in text


def test_page_says_that_the_grader_failed_and_shows_no_zero(tmp_path):
    line = entry("kim", report={"score": 0.0, "max_score": 0.0}, status=INTERNAL_ERROR)
    text = read(page_of(tmp_path, line)).text("en")
    assert "There is no grade yet" in text
    assert "0 / 0" not in text


def test_page_of_an_earlier_submission_says_so(tmp_path):
    text = read(student_page(course_with(tmp_path), entry("kim", [scored(7)]), None)).text("en")
    assert "was handed in later and counts" in text


def test_page_tells_what_the_student_answered_and_what_to_make_of_it(tmp_path):
    feedback = {"ko": "부호", "en": "look at the sign\nand again"}
    questions = [
        question("sums", 1, response="3"),
        question("means", 0, picked="b", feedback=feedback),
        question("rest", 0, outcome="unanswered", response=None),
    ]
    text = read(page_of(tmp_path, entry("kim", [scored(7)], report={"quizzes": questions}))).text("en")
    assert "8 / 13" in text
    assert "Quizzes Numbers 1 / 3" in text
    assert (
        "✓ question sums right · 1 / 1 your answer: 3 ✗ question means wrong answer · 0 / 1 your answer: wrong b"
        in text
    )
    assert "look at the sign and again Read: grader lesson ch01_numbers --section sums" in text
    assert text.count("Read:") == 1
    assert text.endswith("without an answer: question rest")


def test_page_escapes_what_was_typed_into_a_quiz(tmp_path):
    hostile = question("sums", 0, response=HOSTILE, outcome="unreadable", problem={"ko": HOSTILE, "en": HOSTILE})
    html = page_of(tmp_path, entry("kim", [scored(7)], report={"quizzes": [hostile]}))
    assert {tag for tag, _ in read(html).tags} & {"script", "img"} == set()
    assert html.count("&lt;script&gt;") == 2


def test_page_cuts_long_output(tmp_path):
    report = ExerciseReport(DOUBLE, [case(points=0)], output="\n".join(f"line {n}" for n in range(100)))
    html = page_of(tmp_path, entry("kim", [report]))
    assert "line 11\n…" in html
    assert "line 12" not in html
