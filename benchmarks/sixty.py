"""Sixty checks over ten numpy exercises, by us and by the fastest peers: the same check bodies for all.

The peers run in an interpreter of their own (``--peers PYTHON``; ``pip install numpy pytest pytest-xdist
gradescope-utils`` there), so that this project does not depend on them. pytest-xdist takes all submissions in one
session on all processors; gradescope-utils' runner one process a submission, as many at once as there are processors.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from classes import LOOP

__all__ = ["compare_with_peers"]

PROCESSORS = len(os.sched_getaffinity(0))
FUNCTIONS = {
    "sigmoid": "np.where(x >= 0, 1 / (1 + np.exp(-np.abs(x))), np.exp(-np.abs(x)) / (1 + np.exp(-np.abs(x))))",
    "softplus": "np.logaddexp(0.0, x)",
    "relu": "np.maximum(x, 0.0)",
    "leaky_relu": "np.where(x > 0, x, 0.01 * x)",
    "tanh": "np.tanh(x)",
    "softsign": "x / (1 + np.abs(x))",
    "gaussian": "np.exp(-np.minimum(x * x, 700.0))",
    "hard_sigmoid": "np.clip(x / 6 + 0.5, 0.0, 1.0)",
    "elu": "np.where(x > 0, x, np.expm1(np.minimum(x, 0.0)))",
    "absolute": "np.abs(x)",
}
SOLUTION = """import numpy as np


def {name}(x):
    x = np.asarray(x, dtype=np.float64)
    if x.ndim == 0:
        raise ValueError("at least one axis")
    return {expression}
"""
WRONG = "\n_right = {name}\n\n\ndef {name}(x):\n    return _right(np.float32(x)) + 1e-3\n"
SUITE = """import numpy as np
from {testing} import case, check_close, check_raises


def reference(x):
    return {expression}


@case(points=1, visibility="public", ko="값", en="known values")
def test_values(submission):
    x = np.array([-1.0, 0.0, 2.0])
    check_close(submission.{name}(x), reference(x))


@case(points=1, ko="모양", en="keeps the shape")
def test_shape(submission):
    x = np.zeros((3, 4, 2))
    check_close(submission.{name}(x), reference(x))


@case(points=1, ko="무작위", en="random numbers")
def test_random(submission):
    x = np.random.default_rng(1).normal(size=(20, 10))
    check_close(submission.{name}(x), reference(x))


@case(points=1, ko="극단값", en="extreme values")
def test_extreme(submission):
    x = np.array([-700.0, -30.0, 30.0, 700.0])
    check_close(submission.{name}(x), reference(x))


@case(points=1, ko="자료형", en="float64 for integers")
def test_dtype(submission):
    check_close(submission.{name}(np.array([1, 2])), reference(np.array([1.0, 2.0])))


@case(points=1, ko="잘못된 입력", en="refuses a number")
def test_bad_input(submission):
    check_raises(ValueError, submission.{name}, 3.0)
"""
#: What `grader.testing` gives a suite, for one process: shape, type and values are compared as strictly.
PLAIN = """import numpy as np
import pytest


def case(**_):
    return lambda function: function


def check_close(actual, expected):
    actual, expected = np.asarray(actual), np.asarray(expected)
    assert actual.dtype == expected.dtype and actual.shape == expected.shape
    np.testing.assert_allclose(actual, expected, rtol=1e-7)


def check_raises(kind, function, *args):
    with pytest.raises(kind):
        function(*args)
"""
CONFTEST = """import functools
import importlib.util
import os
from pathlib import Path


