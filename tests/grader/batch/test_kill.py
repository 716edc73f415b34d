"""A whole batch, killed at moments that nobody chose: nothing is lost, nothing is graded twice."""

import json
import os
import random
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from grader.batch.journal import read_journal
from tests.grader.batch.classes import RIGHT, SYNTAX, WRONG, hand_in, lines_of, start_batch
from tests.grader.batch.test_local import is_alive, processes_of, without_durations

SUBMISSIONS = 24


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    kinds = (RIGHT, WRONG, SYNTAX)
    sources = {f"s{n:02}": f"{kinds[n % 3]}# {n // 2}\n" for n in range(SUBMISSIONS)}
    return hand_in(tmp_path_factory.mktemp("class"), sources)


def start(folder: Path, out: Path) -> subprocess.Popen[str]:
    return start_batch(folder, out, "--jobs", "2")


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def results(out: Path):
    return {
        e.submission: (e.status, e.digest, without_durations(e.report))
        for e in read_journal(out / "journal.jsonl").entries
    }


@pytest.fixture(scope="module")
def undisturbed(folder, tmp_path_factory):
    out = tmp_path_factory.mktemp("undisturbed")
    code, said, errors = finish(start(folder, out))
    assert code == 0, said + errors
    return results(out)


def test_batch_that_was_killed_five_times_ends_as_if_it_had_not_been(folder, undisturbed, tmp_path, eventually):
    chance = random.Random(20261121)
    out = tmp_path / "out"
    for _ in range(5):
        before = lines_of(out)
        process = start(folder, out)
        target = before + chance.randrange(1, 5)
        while lines_of(out) < target and process.poll() is None:
            time.sleep(0.001)
        below = processes_of(process.pid)
        process.kill()
        finish(process)
        assert eventually(lambda below=below: not any(is_alive(pid) for pid in below))
    assert lines_of(out) < SUBMISSIONS + 1, "it was done before the last kill: nothing was shown"
    assert finish(start(folder, out))[0] == 0
    assert results(out) == undisturbed
    names = Counter(
        json.loads(line)["submission"]
        for line in (out / "journal.jsonl").read_bytes().splitlines()
        if b'"batch"' in line
    )
    assert names == Counter(list(undisturbed))


def test_batch_whose_workers_are_killed_ends_as_if_they_had_not_been(folder, undisturbed, tmp_path):
    out = tmp_path / "out"
    process = start(folder, out)
    killed = 0
    while killed < 3 and process.poll() is None:
        workers = [pid for pid in processes_of(process.pid) if is_worker(pid)]
        if workers and lines_of(out) > 1 + 4 * killed:
            os.kill(workers[killed % len(workers)], signal.SIGKILL)
            killed += 1
        time.sleep(0.001)
    code, said, errors = finish(process)
    assert killed == 3
    if code != 0:  # two of them were at one and the same submission
        assert "its worker process ended (SIGKILL)" in said + errors
        code, said, errors = finish(start(folder, out))
    assert code == 0, said + errors
    assert results(out) == undisturbed


def is_worker(pid: int) -> bool:
    try:
        return b"grader.batch.engines.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_batch_says_how_to_go_on(folder, undisturbed, tmp_path, number, eventually):
    out = tmp_path / "out"
    process = start(folder, out)
    assert eventually(lambda: lines_of(out) > 2)
    below = processes_of(process.pid)
    process.send_signal(number)
    code, said, errors = finish(process)
    assert code == 130, said + errors
    assert f"of {SUBMISSIONS} are kept in {out}/journal.jsonl. The same command goes on from there." in errors
    assert "Traceback" not in errors
    assert not any(is_alive(pid) for pid in below if is_worker(pid))
    assert finish(start(folder, out))[0] == 0
    assert results(out) == undisturbed


def test_second_run_in_the_same_folder_is_refused(folder, tmp_path, eventually):
    out = tmp_path / "out"
    first = start(folder, out)
    assert eventually(lambda: (out / ".lock").exists() and (out / ".lock").read_text())
    code, _, errors = finish(start(folder, out))
    assert code == 2
    assert f"process {first.pid}) is at work in {out}" in errors
    assert finish(first)[0] == 0
