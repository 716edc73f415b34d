"""Grades in a thread of its own, so that keys and saves are heard meanwhile."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from grader.course import Course, Exercise
from grader.errors import CannotGrade, GraderError
from grader.i18n import both
from grader.model import IsolationLevel, Report
from grader.warm import WarmGradings

__all__ = ["Checked", "Checker", "Failed", "Order"]


@dataclass(frozen=True)
class Order:
    """One check that was asked for."""

    number: int
    course: Course
    exercise: Exercise


@dataclass(frozen=True)
class Checked:
    """A check is done."""

    order: Order
    report: Report


@dataclass(frozen=True)
class Failed:
    """The grader could not check."""

    order: Order
    error: GraderError


class Checker:
    """Takes orders; tells of each what came of it, unless it was called off.

    Parameters
    ----------
    tell
        Called with `Checked` and `Failed`, in the thread.
    """

    def __init__(
        self, tell: Callable[[object], None], *, seed: int | None = None, level: IsolationLevel | None = None
    ) -> None:
        self._tell = tell
        self._seed = seed
        self._level = level
        self._warm = WarmGradings()
        self._orders: queue.SimpleQueue[Order | None] = queue.SimpleQueue()
        self._count = 0
        self._last_called_off = 0
        # One thread for all: what it starts may end with the thread that started it.
        self._thread = threading.Thread(target=self._run, name="checker", daemon=True)
        self._thread.start()

    def order(self, course: Course, exercise: Exercise) -> Order:
        """Ask for a check and return at once."""
        self._count += 1
        order = Order(self._count, course, exercise)
        self._orders.put(order)
        return order

    def warm_up(self, course: Course, exercise: Exercise) -> None:
        """Start the processes for an exercise; whatever hinders that, the check will say."""
        with suppress(GraderError):
            self._warm.lend(course, [exercise], self._level)

    def call_off(self, order: Order, *, is_stuck: bool) -> None:
        """Forget an order; when it is stuck in code that does not end, its processes are ended too."""
        self._last_called_off = max(self._last_called_off, order.number)
        if is_stuck:
            self._warm.drop(order.course, order.exercise, self._level)

    def is_warm(self, course: Course, exercise: Exercise) -> bool:
        """Tell whether an answer will come at once."""
        return self._warm.is_warm(course, exercise, self._level)

    def close(self) -> None:
        """End the thread and every process."""
        self._last_called_off = self._count
        self._orders.put(None)
        self._warm.close()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while (order := self._orders.get()) is not None:
            if order.number <= self._last_called_off:
                continue
            result = self._check(order)
            if result is not None and order.number > self._last_called_off:
                self._tell(result)

    def _check(self, order: Order) -> Checked | Failed | None:
        course = order.course
        try:
            grading = self._warm.lend(course, [order.exercise], self._level)
            return Checked(order, grading.grade(course.exercises_dir, name="exercises", seed=self._seed))
        except GraderError as error:
            return Failed(order, error)
        except Exception as error:
            if order.number <= self._last_called_off:
                return None  # its processes were ended while they were at work
            # The thread goes on, and with it the session.
            detail = f"{type(error).__name__}: {error}"
            return Failed(order, CannotGrade(both("the grader failed: {detail}", detail=detail)))
