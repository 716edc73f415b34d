"""The same submission, suite and seeds give the same report but for durations, whatever goes on around them."""

import contextlib
import json
import random
import subprocess
import sys
import threading

import pytest
from bench import Bench, solution_of, without_durations

#: Right, wrong in several ways, ended by limits, and drawing random numbers where nobody fixed them.
SUBMISSION = {
    "forms": solution_of("forms"),
    "graph": solution_of("graph").replace("torch.sin", "torch.cos"),
    "scale": "import numpy as np\nprint('loaded')\n\ndef scale(x):\n    return np.sort(np.random.rand(3)) * x[:1]\n",
    "known": solution_of("known"),
    "other": "import random\n\ndef plus_one(x):\n    return x + random.choice([1, 2])\n",
    "naive": "def f(x):\n    return {str(i): hash(str(i)) for i in range(5)} if x is None else list({'b', 'a', 'c'})\n",
    "limits": "def run(x):\n    while True:\n        pass\n\ndef fine(x):\n    return x + 1\n",
}
WITH_TORCH = ("graph",)
TIMES = 20
ORDERS = 7


def told(bench, names, runner):
    """Grade the exercises in this order; return each report as text."""
    reports = {}
    for group in ([n for n in names if n in WITH_TORCH], [n for n in names if n not in WITH_TORCH]):
        reports |= bench.submit({name: SUBMISSION[name] for name in group}, runner=runner)
    return {name: json.dumps(without_durations(report), sort_keys=True) for name, report in reports.items()}


@pytest.fixture(scope="module")
def usual(bench_of_the_module):
    return told(bench_of_the_module, SUBMISSION, "lean")


@pytest.fixture(scope="module")
def bench_of_the_module(benches):
    return benches(None)


@contextlib.contextmanager
def busy_neighbours(count=2):
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def test_report_is_the_same_twenty_times_in_any_order_and_in_both_runners(bench, usual):
    draw = random.Random(1)
    graded = dict.fromkeys(SUBMISSION, 1)
    for number in range(TIMES - 1):
        names = [name for name in SUBMISSION if name != "limits" or number < ORDERS]  # its time limits take a while
        draw.shuffle(names)
        for name, report in told(bench, names, ("lean", "full")[number % 2]).items():
            graded[name] += 1
            assert report == usual[name], name
    assert min(graded[name] for name in SUBMISSION if name != "limits") == TIMES


def test_report_is_the_same_beside_a_busy_neighbour(bench, usual):
    with busy_neighbours():
        for runner in ("lean", "full"):
            assert told(bench, SUBMISSION, runner) == usual


def test_report_is_the_same_with_two_workers(usual):
    workers = [Bench(None), Bench(None)]
    found = [{}, {}]

    def work(number):
        found[number] = told(workers[number], list(SUBMISSION)[:: 1 if number else -1], "lean")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for worker in workers:
        worker.close()
    for name, report in usual.items():
        assert [found[0][name], found[1][name]] == [report, report], name


def test_another_seed_gives_another_report(bench, usual):
    # Else the tests above would hold of a judge whose reports never differ.
    report = bench.grade("scale", SUBMISSION["scale"], seed=8)
    assert json.dumps(without_durations(report), sort_keys=True) != usual["scale"]
