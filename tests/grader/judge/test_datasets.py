"""The fixture ``dataset``: tables of the course, for suites alone."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from bench import LIMITS, SEED, outcomes, result, write_exercise

import grader
from grader.errors import SuiteError
from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn
from grader.judge.trusted.datasets import read_dataset

COURSE_DATA = Path(grader.__file__).parent.parent / "content" / "data"
SUITE = """
    from grader.testing import case, check_close
    @case(points=1, visibility="public", ko="가", en="a")
    def test_table(submission, dataset):
        features, target = dataset("small")
        check_close(submission.total(features), target)
    @case(points=1, visibility="public", ko="나", en="b")
    def test_missing(submission, dataset):
        dataset("none")
"""
SOLUTION = "def total(x):\n    return x.sum(axis=1)\n"


def test_dataset_gives_features_and_target(tmp_path):
    (tmp_path / "small.csv").write_text("a,b,sum\n1,2,3\n4,5.5,9.5\n")
    files = replace(write_exercise(tmp_path, "total", SUITE, SOLUTION), data=str(tmp_path))
    with Judge([files], LIMITS) as judge:
        (report,) = judge.grade([HandedIn(files.id, SOLUTION)], SEED)
    assert outcomes(report) == {"table": "passed", "missing": "internal_error"}
    message = result(report, "missing").message.en
    assert "none.csv" in message
    assert "there are: small" in message


def test_dataset_of_text_names_the_file(tmp_path):
    (tmp_path / "words.csv").write_text("a,b\nx,1\n")
    with pytest.raises(SuiteError, match=r"words\.csv is not a table of numbers"):
        read_dataset(tmp_path, "words")


def test_dataset_of_one_row_keeps_two_axes(tmp_path):
    (tmp_path / "row.csv").write_text("a,b\n1,2\n")
    features, target = read_dataset(tmp_path, "row")
    assert features.shape == (1, 1)
    assert target.shape == (1,)


SHAPES = {"iris": (150, 4), "wine": (178, 13), "digits": (1797, 64), "diabetes": (442, 10)}


@pytest.mark.parametrize("name", SHAPES)
def test_tables_of_the_course_are_whole_and_named_in_their_sources(name):
    features, target = read_dataset(COURSE_DATA, name)
    assert features.shape == SHAPES[name]
    assert target.shape == SHAPES[name][:1]
    assert np.isfinite(features).all()
    assert f"`{name}.csv`" in (COURSE_DATA / "SOURCES.md").read_text(encoding="utf-8")
