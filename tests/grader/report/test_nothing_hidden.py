"""Everything that is handed out, made of the known mistakes of real chapters, and searched for what is hidden.

`grader author lint` holds the page of each known mistake of the whole course to the same rule.
"""

import html
import json
import re
import shutil
from pathlib import Path

import pytest

from grader.authoring.checks import leaks
from grader.course import Course
from grader.exchange.exercism import exercism_results
from grader.exchange.gradescope import gradescope_results
from grader.exchange.junit import junit_xml
from grader.gradebook.regrade import take_in
from grader.gradebook.store import Gradebook
from grader.grading import Grading
from grader.model import Visibility
from grader.report.student_page import student_page
from tests.grader.journals import entry, write_journal

CHAPTERS = ("ch01_perceptron", "ch02_activations")


@pytest.fixture(scope="module")
def course():
    return Course.load(Path(__file__).parents[3])


@pytest.fixture(scope="module")
def reports(course, tmp_path_factory):
    """Grade the known mistakes: the nth of every exercise is in the nth submission."""
    folder = tmp_path_factory.mktemp("mistakes")
    exercises = [exercise for exercise in course.exercises if exercise.chapter_id in CHAPTERS]
    made = []
    with Grading(course, exercises) as grading:
        for number in range(max(len(exercise.mistake_paths) for exercise in exercises)):
            graded = [exercise for exercise in exercises if number < len(exercise.mistake_paths)]
            for exercise in graded:
                path = folder / str(number) / exercise.relative_path
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(exercise.mistake_paths[number], path)
            made.append(grading.grade(folder / str(number), exercises=graded).to_json())
    return made


@pytest.fixture(scope="module")
def handed_out(course, reports, tmp_path_factory):
    """Return for each submission its report and all that is made of it for students."""
    folder = tmp_path_factory.mktemp("batch")
    lines = [entry(report["submission"], report=report) for report in reports]
    names = [exercise.id for exercise in course.exercises]
    journal = write_journal(folder, lines, names, course=course.id)
    with Gradebook.at(folder) as book:
        grades = {grade.result.submission: grade for grade in take_in(book, course, journal)}
    return [(line.report, everything_of(course, line, grades[line.submission])) for line in lines]


def everything_of(course, line, grade):
    page = student_page(course, line, grade)
    exports = [gradescope_results(line), list(exercism_results(line))]
    texts = [json.dumps(each, ensure_ascii=False) for each in exports]
    return (
        html.unescape(re.sub("<[^>]*>", "", page)) + "\n".join(texts) + html.unescape("".join(junit_xml("x", [line])))
    )


def secrets_in(text, exercise):
    return {secret for secret in leaks._secrets(exercise.suite_path, exercise) if secret in text}


def known_to_all(report, exercise):
    """Return what may be shown: the values of public cases, and the student's own code."""
    cases = [case for each in report["exercises"] for case in each["cases"] if case["visibility"] == Visibility.PUBLIC]
    own = exercise.mistake_paths[int(report["submission"])].read_text(encoding="utf-8")
    return json.dumps(cases) + own


def test_reports_cover_every_known_mistake(course, reports):
    paths = [
        path for exercise in course.exercises if exercise.chapter_id in CHAPTERS for path in exercise.mistake_paths
    ]
    assert sum(len(report["exercises"]) for report in reports) == len(paths) > 50
    assert all(exercise["score"] < exercise["max_score"] for report in reports for exercise in report["exercises"])


def test_nothing_handed_out_tells_what_is_hidden(course, handed_out):
    exercises = {exercise.id: exercise for exercise in course.exercises}
    for report, text in handed_out:
        for graded in report["exercises"]:
            exercise = exercises[graded["id"]]
            told = secrets_in(text, exercise)
            assert told - secrets_in(known_to_all(report, exercise), exercise) == set(), (
                report["submission"],
                exercise.id,
            )
            hidden = [case for case in graded["cases"] if case["visibility"] != Visibility.PUBLIC]
            assert {repr(case[name]) for case in hidden for name in ("input", "expected", "actual")} <= {"None"}


def test_search_would_find_what_is_hidden(course, handed_out):
    exercise = next(exercise for exercise in course.exercises if exercise.chapter_id in CHAPTERS)
    _, text = handed_out[0]
    assert not secrets_in(text, exercise)
    assert secrets_in(text + exercise.suite_path.read_text(encoding="utf-8"), exercise)
