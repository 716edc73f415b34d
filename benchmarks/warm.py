"""One exercise from warm zygotes against a fresh ``python -m pytest`` of a plain file that checks the same.

``python benchmarks/warm.py [ROUNDS]``
"""

from __future__ import annotations

import sys
from pathlib import Path

from timing import ROOT, command, interleave, show

from grader.course import Course
from grader.grading import exercise_files
from grader.judge.coordinator import Judge
from grader.judge.job import ExerciseFiles, HandedIn

PYTHON = str(ROOT / ".venv/bin/python")
LIGHT = Path(__file__).parent / "light"


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    course = Course.load(ROOT)
    light = ExerciseFiles("light/affine", "affine", str(LIGHT / "test_affine.py"), str(LIGHT / "affine.py"), (), True)
    compare(exercise_files(course.exercise("ch02_activations/sigmoid")), "test_sigmoid.py", rounds)
    compare(light, "test_affine.py", rounds)
    compare(exercise_files(course.exercise("ch03_losses/torch_loss")), "test_torch_loss.py", rounds)


def compare(files: ExerciseFiles, baseline_file: str, rounds: int) -> None:
    handed_in = [HandedIn(files.id, Path(files.solution).read_text(encoding="utf-8"))]
    with Judge([files], Course.load(ROOT).limits) as judge:

        def grade() -> None:
            (report,) = judge.grade(handed_in, seed=1)
            assert report.is_passed, report

        baseline = "fresh python -m pytest"
        candidates = {
            baseline: command(
                PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"benchmarks/baseline/{baseline_file}"
            ),
            f"warm, isolated: {files.id}": grade,
        }
        show(interleave(candidates, rounds), baseline, faster=True)


if __name__ == "__main__":
    main()
