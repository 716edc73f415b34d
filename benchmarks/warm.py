"""One exercise from warm zygotes against a fresh ``python -m pytest`` of a plain file that checks the same.

``python benchmarks/warm.py [ROUNDS]``
"""

from __future__ import annotations

import sys
from pathlib import Path

from timing import ROOT, command, interleave, show

from grader.course import Course
from grader.grading import Grading

PYTHON = str(ROOT / ".venv/bin/python")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    compare(ROOT, "ch02_activations/sigmoid", "benchmarks/baseline/test_sigmoid.py", rounds)
    compare(ROOT, "ch03_losses/torch_loss", "benchmarks/baseline/test_torch_loss.py", rounds)


def compare(root: Path, exercise: str, baseline_file: str, rounds: int) -> None:
    course = Course.load(root)
    with Grading(course, course.resolve(exercise)) as grading:

        def grade() -> None:
            report = grading.grade(root / "solutions")
            assert report.is_passed, report

        baseline = "fresh python -m pytest"
        candidates = {
            baseline: command(PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", baseline_file),
            f"warm, isolated: {exercise}": grade,
        }
        show(interleave(candidates, rounds), baseline, faster=True)


if __name__ == "__main__":
    main()
