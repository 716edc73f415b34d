"""The same calls without a grader: solutions called in one process, with the arguments that the suites give.

``python benchmarks/plain.py EXERCISE...`` prints JSON: processor seconds of the calls alone and of suites and calls.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from types import FunctionType
from typing import Any

from timing import ROOT

from grader.course import Course, Exercise
from grader.grading import exercise_files

__all__ = ["Plain", "plain_calls"]


@dataclass
class Plain:
    """Processor seconds of what is called, and of the suites with it; how many calls."""

    calls_s: float
    suites_s: float
    count: int


def plain_calls(exercises: Sequence[Exercise], seed: int) -> Plain:
    """Run the suites on their solutions in a fresh process, without walls or messages; the third time counts."""
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    environment = {**os.environ, **threads, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PLAIN_SEED": str(seed)}
    words = [sys.executable, __file__, *(exercise.id for exercise in exercises)]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    return Plain(**json.loads(done.stdout.splitlines()[-1]))


class _Timer:
    """Adds up the time in functions of a module; a call inside a call counts once."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.count = 0
        self._depth = 0

    def wrap(self, function: Any) -> Any:
        def timed(*args: Any, **kwargs: Any) -> Any:
            if self._depth:
                return function(*args, **kwargs)
            self._depth += 1
            self.count += 1
            start = time.process_time()
            try:
                return function(*args, **kwargs)
            finally:
                self.seconds += time.process_time() - start
                self._depth -= 1

        return timed


def main() -> None:
    from grader.judge.trusted.collection import Suites
    from grader.judge.trusted.fixtures import HEARING
    from grader.judge.trusted.hearing import Hearing
    from grader.judge.trusted.runner import run_lean

    course = Course.load(ROOT)
    suites = Suites([exercise_files(course.exercise(name)) for name in sys.argv[1:]])
    seed = int(os.environ["PLAIN_SEED"])
    found = Plain(0.0, 0.0, 0)
    for _ in range(3):
        timer, start = _Timer(), time.process_time()
        for suite in suites.by_id.values():
            with open(suite.files.solution, encoding="utf-8") as file:
                hearing = Hearing(suite, file.read(), None, course.limits, seed)
            _time_functions(hearing.submission, timer)
            suites.config.stash[HEARING] = hearing
            for item in suite.items:
                item._initrequest()
            run_lean(suites.session, suite.running_order(), hearing)
            wrong = [result.id for result in hearing.results.values() if not result.is_full]
            if wrong:
                print(f"{suite.files.id}: {wrong}", file=sys.stderr)
        found = Plain(timer.seconds, time.process_time() - start, timer.count)
    print(json.dumps(asdict(found)))


def _time_functions(module: Any, timer: _Timer) -> None:
    """Functions and classes' constructors and methods, as a suite calls them."""
    for name, value in list(vars(module).items()):
        if isinstance(value, FunctionType) and value.__module__ not in ("builtins",):
            setattr(module, name, timer.wrap(value))
        elif isinstance(value, type):
            for method, function in list(vars(value).items()):
                if isinstance(function, FunctionType):
                    setattr(value, method, timer.wrap(function))


if __name__ == "__main__":
    main()
