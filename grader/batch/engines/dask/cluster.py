"""The connection to a Dask cluster: an event loop in a thread of its own, that tells what happens by a queue."""

from __future__ import annotations

import asyncio
import json
import logging
import queue
import signal
import threading
import uuid
from collections.abc import Callable, Mapping
from concurrent.futures import Future as Outcome
from contextlib import AsyncExitStack, suppress
from typing import Any

import dask
import distributed
from distributed.scheduler import KilledWorker, NoValidWorkerError, NoWorkerError

from grader.batch.engines.dask import plugin
from grader.batch.engines.dask.connect import client_of, detail_of, local_cluster, silence
from grader.batch.engines.dask.events import Answered, Came, Event, Gone, Kit, Lost, Refused
from grader.batch.engines.engine import Task
from grader.i18n import both
from grader.model import Text

__all__ = ["Cluster"]

_POLL_S = 0.5
_LEAVE_S = 15.0
#: Asked before anything else, and in words that any worker understands: it may have no grader, or one without us.
_PROBE = "__import__('grader').__version__"
_SETTINGS = {"distributed.admin.large-graph-warning-threshold": "1 GiB"}


class Cluster:
    """A Dask cluster.

    Parameters
    ----------
    scheduler
        The address of one that runs; without it, one is started on this machine.
    jobs
        How many workers that one has.
    kit
        What workers are told.
    """

    def __init__(self, scheduler: str | None, jobs: int, kit: Kit) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._scheduler = scheduler
        self._jobs = jobs
        self._kit = kit
        self._name = f"grader-{uuid.uuid4().hex[:12]}"
        self._count = 0
        #: Addresses of the workers that are there.
        self._known: set[str] = set()
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._receiving: set[asyncio.Task[None]] = set()
        self._opened: Outcome[int] = Outcome()
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, name="dask", daemon=True)

    def open(self) -> int:
        """Connect; return how many workers are there.

        Raises
        ------
        CannotGrade
            There is no such scheduler, or none that can be talked to.
        """
        self._thread.start()
        return self._opened.result()

    def close(self) -> None:
        """Have the workers forget the batch, and leave; a cluster of our own is ended."""
        if self._thread.is_alive():
            self._started.wait()
            with suppress(RuntimeError):  # it has ended by itself
                self._loop.call_soon_threadsafe(self._closing.set if self._opened.done() else self._main_task.cancel)
            self._thread.join(2 * _LEAVE_S)

    def submit(self, address: str, task: Task) -> str:
        """Give a task to a worker; return the key under which it will be answered."""
        self._count += 1
        key = f"{self._name}-{self._count}"
        data = json.dumps(task.to_json()).encode()
        self._loop.call_soon_threadsafe(self._submit, key, address, data)
        return key

    def drop(self, key: str) -> None:
        """Expect no answer any more."""
        self._loop.call_soon_threadsafe(self._drop, key)

    def receive_again(self, address: str) -> None:
        """Look at a worker as at one that has just come."""
        self._loop.call_soon_threadsafe(self._known.discard, address)

    def _run(self) -> None:
        silence()
        # In this thread, and in the workers that it starts until they have set themselves up.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        with dask.config.set(_SETTINGS):
            asyncio.run(self._main_in_a_task())

    async def _main_in_a_task(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._closing = asyncio.Event()
        # What becomes of requests that nobody waits for any more is no news.
        self._loop.set_exception_handler(lambda _loop, context: logging.getLogger("distributed").error("%s", context))
        self._main_task = asyncio.create_task(self._main())
        self._started.set()
        with suppress(asyncio.CancelledError):
            await self._main_task

    async def _main(self) -> None:
        try:
            async with AsyncExitStack() as stack:
                self._client = await self._connect(stack)
                self._look_at(await self._client.nthreads())
                self._opened.set_result(len(self._known))
                await self._watch()
                if self._is_connected():
                    await self._leave()
        except BaseException as error:
            if not self._opened.done():
                self._opened.set_exception(error)
            else:
                self.events.put(Lost(both("the grader failed: {detail}", detail=detail_of(error))))

    async def _connect(self, stack: AsyncExitStack) -> Any:
        if self._scheduler is not None:
            return await stack.enter_async_context(await client_of(self._scheduler, None))
        cluster = await stack.enter_async_context(local_cluster(self._jobs))
        return await stack.enter_async_context(await client_of(cluster.scheduler_address, cluster.security))

    async def _watch(self) -> None:
        """Look who is there until the end: Dask does not tell that a worker is lost that tasks were meant for."""
        while not self._closing.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), _POLL_S)
                return
            try:
                present = await asyncio.wait_for(self._client.nthreads(), _LEAVE_S)
            except (OSError, TimeoutError):
                present = None
            if present is None or not self._is_connected():
                self.events.put(Lost(both("the scheduler is gone. Once there is one, the same command goes on.")))
                return
            self._look_at(present)

    def _is_connected(self) -> bool:
        # A client that has to connect anew has lost all that it waited for.
        return bool(self._client.status == "running")

    def _look_at(self, present: Mapping[str, int]) -> None:
        for address in self._known - present.keys():
            self.events.put(Gone(address))
        for address in present.keys() - self._known:
            task = self._loop.create_task(self._receive(address))
            self._receiving.add(task)
            task.add_done_callback(self._receiving.discard)
        self._known = set(present)

    async def _receive(self, address: str) -> None:
        try:
            reply = await self._introduced(address)
            name = await self._name_of(address)
        except OSError:
            return  # it went as soon as it had come
        except Exception as error:
            reply, name = _failure(error), address
        if "refused" in reply:
            self.events.put(Refused(address, name, Text.from_json(reply["refused"])))
        else:
            self.events.put(Came(address, name, reply["slots"], reply["level"]))

    async def _name_of(self, address: str) -> str:
        """Return how its owner calls a worker, and its address."""
        present = (await self._client.scheduler.identity(n_workers=-1))["workers"]
        name = str(present.get(address, {}).get("name", address))
        return address if name == address else f"{name} ({address})"

    async def _introduced(self, address: str) -> dict[str, Any]:
        theirs = await self._ask(address, eval, _PROBE)
        ours = self._kit.versions["grader"].split()[0]
        if isinstance(theirs, ImportError):
            return _refusal(both("{name} is not installed there", name="grader"))
        if theirs != ours:
            text = both("it has {name} {theirs}, and here is {ours}", name="grader", theirs=theirs, ours=ours)
            return _refusal(text)
        told = (self._name, self._kit.work.to_json(), dict(self._kit.versions))
        reply = await self._ask(address, plugin.install, *told, None)
        if isinstance(reply, dict) and "wanted" in reply:
            archive = await asyncio.to_thread(self._kit.archive)
            reply = await self._ask(address, plugin.install, *told, archive)
        if isinstance(reply, Exception):
            return _failure(reply)
        found: dict[str, Any] = reply
        return found

    async def _ask(self, address: str, function: Callable[..., Any], *arguments: Any) -> Any:
        """Return what a function returns, or raises, on a worker."""
        replies = await self._client.run(function, *arguments, workers=[address], on_error="return")
        if address not in replies or isinstance(replies[address], OSError):
            raise OSError(f"{address} does not answer")
        return replies[address]

    def _submit(self, key: str, address: str, data: bytes) -> None:
        future = self._client.submit(
            plugin.grade, self._name, data, key=key, workers=[address], allow_other_workers=False, pure=False
        )
        self._waiting[key] = self._loop.create_task(self._follow(key, future))

    async def _follow(self, key: str, future: Any) -> None:
        try:
            message = json.loads(await future)
        except (KilledWorker, NoValidWorkerError, NoWorkerError, distributed.client.FutureCancelledError):
            if not self._is_connected():
                return
            message = {"absent": True}
        except Exception as error:
            message = {"error": both("the grader failed: {detail}", detail=detail_of(error)).to_json()}
        finally:
            # Nothing of a submission stays in the cluster once its report is here.
            future.release()
            self._waiting.pop(key, None)
        self.events.put(Answered(key, message))

    def _drop(self, key: str) -> None:
        task = self._waiting.get(key)
        if task is not None:
            task.cancel()

    async def _leave(self) -> None:
        for task in [*self._waiting.values(), *self._receiving]:
            task.cancel()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(_LEAVE_S):
                await self._client.run(plugin.remove, self._name, workers=list(self._known), on_error="ignore")


def _refusal(reason: Text) -> dict[str, Any]:
    return {"refused": reason.to_json()}


def _failure(error: Exception) -> dict[str, Any]:
    return _refusal(both("the grader failed: {detail}", detail=detail_of(error)))
