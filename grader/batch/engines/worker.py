"""One worker of the local engine: a process with a warm judge that grades what it is sent.

``python -m grader.batch.engines.worker FD``. Lines of JSON go over the socket FD. First comes ``{"work": ..., "loan":
...}``: the `Work`, and the zygotes to use, or ``null`` to start its own. The answer is ``{"ready": LEVEL}`` or
``{"error": {...}}``. Then for each submission, a `Task`, comes any number of ``{"alive": true}`` and at last
``{"report": {...}}`` or ``{"error": {...}}``. The worker ends when the socket does, and the kernel ends it with its
parent.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from grader.batch.engines.engine import Task, Work
from grader.batch.quizzes import Quizzes
from grader.course import Course
from grader.errors import CannotGrade, GraderError
from grader.grading import exercise_files
from grader.i18n import both
from grader.judge.coordinator import Judge
from grader.judge.inside import libc
from grader.judge.zygote_set import Loan
from grader.model import IsolationLevel, Report

__all__ = ["Grader", "level_of", "main"]

_SIGN_OF_LIFE_S = 2.0
#: As in `grader.start`.
_GARBAGE = 50_000


class Grader:
    """Grades submissions of one batch, warm; the same for every engine.

    Parameters
    ----------
    work
        What the batch is about.
    loan
        Zygotes to use.
    """

    def __init__(self, work: Work, loan: Loan | None = None) -> None:
        self._course = Course.load(Path(work.root))
        self._seed = work.seed
        exercises = [self._course.exercise(name) for name in work.exercises]
        self._quizzes = Quizzes(self._course, exercises)
        files = [exercise_files(exercise) for exercise in exercises]
        self._judge = Judge(files, self._course.limits, level_of(work), many=True, loan=loan)

    @property
    def level(self) -> IsolationLevel:
        return self._judge.level

    def grade(self, task: Task, on_case: Callable[[str, object], None] | None = None) -> dict[str, Any]:
        """Return the report of one submission, as JSON.

        Raises
        ------
        CannotGrade
            The grader failed, not the submission.
        """
        start = time.perf_counter()
        reports = self._judge.grade(list(task.files), self._seed, on_case=on_case)
        quizzes = self._quizzes.grade(task.answers, task.learner) if task.answers else {}
        duration_s = time.perf_counter() - start
        report = Report(self._course.id, task.name, self._judge.level, reports, duration_s)
        return {**report.to_json(), **quizzes}

    def close(self) -> None:
        self._judge.close()


def level_of(work: Work) -> IsolationLevel | None:
    """Return the isolation that is asked for, ``None`` for the strongest."""
    return IsolationLevel(work.level) if work.level else None


def main() -> None:
    gc.set_threshold(_GARBAGE)
    parent = os.getppid()
    with suppress(OSError):  # elsewhere than on Linux the socket's end has to do
        libc.die_with_parent()
    if os.getppid() != parent:
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sock = socket.socket(fileno=int(sys.argv[1]))
    # Two files: one for both ways forgets, when it is written to, what it has read ahead.
    with (
        suppress(BrokenPipeError, ConnectionResetError),
        sock,
        sock.makefile("r", encoding="utf-8") as heard,
        sock.makefile("w", encoding="utf-8") as said,
    ):
        _serve(heard, said)


def _serve(heard: TextIO, said: TextIO) -> None:
    first = heard.readline()
    if not first:
        return
    data = json.loads(first)
    try:
        loan = data["loan"]
        grader = Grader(Work.from_json(data["work"]), Loan.from_json(loan) if loan else None)
    except GraderError as error:
        _say(said, {"error": error.text.to_json()})
        return
    try:
        _say(said, {"ready": grader.level.value})
        for line in heard:
            _say(said, _graded(grader, json.loads(line), _signs_of_life(said)))
    except CannotGrade as error:
        _say(said, {"error": error.text.to_json()})
    finally:
        grader.close()


def _graded(grader: Grader, task: Mapping[str, Any], on_case: Callable[[str, object], None]) -> dict[str, Any]:
    try:
        return {"report": grader.grade(Task.from_json(task), on_case)}
    except GraderError as error:
        return {"error": error.text.to_json()}
    except (BrokenPipeError, ConnectionResetError):
        raise
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"
        return {"error": both("the grader failed: {detail}", detail=detail).to_json()}


def _signs_of_life(said: TextIO) -> Callable[[str, object], None]:
    """Return what tells, case by case but not too often, that the worker is not stuck."""
    last = time.monotonic()

    def tell(_exercise: str, _case: object) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last > _SIGN_OF_LIFE_S:
            last = now
            _say(said, {"alive": True})

    return tell


def _say(said: TextIO, message: Mapping[str, Any]) -> None:
    said.write(json.dumps(message) + "\n")
    said.flush()


if __name__ == "__main__":
    main()
    sys.stderr.flush()
    os._exit(0)
