"""The local engine with real workers: equal to `grader check`, and not to be killed by one of them."""

import os
import signal
from pathlib import Path

import pytest

from grader.batch.digest import Digest
from grader.batch.engines import seat as seats
from grader.batch.engines.engine import Task, Work
from grader.batch.engines.local import LocalEngine
from grader.course import Course
from grader.errors import CannotGrade
from grader.grading import Grading
from grader.judge.job import HandedIn
from tests.grader.batch.classes import LOOP, RIGHT, SYNTAX, WRONG
from tests.grader.courses import MINIATURE, copy_course

DOUBLE = "ch01_numbers/double"


def work_of(root=MINIATURE, exercises=(DOUBLE,), level=""):
    course = Course.load(root)
    digest = Digest(course, [course.exercise(name) for name in exercises], 7, "1").of_course
    return Work(str(root), tuple(exercises), 7, level, digest)


def task(name, source=RIGHT):
    return Task(name, [HandedIn(DOUBLE, source)])


def without_durations(value):
    if isinstance(value, dict):
        return {name: without_durations(item) for name, item in value.items() if name != "duration_s"}
    return [without_durations(item) for item in value] if isinstance(value, list) else value


def test_reports_are_those_of_grader_check(tmp_path):
    sources = {"right": RIGHT, "wrong": WRONG, "syntax": SYNTAX}
    course = Course.load(MINIATURE)
    with LocalEngine(work_of(), 2) as engine:
        found = {done.name: done for done in engine.run(task(name, source) for name, source in sources.items())}
    with Grading(course, course.resolve("double")) as grading:
        for name, source in sources.items():
            path = tmp_path / name / "ch01_numbers/double.py"
            path.parent.mkdir(parents=True)
            path.write_text(source)
            expected = grading.grade(tmp_path / name).to_json()
            assert without_durations(found[name].report) == without_durations(expected)
            assert (found[name].reason, found[name].attempt) == (None, 1)


def test_tasks_are_pulled_as_workers_become_free():
    pulled = []

    def tasks():
        for number in range(8):
            pulled.append(number)
            yield task(f"s{number}", f"{RIGHT}# {number}\n")

    with LocalEngine(work_of(), 1) as engine:
        for count, _ in enumerate(engine.run(tasks()), start=1):
            assert len(pulled) <= count + 2  # one at work, one ready


class Killing:
    """Tasks that kill the worker which is at the given one, as often as told."""

    def __init__(self, engine: LocalEngine, victim: str, times: int, how: int = signal.SIGKILL) -> None:
        self.engine, self.victim, self.left, self.how = engine, victim, times, how
        self.killed: list[int] = []

    def kill(self) -> None:
        for seat in list(self.engine._seats):
            if self.left and seat.attempt and seat.attempt.task.name == self.victim:
                os.kill(seat.pid, self.how)
                self.killed.append(seat.pid)
                self.left -= 1


def run_with_deaths(monkeypatch, times, how=signal.SIGKILL, silence_limit_s=60.0):
    """Grade three submissions; the worker that gets the second is hit at the moment it gets it."""
    with LocalEngine(work_of(), 1, silence_limit_s) as engine:
        deaths = Killing(engine, "victim", times, how)
        real = seats.Seat.give

        def give(self, attempt):
            real(self, attempt)
            deaths.kill()

        monkeypatch.setattr(seats.Seat, "give", give)
        tasks = [task("first"), task("victim", SYNTAX), task("last", WRONG)]
        found = {done.name: done for done in engine.run(iter(tasks))}
    assert len(deaths.killed) == times
    return found


def test_worker_that_dies_is_replaced_and_its_submission_tried_again(monkeypatch):
    found = run_with_deaths(monkeypatch, times=1)
    assert set(found) == {"first", "victim", "last"}
    assert (found["victim"].attempt, found["victim"].reason) == (2, None)
    assert found["victim"].report["exercises"][0]["outcome"] == "import_error"


def test_second_death_is_an_internal_error_with_its_reason(monkeypatch):
    found = run_with_deaths(monkeypatch, times=2)
    assert found["victim"].report is None
    assert found["victim"].reason.en == "its worker process ended (SIGKILL)"
    assert found["last"].report["submission"] == "last"


def test_worker_that_hangs_is_taken_for_dead(monkeypatch):
    found = run_with_deaths(monkeypatch, times=2, how=signal.SIGSTOP, silence_limit_s=1.5)
    assert found["victim"].reason.en == "its worker process said nothing for 1.5 s"
    assert set(found) == {"first", "victim", "last"}