@functools.cache
def load(student, name):
    spec = importlib.util.spec_from_file_location(f"{student.name}_{name}", student / "ch01_sixty" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Lazy:
    def __init__(self, student, name):
        self.student, self.name = student, name

    def __getattr__(self, attribute):
        return getattr(load(self.student, self.name), attribute)


def pytest_generate_tests(metafunc):
    name = metafunc.module.__name__.removeprefix("test_")
    students = sorted(Path(os.environ["CLASS"]).iterdir())
    metafunc.parametrize("submission", [Lazy(s, name) for s in students], ids=[s.name for s in students])
"""
UNITTEST = """import importlib
import inspect
import os
import sys
import unittest
from pathlib import Path

from gradescope_utils.autograder_utils.decorators import weight
from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner

sys.path.insert(0, os.path.dirname(__file__))
from conftest import Lazy

student = Path(sys.argv[1])


class Checks(unittest.TestCase):
    pass


for path in sorted(Path(__file__).parent.glob("test_*.py")):
    module = importlib.import_module(path.stem)
    for name, check in inspect.getmembers(module, inspect.isfunction):
        if name.startswith("test_"):
            handed_in = Lazy(student, path.stem.removeprefix("test_"))
            method = weight(1)(lambda self, check=check, handed_in=handed_in: check(handed_in))
            setattr(Checks, f"{path.stem}_{name}", method)

with open(os.devnull, "w") as out:
    JSONTestRunner(stream=out, visibility="visible").run(unittest.defaultTestLoader.loadTestsFromTestCase(Checks))
"""


def compare_with_peers(
    folder: Path, peers: str | None, count: int, rounds: int, batch: Callable[..., Any], measured: Callable[..., Any]
) -> None:
    """Print our throughput over that of the peers, then what endless loops and syntax errors get."""
    course, plain = _make_course(folder / "sixty"), _make_plain(folder / "plain")
    clean = _make_class(folder / "clean", count, ("right", "right", "wrong"))
    runs: dict[str, Callable[[], int]] = {
        "grader batch": lambda: batch(clean, folder / "out", course, [])[0],
    }
    if peers:
        runs["pytest-xdist, one session"] = lambda: _xdist(peers, plain, clean, count)
        runs["gradescope-utils"] = lambda: _gradescope(peers, plain, clean)
    costs: dict[str, list[Any]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            costs[name].append(measured(run))
    print(f"sixty checks, ten numpy exercises: {count} submissions, {PROCESSORS} processors")
    ours = costs["grader batch"]
    for name, found in costs.items():
        wall = statistics.median(cost.wall_s for cost in found) * 1e3
        cpu = statistics.median(cost.cpu_s for cost in found) * 1e3
        ratio = statistics.median(b.wall_s / a.wall_s for a, b in zip(ours, found, strict=True))
        print(
            f"  {name:28} {wall:8.1f} ms a submission, {cpu:8.1f} ms of processor time; ours is {ratio:.2f} x as fast"
        )
    if not peers:
        print("  (no peers: give --peers PYTHON)")
    _judge_odd_ones(folder, course, batch)


def _judge_odd_ones(folder: Path, course: Path, batch: Callable[..., Any]) -> None:
    odd = _make_class(folder / "odd", 6, ("loop", "syntax"))
    batch(odd, folder / "out", course, [])
    lines = (folder / "out/journal.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    scores = {data["submission"]: data["score"] for data in map(json.loads, lines)}
    expected = {path.name: 54.0 for path in odd.iterdir()}
    print(f"  endless loops and syntax errors: {'all scored right' if scores == expected else f'WRONG: {scores}'}\n")


def _make_course(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    rows = "\n".join(f'    {{ id = "{name}", title = {{ ko = "{name}", en = "{name}" }} }},' for name in FUNCTIONS)
    manifest = (
        'format_version = 1\nid = "sixty"\ntitle = { ko = "sixty", en = "sixty" }\nseed = 1\n\n[[chapters]]\n'
        f'id = "ch01_sixty"\ntitle = {{ ko = "sixty", en = "sixty" }}\nexercises = [\n{rows}\n]\n'
    )
    _write(folder / "course.toml", manifest)
    for name, expression in FUNCTIONS.items():
        source = SOLUTION.format(name=name, expression=expression)
        _write(folder / f"solutions/ch01_sixty/{name}.py", source)
        suite = SUITE.format(testing="grader.testing", name=name, expression=expression)
        _write(folder / f"tests/hidden/ch01_sixty/test_{name}.py", suite)
    return folder


def _make_plain(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    _write(folder / "plain.py", PLAIN)
    _write(folder / "conftest.py", CONFTEST)
    _write(folder / "run_unittest.py", UNITTEST)
    for name, expression in FUNCTIONS.items():
        _write(folder / f"test_{name}.py", SUITE.format(testing="plain", name=name, expression=expression))
    return folder


def _make_class(folder: Path, count: int, kinds: Sequence[str]) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    names = list(FUNCTIONS)
    for number in range(count):
        for place, name in enumerate(names):
            source = SOLUTION.format(name=name, expression=FUNCTIONS[name])
            if place == number % len(names):
                kind = kinds[number % len(kinds)]
                source += {"right": "", "wrong": WRONG.format(name=name), "loop": LOOP, "syntax": "\ndef f(:\n"}[kind]
            _write(folder / f"s{number:04}/ch01_sixty/{name}.py", f"{source}\n# {number}\n")
    return folder


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _environment(students: Path) -> dict[str, str]:
    return {**os.environ, "CLASS": str(students), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def _xdist(python: str, plain: Path, students: Path, count: int) -> int:
    words = [python, "-m", "pytest", "-q", "-n", str(PROCESSORS), "-p", "no:cacheprovider", str(plain)]
    done = subprocess.run(words, cwd=plain, env=_environment(students), capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    return count


def _gradescope(python: str, plain: Path, students: Path) -> int:
    def grade(student: Path) -> None:
        words = [python, str(plain / "run_unittest.py"), str(student)]
        subprocess.run(words, cwd=plain, env=_environment(students), capture_output=True, check=True)

    folders = sorted(students.iterdir())
    with ThreadPoolExecutor(PROCESSORS) as pool:
        list(pool.map(grade, folders))
    return len(folders)
