"""The Dask engine on a real cluster: a scheduler and workers, each a process, all on loopback."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from grader import __version__
from grader.batch.engines.engine import Work
from grader.batch.engines.local import LocalEngine
from grader.batch.journal import read_journal
from grader.course import Course
from grader.errors import CannotGrade
from tests.grader.batch.classes import LOOP, RIGHT, SYNTAX, WRONG, hand_in, lines_of, start_batch
from tests.grader.batch.test_dask_travel import work_of
from tests.grader.batch.test_local import is_alive, processes_of, task, without_durations
from tests.grader.courses import MINIATURE, copy_course

pytest.importorskip("distributed", reason="the extra dask is not installed")

import distributed

from grader.batch.engines.dask import connect
from grader.batch.engines.dask.engine import dask_engine

SUBMISSIONS = 24
KINDS = (RIGHT, WRONG, SYNTAX)


class Processes:
    """A scheduler, and workers that come and go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.running: list[subprocess.Popen] = []
        self._file = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")

    def add_worker(self, name: str, environment: dict[str, str] | None = None) -> subprocess.Popen:
        words = ("--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", name)
        folder = ("--local-directory", str(self.folder / name))
        return self._start("worker", *words, *folder, environment=environment)

    @property
    def address(self) -> str:
        while True:
            try:
                return json.loads(self._file.read_text())["address"]
            except (OSError, ValueError):
                assert self.scheduler.poll() is None, (self.folder / "scheduler.log").read_text()
                time.sleep(0.02)

    def _start(self, what: str, *words: str, environment: dict[str, str] | None = None) -> subprocess.Popen:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--scheduler-file", str(self._file), *words]
        with open(self.folder / f"{what}.log", "ab") as log:
            # Not in the project's folder, from which Python would import before anything else.
            process = subprocess.Popen(
                command, cwd=self.folder, env={**os.environ, **(environment or {})}, stdout=log, stderr=log
            )
        self.running.append(process)
        return process

    def stop(self) -> None:
        for process in reversed(self.running):
            process.kill()
            process.wait()


@contextmanager
def processes(folder: Path):
    cluster = Processes(folder)
    try:
        yield cluster
    finally:
        cluster.stop()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    with processes(tmp_path_factory.mktemp("cluster")) as cluster:
        cluster.workers = [cluster.add_worker(name) for name in ("one", "two")]
        with distributed.Client(cluster.address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=30)
        yield cluster


def engine_on(cluster: Processes | str, work: Work, said: list[str] | None = None, course: Path | None = None):
    address = cluster if isinstance(cluster, str) else cluster.address
    notices = [] if said is None else said
    return dask_engine(work, Course.load(course or Path(work.root)), address, 1, lambda text: notices.append(text.en))


def seats_below(worker: subprocess.Popen) -> list[int]:
    """Return the process numbers of a Dask worker's seats."""
    return [pid for pid in processes_of(worker.pid) if b"batch.engines.worker" in cmdline(pid)]


