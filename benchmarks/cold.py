"""Whole processes, from nothing: what a student waits for.

``python benchmarks/cold.py [ROUNDS]``
"""

from __future__ import annotations

import sys

from timing import ROOT, command, interleave, show

GRADER = str(ROOT / ".venv/bin/grader")
PYTHON = str(ROOT / ".venv/bin/python")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    pytest_run = (PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    baseline = "python -m pytest, no isolation"
    checks = {
        baseline: command(*pytest_run, "benchmarks/baseline/test_sigmoid.py"),
        "grader check sigmoid, right": command(
            GRADER, "check", "--no-resident", "ch02_activations/sigmoid", "--submission", "solutions"
        ),
        "grader check softmax, wrong and diagnosed": command(
            GRADER, "check", "--no-resident", "ch02_activations/softmax", "--submission", "examples/submission"
        ),
        "grader check sigmoid --json": command(
            GRADER, "check", "--no-resident", "ch02_activations/sigmoid", "--submission", "solutions", "--json"
        ),
    }
    show(interleave(checks, rounds), baseline)
    baseline = "python -c pass"
    starts = {
        baseline: command(PYTHON, "-c", "pass"),
        "grader --help": command(GRADER, "--help"),
        "grader list": command(GRADER, "list"),
        "python -c 'import click'": command(PYTHON, "-c", "import click"),
        "python -c 'import numpy'": command(PYTHON, "-c", "import numpy"),
    }
    show(interleave(starts, rounds), baseline)


if __name__ == "__main__":
    main()
