"""What is kept of answers to quizzes: through upgrades, two terminals, and a kill."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from grader.errors import CannotGrade
from grader.progress import GivenAnswer, Progress, Source
from grader.progress.migrations import MIGRATIONS
from tests.grader.courses import report_of

#: The file as version 1 made it. Never brought up to date: it stands for the files that are out there.
VERSION_1 = """
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY, exercise TEXT NOT NULL, at REAL NOT NULL, score REAL NOT NULL, max_score REAL NOT NULL,
    outcome TEXT NOT NULL
);
CREATE INDEX attempts_by_exercise ON attempts (exercise, id);
CREATE TABLE hints (exercise TEXT PRIMARY KEY, level INTEGER NOT NULL);
INSERT INTO attempts (exercise, at, score, max_score, outcome) VALUES ('ch01/a', 1.0, 5.0, 5.0, 'passed');
INSERT INTO hints VALUES ('ch01/a', 2);
PRAGMA user_version = 1;
"""


def answer(quiz="q", points=1.0, attempt=1, round_id=None, response="x", learner="kim"):
    return GivenAnswer(learner, "ch01", quiz, ("c", "d"), attempt, round_id, Source.SESSION, response, points, 1.0)


@pytest.fixture
def progress(tmp_path):
    return Progress(tmp_path, now=lambda: 1_000_000.0)


@pytest.fixture
def answers(progress):
    return progress.answers


def test_asking_leaves_no_file_behind(answers, tmp_path):
    assert answers.known_learner() is None
    assert answers.of_learner("kim") == []
    assert answers.latest_round("kim", "ch01") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("response", ["한 낱말", ["a", "c"], [2, 0, 1], "line\nline"])
def test_answer_is_kept_as_given(answers, tmp_path, response):
    answers.record([answer(response=response, points=0.5)])
    [kept] = Progress(tmp_path).answers.of_learner("kim")
    assert (kept.response, kept.concepts, kept.at, kept.is_right) == (response, ("c", "d"), 1_000_000.0, False)
    assert kept.source is Source.SESSION


def test_answers_come_in_their_order_and_learners_are_apart(answers):
    answers.record([answer("p"), answer("q")])
    answers.record([answer("r", learner="lee")])
    answers.record([answer("p")])
    assert [kept.quiz for kept in answers.of_learner("kim")] == ["p", "q", "p"]
    assert [kept.quiz for kept in answers.of_learner("lee")] == ["r"]


def test_learner_is_made_up_once(answers, tmp_path):
    name = answers.learner()
    assert len(name) == 8
    assert Progress(tmp_path).answers.learner() == name
    answers.rename_learner("김철수")
    assert Progress(tmp_path).answers.learner() == "김철수"


def test_round_of_another_terminal_is_joined(answers):
    first = answers.begin_round("kim", "ch01", after=None)
    assert answers.begin_round("kim", "ch01", after=None) == first, "the other terminal had begun it"
    second = answers.begin_round("kim", "ch01", after=first)
    assert second > first
    assert answers.latest_round("kim", "ch01") == second
    assert answers.latest_round("kim", "ch02") is None


def test_exercises_and_quizzes_share_one_file(progress, tmp_path):
    progress.record(report_of("ch01/a", 1, 1))
    progress.answers.record([answer()])
    assert [path.name for path in (tmp_path / ".grader").iterdir()] == ["progress.sqlite"]
    assert progress.standings()["ch01/a"].is_passed


def test_file_of_an_older_grader_is_brought_up_to_date(tmp_path):
    (tmp_path / ".grader").mkdir()
    with closing(sqlite3.connect(tmp_path / ".grader/progress.sqlite")) as database:
        database.executescript(VERSION_1)
    progress = Progress(tmp_path)
    progress.answers.record([answer()])
    assert progress.standings()["ch01/a"].best_score == 5
    assert progress.hint_level("ch01/a") == 2
    assert len(progress.answers.of_learner("kim")) == 1
    with closing(sqlite3.connect(tmp_path / ".grader/progress.sqlite")) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_upgrade_that_is_killed_is_done_again(tmp_path):
    (tmp_path / ".grader").mkdir()
    path = tmp_path / ".grader/progress.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(VERSION_1)
    code = (
        "import os, sqlite3, sys\n"
        "database = sqlite3.connect(sys.argv[1])\n"
        "database.execute('BEGIN IMMEDIATE')\n"
        "database.execute('CREATE TABLE learner (half TEXT)')\n"
        "os.kill(os.getpid(), 9)\n"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == -9
    Progress(tmp_path).answers.record([answer()])
    assert len(Progress(tmp_path).answers.of_learner("kim")) == 1


WRITER = """
import sys
from pathlib import Path
from grader.progress import GivenAnswer, Progress, Source
progress = Progress(Path(sys.argv[1]))
learner = progress.answers.learner()
for number in range(25):
    progress.answers.record([GivenAnswer(learner, 'ch01', sys.argv[2], (), number, None, Source.SESSION, 'x', 1, 1)])
"""


def test_two_terminals_write_at_once_from_the_first_moment(tmp_path):
    (tmp_path / ".grader").mkdir()
    with closing(sqlite3.connect(tmp_path / ".grader/progress.sqlite")) as database:
        database.executescript(VERSION_1)  # so that both want to bring it up to date
    running = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name]) for name in ("p", "q", "r")]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0]
    answers = Progress(tmp_path).answers
    kept = answers.of_learner(answers.learner())
    assert len(kept) == 75, "all three wrote as the same learner, and nothing was lost"
    for name in ("p", "q", "r"):
        assert [one.attempt for one in kept if one.quiz == name] == list(range(25))


def test_writer_that_is_killed_loses_nothing_that_was_kept(tmp_path):
    code = WRITER.replace("range(25)", "range(10**6)").replace(
        "'x', 1, 1)])", "'x', 1, 1)]); print(number, flush=True)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path), "q"], stdout=subprocess.PIPE, text=True
    ) as running:
        for _ in range(20):
            running.stdout.readline()
        running.kill()
    answers = Progress(tmp_path).answers
    numbers = [kept.attempt for kept in answers.of_learner(answers.learner())]
    assert len(numbers) >= 20
    assert numbers == list(range(len(numbers)))
    answers.record([answer()])


def test_answers_of_a_newer_grader_are_not_touched(answers, tmp_path):
    answers.record([answer()])
    path = tmp_path / ".grader/progress.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(CannotGrade, match=r"newer grader \(version 99\)"):
        answers.record([answer()])