def cmdline(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def test_reports_are_those_of_the_local_engine(cluster):
    sources = {"right": RIGHT, "wrong": WRONG, "syntax": SYNTAX, "other": f"{RIGHT}# other\n"}
    found = []
    for engine in (LocalEngine(work_of(MINIATURE), 1), engine_on(cluster, work_of(MINIATURE))):
        with engine:
            done = engine.run(task(name, source) for name, source in sources.items())
            found.append({item.name: json.dumps(without_durations(item.report)) for item in done})
    assert found[0] == found[1]


def test_seats_are_warm_once_a_batch_and_gone_after_it(cluster, eventually):
    with engine_on(cluster, work_of(MINIATURE)) as engine:
        done = engine.run(task(f"s{n}", f"{RIGHT}# {n}\n") for n in range(6))
        seen = [{pid for worker in cluster.workers for pid in seats_below(worker)} for _ in done]
    assert len(seen[0]) == 2
    assert all(pids == seen[0] for pids in seen)
    assert eventually(lambda: not any(is_alive(pid) for pid in seen[0]))
    assert all(worker.poll() is None for worker in cluster.workers)


def test_seat_that_dies_is_replaced_and_its_submission_tried_again(cluster, tmp_path, eventually):
    root = copy_course(tmp_path)
    manifest = root / "course.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("case_time_s = 2.0", "case_time_s = 0.4"))
    with engine_on(cluster, work_of(root)) as engine:
        engine.level()
        killed = []

        def tasks():
            yield task("victim", LOOP)
            yield task("other", LOOP)
            killed.extend(pid for worker in cluster.workers for pid in seats_below(worker))
            assert eventually(lambda: all(len(processes_of(pid)) >= 4 for pid in killed))  # both are at work
            for pid in killed:
                os.kill(pid, signal.SIGKILL)
            yield task("last")

        found = {done.name: done for done in engine.run(tasks())}
        assert not set(killed) & {pid for worker in cluster.workers for pid in seats_below(worker)}
    assert [found[name].attempt for name in ("victim", "other", "last")] == [2, 2, 1]
    assert {done.reason for done in found.values()} == {None}


def test_course_that_is_not_there_is_sent(cluster, tmp_path):
    root = copy_course(tmp_path)
    work = work_of(root)
    engine = engine_on(cluster, replace(work, root=str(tmp_path / "only here")), course=root)
    with engine:
        (done,) = engine.run(iter([task("alice")]))
        assert list(cluster.folder.glob("*/**/course-*/tests/hidden/ch01_numbers/test_double.py"))
    assert done.report["score"] == done.report["max_score"] > 0
    assert not list(cluster.folder.glob("*/**/course-*"))


def test_worker_with_another_course_at_the_same_place_is_refused_by_name(cluster, tmp_path):
    root = copy_course(tmp_path)
    work = work_of(root)
    with open(root / "tests/hidden/ch01_numbers/test_double.py", "a") as suite:
        suite.write("# changed\n")
    said: list[str] = []
    message = f"its course in {root} is not the same as here: make it so, or remove it there and it is sent"
    with engine_on(cluster, work, said) as engine, pytest.raises(CannotGrade, match="no worker may grade"):
        engine.level()
    assert sorted(text.partition(" (tcp://127.0.0.1:")[0] for text in said) == ["worker one", "worker two"]
    assert all(text.endswith(f") is refused: {message}") for text in said)


def test_broken_suite_ends_the_batch_with_its_name(cluster, tmp_path):
    root = copy_course(tmp_path)
    with open(root / "tests/hidden/ch01_numbers/test_double.py", "a") as suite:
        suite.write("\nundefined_name\n")
    with engine_on(cluster, work_of(root)) as engine, pytest.raises(CannotGrade, match="undefined_name"):
        list(engine.run(iter([task("alice")])))


def test_level_that_is_asked_for_is_the_workers(cluster):
    with engine_on(cluster, replace(work_of(MINIATURE), level="process")) as engine:
        assert engine.level() == "process"


@pytest.fixture
def old_grader(tmp_path):
    """A folder with a grader of another version."""
    package = tmp_path / "old/grader"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text('__version__ = "0.0.9"\n')
    return package.parent


def test_worker_with_another_grader_is_refused_by_name_and_others_grade(cluster, old_grader, eventually):
    stranger = cluster.add_worker("stranger", {"PYTHONPATH": str(old_grader)})
    said: list[str] = []

    def tasks():
        # It may come before the batch begins or while it is on; so it is on until the stranger was seen.
        for number in range(1000):
            if said:
                return
            yield task(f"s{number}", f"{RIGHT}# {number}\n")

    try:
        with engine_on(cluster, work_of(MINIATURE), said) as engine:
            found = list(engine.run(tasks()))
    finally:
        stranger.kill()
        stranger.wait()
    assert all(done.report["score"] for done in found)
    (text,) = said
    assert text.startswith("worker stranger (tcp://127.0.0.1:")
    assert text.endswith(f"is refused: it has grader 0.0.9, and here is {__version__}")


def test_nobody_at_the_address_is_one_clear_error(monkeypatch):
    monkeypatch.setattr(connect, "_CONNECT_S", 1.0)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        with engine_on(address, work_of(MINIATURE)) as engine, pytest.raises(CannotGrade, match=f"at {address}"):
            engine.level()


@pytest.mark.parametrize("address", ["nonsense", "gopher://127.0.0.1:70"])
def test_address_that_is_none_is_said(address):
    with engine_on(address, work_of(MINIATURE)) as engine, pytest.raises(CannotGrade, match=f"at {address} \\("):
        engine.level()


# The whole command.


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def results(out: Path, *, with_attempts: bool) -> dict[str, str]:
    """Return each submission's line as text, without what a clock says."""
    lines = {}
    for item in read_journal(out / "journal.jsonl").entries:
        line = without_durations(item.to_json())
        del line["batch"]["finished_at"]
        if not with_attempts:
            del line["batch"]["attempt"]
        lines[item.submission] = json.dumps(line, sort_keys=True)
    return lines


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    sources = {f"s{n:02}": f"{KINDS[n % 3]}# {n // 2}\n" for n in range(SUBMISSIONS)}
    return hand_in(tmp_path_factory.mktemp("class"), sources)


@pytest.fixture(scope="module")
def local(folder, tmp_path_factory):
    out = tmp_path_factory.mktemp("local")
    code, said, errors = finish(start_batch(folder, out, "--jobs", "2"))
    assert code == 0, said + errors
    return out


def test_journal_is_that_of_the_local_engine_byte_for_byte(cluster, folder, local, tmp_path):
    code, said, errors = finish(
        start_batch(folder, tmp_path / "out", "--engine", "dask", "--scheduler", cluster.address)
    )
    assert (code, errors) == (0, f"submissions: {SUBMISSIONS}\n"), said + errors
    assert results(tmp_path / "out", with_attempts=True) == results(local, with_attempts=True)


def test_worker_that_is_killed_mid_run_costs_nothing(folder, local, tmp_path, eventually):
    with processes(tmp_path) as cluster:
        first, _second = cluster.add_worker("one"), cluster.add_worker("two")
        out = tmp_path / "out"
        process = start_batch(folder, out, "--engine", "dask", "--scheduler", cluster.address)
        assert eventually(lambda: lines_of(out) > 4 and seats_below(first))
        first.kill()
        assert lines_of(out) < SUBMISSIONS + 1, "it was done before the kill: nothing was shown"
        code, said, errors = finish(process)
        assert code == 0, said + errors
        assert "Traceback" not in errors
    assert results(out, with_attempts=False) == results(local, with_attempts=False)
    assert lines_of(out) == SUBMISSIONS + 1


def test_ctrl_c_on_a_cluster_of_its_own_leaves_nothing_behind(folder, tmp_path, eventually):
    out = tmp_path / "out"
    process = start_batch(folder, out, "--engine", "dask", "--jobs", "2")
    assert eventually(lambda: lines_of(out) > 2)
    below = processes_of(process.pid)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all in the group
    code, said, errors = finish(process)
    assert code == 130, said + errors
    assert f"of {SUBMISSIONS} are kept in {out}/journal.jsonl. The same command goes on from there." in errors
    assert "Traceback" not in errors
    assert eventually(lambda: not any(is_alive(pid) for pid in below))


def test_nothing_is_left_of_a_batch_that_was_killed(folder, tmp_path, eventually):
    out = tmp_path / "out"
    process = start_batch(folder, out, "--engine", "dask", "--jobs", "1")
    assert eventually(lambda: lines_of(out) > 2)
    below = processes_of(process.pid)
    process.kill()
    finish(process)
    assert len(below) >= 4
    assert eventually(lambda: not any(is_alive(pid) for pid in below))


def test_lost_scheduler_is_one_clear_error_and_the_same_command_goes_on(folder, local, tmp_path, eventually):
    out = tmp_path / "out"
    with processes(tmp_path) as cluster:
        cluster.add_worker("one")
        process = start_batch(folder, out, "--engine", "dask", "--scheduler", cluster.address)
        assert eventually(lambda: lines_of(out) > 2)
        cluster.scheduler.kill()
        code, _, errors = finish(process)
    assert code == 3
    lost = "grader: the scheduler is gone. Once there is one, the same command goes on.\n"
    assert errors == f"submissions: {SUBMISSIONS}\n{lost}"
    kept = lines_of(out)
    assert finish(start_batch(folder, out, "--jobs", "2"))[0] == 0
    assert lines_of(out) == SUBMISSIONS + 1 > kept
    assert results(out, with_attempts=False) == results(local, with_attempts=False)
