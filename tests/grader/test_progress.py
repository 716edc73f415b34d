"""What is kept of a student's attempts and hints."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from grader.errors import CannotGrade
from grader.model import Outcome
from grader.progress import Progress
from tests.grader.courses import report_of

DOUBLE, MEAN = "ch01_numbers/double", "ch01_numbers/mean"


class Clock:
    """Goes on by one second whenever somebody looks."""

    def __init__(self):
        self.time = 1_000_000.0

    def __call__(self):
        self.time += 1.0
        return self.time


@pytest.fixture
def progress(tmp_path):
    return Progress(tmp_path, now=Clock())


def test_nothing_was_done_at_first(progress, tmp_path):
    assert progress.standings() == {}
    assert progress.hint_levels() == {}
    assert progress.hint_level(DOUBLE) == 0
    assert list(tmp_path.iterdir()) == [], "asking leaves no file behind"


def test_attempt_is_kept(progress, tmp_path):
    progress.record(report_of(DOUBLE, 2.5, 5))
    standing = Progress(tmp_path).standings()[DOUBLE]
    assert (standing.attempts, standing.best_score, standing.max_score) == (1, 2.5, 5)
    assert (standing.is_passed, standing.last_outcome) == (False, Outcome.WRONG_ANSWER)
    assert standing.last_at == 1_000_001.0


def test_best_attempt_counts_and_the_last_names_the_outcome(progress):
    for score in (2, 5, 1):
        progress.record(report_of(DOUBLE, score, 5))
    standing = progress.standings()[DOUBLE]
    assert (standing.attempts, standing.best_score) == (3, 5)
    assert (standing.is_passed, standing.last_outcome) == (True, Outcome.WRONG_ANSWER)
    assert standing.last_at == 1_000_003.0


def test_exercises_are_kept_apart(progress):
    progress.record(report_of(DOUBLE, 5, 5))
    progress.record(report_of(MEAN, 1, 4))
    standings = progress.standings()
    assert set(standings) == {DOUBLE, MEAN}
    assert (standings[DOUBLE].is_passed, standings[MEAN].is_passed) == (True, False)


def test_points_of_an_older_suite_do_not_compare(progress):
    progress.record(report_of(DOUBLE, 7, 10))  # not passed then
    progress.record(report_of(DOUBLE, 3, 5))
    standing = progress.standings()[DOUBLE]
    assert (standing.attempts, standing.best_score, standing.max_score) == (2, 3, 5)
    assert not standing.is_passed


def test_pass_of_a_smaller_suite_is_no_pass_of_a_larger(progress):
    progress.record(report_of(DOUBLE, 5, 5))
    progress.record(report_of(DOUBLE, 5, 8))
    assert not progress.standings()[DOUBLE].is_passed


def test_full_score_needs_a_pass(progress):
    progress.record(report_of(DOUBLE, 0, 0, Outcome.WRONG_ANSWER))
    assert not progress.standings()[DOUBLE].is_passed


def test_the_graders_own_failure_is_no_attempt(progress):
    progress.record(report_of(DOUBLE, 0, 5, Outcome.INTERNAL_ERROR))
    assert progress.standings() == {}


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome is not Outcome.INTERNAL_ERROR])
def test_every_other_outcome_is_an_attempt(progress, outcome):
    progress.record(report_of(DOUBLE, 0, 5, outcome))
    assert progress.standings()[DOUBLE].last_outcome is outcome


def test_hint_level_only_rises(progress):
    for level in (1, 3, 2):
        progress.show_hint(DOUBLE, level)
    assert progress.hint_level(DOUBLE) == 3
    assert progress.hint_level(MEAN) == 0
    assert progress.hint_levels() == {DOUBLE: 3}


def test_exercise_names_are_data(progress):
    name = "a'; DROP TABLE attempts; --"
    progress.record(report_of(name, 1, 1))
    progress.show_hint(name, 2)
    assert progress.standings()[name].is_passed
    assert progress.hint_level(name) == 2


def test_many_may_write_at_once(tmp_path):
    def work(number):
        progress = Progress(tmp_path)
        for _ in range(10):
            progress.record(report_of(f"ch01/e{number}", 1, 1))
            progress.show_hint("ch01/shared", number)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(1, 5)))
    assert {standing.attempts for standing in Progress(tmp_path).standings().values()} == {10}
    assert Progress(tmp_path).hint_level("ch01/shared") == 4


def test_writer_that_is_killed_leaves_the_record_whole(tmp_path):
    Progress(tmp_path).record(report_of(DOUBLE, 1, 5))
    code = (
        "import os, sqlite3, sys\n"
        "database = sqlite3.connect(sys.argv[1])\n"
        "database.execute('INSERT INTO attempts (exercise, at, score, max_score, outcome) VALUES (1, 1, 1, 1, 1)')\n"
        "os.kill(os.getpid(), 9)\n"
    )
    path = tmp_path / ".grader/progress.sqlite"
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == -9
    assert list(Progress(tmp_path).standings()) == [DOUBLE]


def fault_of(progress: Progress) -> str:
    faults = []
    for action in (progress.standings, progress.hint_levels, lambda: progress.record(report_of(DOUBLE, 1, 1))):
        with pytest.raises(CannotGrade) as caught:
            action()
        faults.append(caught.value.text.en)
    assert len(set(faults)) == 1
    return faults[0]


def test_damaged_file_is_named_with_the_way_out(progress, tmp_path):
    path = tmp_path / ".grader/progress.sqlite"
    path.parent.mkdir()
    path.write_bytes(b"this is no database, and longer than the header of one would be" * 20)
    assert fault_of(progress) == (
        f"{path} is damaged (file is not a database). Move it away: a new record is begun, "
        "the exercises stay as they are."
    )


def test_folder_in_place_of_the_file_is_named(progress, tmp_path):
    path = tmp_path / ".grader/progress.sqlite"
    path.mkdir(parents=True)
    assert fault_of(progress) == f"{path}: the progress cannot be read or written: unable to open database file"


def test_file_in_place_of_the_folder_is_named(progress, tmp_path):
    (tmp_path / ".grader").touch()
    with pytest.raises(CannotGrade) as caught:
        progress.record(report_of(DOUBLE, 1, 1))
    assert caught.value.text.en == (
        f"{tmp_path}/.grader/progress.sqlite: the progress cannot be read or written: File exists"
    )


def test_locked_file_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("grader.progress.database._BUSY_TIMEOUT_S", 0.01)
    progress = Progress(tmp_path)
    progress.show_hint(DOUBLE, 1)
    with closing(sqlite3.connect(tmp_path / ".grader/progress.sqlite")) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CannotGrade, match="database is locked"):
            progress.show_hint(DOUBLE, 2)
    assert progress.hint_level(DOUBLE) == 1


def test_newer_file_is_not_touched(progress, tmp_path):
    progress.record(report_of(DOUBLE, 1, 1))
    path = tmp_path / ".grader/progress.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    assert fault_of(progress) == f"{path} was written by a newer grader (version 99): update"
    assert path.read_bytes() == before
