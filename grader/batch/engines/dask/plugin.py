"""What runs in a Dask worker: it keeps warm seats and passes submissions on to them.

A Dask worker has threads, and a process with threads must not fork what student code runs in. So the worker itself
grades nothing: each of its threads' worth of work is a seat, a process of its own that was started by ``exec`` and that
ends with the worker, the same as under the local engine.

`install`, `grade` and `remove` are called by `grader.batch.engines.dask.cluster` on the worker's event loop; what they
return is plain.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from distributed import Worker, WorkerPlugin, get_worker

from grader.batch.engines.dask import travel
from grader.batch.engines.dask.warm import SeatLost, WarmSeat
from grader.batch.engines.engine import Task, Work
from grader.course import MANIFEST
from grader.errors import CannotGrade
from grader.i18n import both
from grader.model import Text

__all__ = ["GraderPlugin", "grade", "install", "remove"]

#: When nothing comes for so long, whoever wanted something graded is gone.
_LEASE_S = 900.0


class GraderPlugin(WorkerPlugin):  # type: ignore[misc]  # Dask is not looked into
    """Seats for one batch, warm from `setup` to `teardown`.

    Parameters
    ----------
    name
        Under which the worker knows the plug-in; one a batch.
    work
        With the course's folder on this worker.
    folder
        Where a course that was sent lies; removed in the end.
    """

    def __init__(self, name: str, work: Work, folder: Path | None) -> None:
        self.name = name
        self._work = work
        self._folder = folder
        self._seats: list[WarmSeat] = []
        self._free: asyncio.Queue[WarmSeat] = asyncio.Queue()
        self._lease: asyncio.TimerHandle | None = None
        self._at_work = 0
        self._is_over = False
        self.level = ""

    async def setup(self, worker: Worker) -> None:
        """Start the seats, one a thread.

        Raises
        ------
        CannotGrade
            They cannot grade here.
        """
        self._worker = worker
        self._seats += [WarmSeat(self._work) for _ in range(worker.state.nthreads)]
        levels = await asyncio.gather(*(seat.ready() for seat in self._seats))
        self.level = levels[0]
        for seat in self._seats:
            self._free.put_nowait(seat)
        self._renew()

    async def teardown(self, worker: Worker) -> None:
        """End the seats, whatever they are doing."""
        self._is_over = True
        if self._lease is not None:
            self._lease.cancel()
        await asyncio.gather(*(seat.stop() for seat in self._seats))
        if self._folder is not None:
            await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)

    @property
    def slots(self) -> int:
        return len(self._seats)

    async def grade(self, task: Task) -> dict[str, Any]:
        """Return the seat's answer: ``report`` or ``error``; ``broken`` when this worker can do no more."""
        self._at_work += 1
        seat = await self._free.get()
        try:
            return await seat.grade(task)
        except SeatLost as loss:
            try:
                await self._restart(seat)
            except CannotGrade as reason:
                return {"broken": reason.text.to_json()}
            return {"error": loss.text.to_json()}
        finally:
            self._free.put_nowait(seat)
            self._at_work -= 1
            self._renew()

    async def _restart(self, seat: WarmSeat) -> None:
        if not self._is_over:
            await seat.restart()
            await seat.ready()

    def _renew(self) -> None:
        if self._lease is not None:
            self._lease.cancel()
        if not self._is_over:
            self._lease = asyncio.get_running_loop().call_later(_LEASE_S, self._expire)

    def _expire(self) -> None:
        if self._at_work:
            self._renew()
        else:
            self._leaving = asyncio.ensure_future(self._worker.plugin_remove(self.name))


async def install(
    name: str, work: Mapping[str, Any], versions: Mapping[str, str], course: bytes | None, dask_worker: Worker
) -> dict[str, Any]:
    """Make a worker ready for a batch.

    Parameters
    ----------
    work, versions
        As they are where the batch is.
    course
        The archive of the course's files; without it a folder at the same path must have them.

    Returns
    -------
    dict
        ``slots`` and ``level``; or ``refused``, the reason; or ``wanted``: the course must be sent.
    """
    wanted = Work.from_json(work)
    differing = travel.difference(versions, await asyncio.to_thread(travel.versions))
    if differing is not None:
        return {"refused": differing.to_json()}
    folder = None if course is None else Path(tempfile.mkdtemp(prefix="course-", dir=dask_worker.local_directory))
    if folder is None and not await asyncio.to_thread(Path(wanted.root, MANIFEST).is_file):
        return {"wanted": True}
    found = await asyncio.to_thread(_course, wanted, folder, course)
    if isinstance(found, Text):
        return {"refused": found.to_json()}
    plugin = GraderPlugin(name, found, folder)
    try:
        await dask_worker.plugin_add(plugin=plugin, name=name, catch_errors=False)
    except CannotGrade as error:
        await dask_worker.plugin_remove(name)
        return {"refused": error.text.to_json()}
    return {"slots": plugin.slots, "level": plugin.level}


def _course(work: Work, folder: Path | None, archive: bytes | None) -> Work | Text:
    """Return the work with the folder of the course, or what is wrong with that."""
    if folder is not None and archive is not None:
        travel.unpack(archive, folder)
    place = folder or Path(work.root)
    same = travel.same_course(work, place)
    if same is not None:
        return same
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)
        return both("the course did not arrive there as it was sent")
    return both(
        "its course in {path} is not the same as here: make it so, or remove it there and it is sent", path=place
    )


async def grade(name: str, task: bytes) -> bytes:
    """Grade a submission on this worker; both ways JSON, which needs no code to be read."""
    plugin = get_worker().plugins.get(name)
    if plugin is None:
        return json.dumps({"absent": True}).encode()
    return json.dumps(await plugin.grade(Task.from_json(json.loads(task)))).encode()


async def remove(name: str, dask_worker: Worker) -> None:
    """End a batch on a worker."""
    if name in dask_worker.plugins:
        await dask_worker.plugin_remove(name=name)
