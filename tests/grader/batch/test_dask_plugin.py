"""What runs in a Dask worker, without Dask around it: seats that hang, do not come up, are not wanted any more."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from grader.batch.engines import seat as seats
from grader.errors import CannotGrade
from tests.grader.batch.classes import LOOP
from tests.grader.batch.test_dask_travel import work_of
from tests.grader.batch.test_local import is_alive, task
from tests.grader.courses import MINIATURE

pytest.importorskip("distributed", reason="the extra dask is not installed")

from grader.batch.engines.dask import plugin as module
from grader.batch.engines.dask.plugin import GraderPlugin
from grader.batch.engines.dask.warm import SeatLost, WarmSeat


class Worker:
    """As much of a Dask worker as a plug-in needs."""

    def __init__(self) -> None:
        self.state = SimpleNamespace(nthreads=1)
        self.removed = asyncio.Event()

    async def plugin_remove(self, name: str) -> None:
        del name
        self.removed.set()


def run_apart(run: Callable[[], Coroutine[None, None, None]]) -> None:
    """Run a coroutine in a thread of its own: a browser test may have left its event loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, run()).result()


def test_seat_that_hangs_is_lost():
    async def run() -> None:
        seat = WarmSeat(work_of(MINIATURE), silence_limit_s=30.0)
        await seat.ready()
        os.kill(seat.pid, signal.SIGSTOP)
        seat._silence_limit_s = 0.5
        with pytest.raises(SeatLost, match=r"said nothing for 0\.5 s"):
            await seat.grade(task("alice"))
        await seat.stop()
        assert not is_alive(seat.pid)

    run_apart(run)


def test_seat_that_is_stopped_at_work_tells_who_waits_for_it():
    async def run() -> None:
        seat = WarmSeat(work_of(MINIATURE))
        await seat.ready()
        waiting = asyncio.create_task(seat.grade(task("loop", LOOP)))
        await asyncio.sleep(0)
        await seat.stop()
        with pytest.raises(SeatLost, match="its worker process ended"):
            await asyncio.wait_for(waiting, 10)

    run_apart(run)


def test_seat_that_never_comes_up_is_told(monkeypatch):
    monkeypatch.setattr(seats, "_MODULE", "grader.batch.engines.nothing_here")

    async def run() -> None:
        seat = WarmSeat(work_of(MINIATURE))
        with pytest.raises(CannotGrade, match=r"no worker comes up: its worker process ended \(1\)"):
            await seat.ready()
        await seat.stop()

    run_apart(run)


def test_worker_whose_seat_cannot_be_replaced_says_that_it_is_broken(monkeypatch):
    async def run() -> None:
        worker = Worker()
        plugin = GraderPlugin("batch", work_of(MINIATURE), None)
        await plugin.setup(worker)
        monkeypatch.setattr(seats, "_MODULE", "grader.batch.engines.nothing_here")
        os.kill(plugin._seats[0].pid, signal.SIGKILL)
        message = await plugin.grade(task("alice"))
        assert message["broken"]["en"] == "no worker comes up: its worker process ended (1)"
        await plugin.teardown(worker)

    run_apart(run)


def test_seats_that_nobody_needs_any_more_end(monkeypatch):
    monkeypatch.setattr(module, "_LEASE_S", 0.05)

    async def run() -> None:
        worker = Worker()
        plugin = GraderPlugin("batch", work_of(MINIATURE), None)
        await plugin.setup(worker)
        await asyncio.wait_for(worker.removed.wait(), 10)
        await plugin.teardown(worker)
        assert not any(is_alive(seat.pid) for seat in plugin._seats)

    run_apart(run)


def test_course_that_was_sent_is_removed_in_the_end(tmp_path):
    folder = tmp_path / "course-1"
    folder.mkdir()

    async def run() -> None:
        plugin = GraderPlugin("batch", work_of(MINIATURE), folder)
        await plugin.setup(Worker())
        await plugin.teardown(Worker())

    run_apart(run)
    assert not folder.exists()
