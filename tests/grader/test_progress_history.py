"""No attempt is ever lost: when, what came of each case, and the file as it was."""

from __future__ import annotations

import pytest

from grader.model import Outcome
from grader.progress import Progress
from tests.grader.courses import report_of

MEAN = "ch01_numbers/mean"


@pytest.fixture
def progress(tmp_path):
    times = iter(range(100, 200))
    return Progress(tmp_path, now=lambda: float(next(times)))


def test_each_attempt_is_kept_with_its_file(progress):
    for number, text in enumerate(("x = 1\n", "x = 2\n", "x = 1\n", "한글 \ud800\n")):
        progress.record(report_of(MEAN, number, 4), text)
    progress.record(report_of("ch01_numbers/double", 5, 5), "other\n")
    attempts = progress.history.of(MEAN)
    assert [(a.number, a.at, a.score, a.has_source) for a in attempts] == [
        (n + 1, 100.0 + n, float(n), True) for n in range(4)
    ]
    assert [progress.history.source(MEAN, n) for n in range(6)] == [
        None, "x = 1\n", "x = 2\n", "x = 1\n", "한글 \ud800\n", None
    ]  # fmt: skip


def test_cases_are_kept(progress):
    progress.record(report_of(MEAN, 1, 4, Outcome.TIME_LIMIT), "x\n")
    assert progress.history.of(MEAN)[0].cases == {"test_it": Outcome.TIME_LIMIT}


def test_attempt_without_a_file_is_an_attempt(progress):
    progress.record(report_of(MEAN, 0, 4))
    assert [a.has_source for a in progress.history.of(MEAN)] == [False]
    assert progress.history.source(MEAN, 1) is None


def test_untouched_stub_is_no_serious_attempt(progress):
    assert progress.history.serious_attempts(MEAN) == 0
    progress.record(report_of(MEAN, 0, 4, Outcome.NOT_IMPLEMENTED))
    assert progress.history.serious_attempts(MEAN) == 0
    progress.record(report_of(MEAN, 0, 4, Outcome.ERROR))
    assert (progress.history.serious_attempts(MEAN), progress.standings()[MEAN].attempts) == (1, 2)


def test_grader_that_failed_made_no_attempt(progress):
    progress.record(report_of(MEAN, 0, 4, Outcome.INTERNAL_ERROR), "x\n")
    assert progress.history.of(MEAN) == []


def test_giving_up_is_kept_with_its_first_time(progress):
    assert progress.given_up() == {}
    progress.give_up(MEAN)
    progress.give_up(MEAN)
    assert progress.given_up() == {MEAN: 100.0}


def test_nothing_recorded_leaves_no_file(tmp_path):
    progress = Progress(tmp_path)
    assert (progress.history.of(MEAN), progress.history.source(MEAN, 1), progress.given_up()) == ([], None, {})
    assert not (tmp_path / ".grader").exists()
