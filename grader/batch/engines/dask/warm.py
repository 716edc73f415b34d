"""A seat of the local engine, awaited on an event loop."""

from __future__ import annotations

import asyncio
from typing import Any

from grader.batch.engines.engine import Task, Work
from grader.batch.engines.local import SILENCE_LIMIT_S
from grader.batch.engines.seat import Attempt, Seat
from grader.errors import CannotGrade
from grader.i18n import both
from grader.model import Text

__all__ = ["SeatLost", "WarmSeat"]

#: How often a seat is started that ends before it is ready.
_STARTS = 3


class SeatLost(Exception):
    """The seat's process ended, or hangs, with a submission in its hands."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class WarmSeat:
    """A process that grades one submission after the other.

    It must be made on the event loop: its process ends with the thread that started it.
    """

    def __init__(self, work: Work, silence_limit_s: float = SILENCE_LIMIT_S) -> None:
        self._work = work
        self._silence_limit_s = silence_limit_s
        self._loop = asyncio.get_running_loop()
        self._start()

    @property
    def pid(self) -> int:
        return self._seat.pid

    async def ready(self) -> str:
        """Wait until it is warm; return the level of isolation that it gives.

        Raises
        ------
        CannotGrade
            It says so, or does not come up.
        """
        for _ in range(_STARTS):
            try:
                message = await self._hear()
            except SeatLost as loss:
                reason = loss.text
                await self.restart()
                continue
            if "ready" in message:
                self._seat.is_ready = True
                level: str = message["ready"]
                return level
            raise CannotGrade(Text.from_json(message["error"]))
        raise CannotGrade(both("no worker comes up: {reason}", reason=reason))

    async def grade(self, task: Task) -> dict[str, Any]:
        """Return the seat's answer.

        Raises
        ------
        SeatLost
            There will be none.
        """
        await asyncio.to_thread(self._seat.give, Attempt(task, 1))
        while True:
            message = await self._hear()
            if "alive" not in message:
                self._seat.attempt = None
                return message

    async def stop(self) -> None:
        """End it: at once when it is at something, else as it likes. Whoever waits for an answer is told."""
        seat, messages = self._seat, self._messages
        if seat.sock.fileno() >= 0:
            self._loop.remove_reader(seat.sock.fileno())
        await asyncio.to_thread(seat.stop)
        messages.put_nowait(None)

    async def restart(self) -> None:
        """Put a new process in the place of one that is lost."""
        await self.stop()
        self._start()

    def _start(self) -> None:
        self._seat = Seat(self._work)
        self._messages: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._loop.add_reader(self._seat.sock.fileno(), self._listen, self._seat, self._messages)

    def _listen(self, seat: Seat, messages: asyncio.Queue[dict[str, Any] | None]) -> None:
        heard = seat.hear()
        if heard is None:
            self._loop.remove_reader(seat.sock.fileno())
            messages.put_nowait(None)
        for message in heard or ():
            messages.put_nowait(message)

    async def _hear(self) -> dict[str, Any]:
        try:
            message = await asyncio.wait_for(self._messages.get(), self._silence_limit_s)
        except TimeoutError:
            limit = f"{self._silence_limit_s:g}"
            raise SeatLost(both("its worker process said nothing for {limit} s", limit=limit)) from None
        if message is None:
            raise SeatLost(both("its worker process ended ({how})", how=self._seat.how_it_ended()))
        return message