def processes_of(pid):
    """Return the numbers of a process's living descendants."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                words = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if words[0] != "Z":
                children.setdefault(int(words[1]), []).append(int(entry.name))
    found, waiting = [], [pid]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def is_alive(pid):
    try:
        return (Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split())[0] not in "ZX"
    except OSError:
        return False


def test_nothing_is_left_of_a_worker_that_was_killed(eventually):
    others = set(processes_of(os.getpid()))
    with LocalEngine(work_of(), 1) as engine:
        engine.level()
        engine._seats[0].give(seats.Attempt(task("loop", LOOP), 1))
        # The worker, two zygotes, a judge, a sandbox.
        assert eventually(lambda: len(set(processes_of(os.getpid())) - others) >= 5)
        below = set(processes_of(os.getpid())) - others
        os.kill(engine.pids[0], signal.SIGKILL)
        found = {done.name: done for done in engine.run(iter([task("next")]))}
        assert {name: done.attempt for name, done in found.items()} == {"loop": 2, "next": 1}
        assert eventually(lambda: not any(is_alive(number) for number in below))


def test_what_comes_before_the_worker_is_ready_is_not_lost():
    with LocalEngine(work_of(), 1, silence_limit_s=20.0) as engine:
        engine._zygotes.append(engine._new_zygotes())
        seat = engine._start()
        os.kill(seat.pid, signal.SIGSTOP)
        seat.begin()
        seat.give(seats.Attempt(task("early"), 1))
        os.kill(seat.pid, signal.SIGCONT)  # one read of the worker's takes in both
        assert [(done.name, done.attempt, done.reason) for done in engine.run(iter([]))] == [("early", 1, None)]


def test_death_of_a_worker_costs_the_others_nothing(eventually):
    with LocalEngine(work_of(), 2) as engine:
        engine.level()
        first, second = engine._seats
        first.give(seats.Attempt(task("one", LOOP), 1))
        second.give(seats.Attempt(task("two", LOOP), 1))
        os.kill(first.pid, signal.SIGKILL)
        found = {done.name: done for done in engine.run(iter([]))}
        assert {name: (done.attempt, done.reason) for name, done in found.items()} == {
            "one": (2, None),
            "two": (1, None),
        }


@pytest.mark.parametrize("kind", ["judges", "sandboxes"])
def test_zygote_that_dies_is_replaced(kind):
    with LocalEngine(work_of(), 2) as engine:
        engine.level()
        process = getattr(engine._zygotes[0], kind)["numpy"]._process
        process.kill()
        process.wait()
        found = {done.name: done for done in engine.run(task(f"s{n}", f"{RIGHT}# {n}\n") for n in range(4))}
        assert [done.report["score"] for done in found.values()] == [5.0] * 4


def test_leaving_the_engine_ends_all_at_once():
    others = set(processes_of(os.getpid()))
    with LocalEngine(work_of(), 2) as engine:
        engine.level()
        pids = set(processes_of(os.getpid())) - others
        engine._seats[0].give(seats.Attempt(task("loop", LOOP), 1))
    assert not any(is_alive(pid) for pid in pids)


def test_broken_suite_ends_the_batch_with_its_name(tmp_path):
    root = copy_course(tmp_path)
    with open(root / "tests/hidden/ch01_numbers/test_double.py", "a") as suite:
        suite.write("\nundefined_name\n")
    with LocalEngine(work_of(root), 1) as engine, pytest.raises(CannotGrade, match="undefined_name"):
        list(engine.run(iter([task("alice")])))


def test_worker_that_cannot_start_says_why(tmp_path):
    root = copy_course(tmp_path)
    work = work_of(root)
    (root / "course.toml").write_text("format_version = 9\n")
    with LocalEngine(work, 1) as engine, pytest.raises(CannotGrade, match="format_version"):
        engine.level()


def test_workers_that_always_die_end_the_batch(monkeypatch):
    monkeypatch.setattr(seats, "_MODULE", "grader.batch.engines.nothing_here")
    with LocalEngine(work_of(), 1) as engine, pytest.raises(CannotGrade, match=r"no worker comes up: .*\(1\)"):
        engine.level()


def test_level_is_told_by_the_workers():
    with LocalEngine(work_of(level="process"), 1) as engine:
        assert engine.level() == "process"


def test_running_names_what_is_at_work():
    with LocalEngine(work_of(), 1) as engine:
        tasks = (task(f"s{n}", f"{RIGHT}# {n}\n") for n in range(3))
        seen = [dict(engine.running()) for _ in engine.run(tasks)]
    assert list(seen[0]) == ["s1"]
    assert all(seconds >= 0 for seconds in seen[0].values())
