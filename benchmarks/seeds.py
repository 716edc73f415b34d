"""Grades every solution and variant of the course under several seeds: a right solution passes whatever the inputs.

``python benchmarks/seeds.py [SEEDS [TARGET…]]``, in a folder of the course.
"""

from __future__ import annotations

import sys
from pathlib import Path

from grader.course import Course, Exercise, find_course
from grader.grading import exercise_files
from grader.judge.coordinator import Judge
from grader.judge.job import HandedIn


def main() -> None:
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    course = Course.load(find_course(Path.cwd()))
    chosen = [e for name in sys.argv[2:] for e in course.resolve(name)] or list(course.exercises)
    graded, failed = 0, 0
    with Judge([exercise_files(exercise) for exercise in chosen], course.limits) as judge:
        for exercise in chosen:
            for path in (exercise.solution_path, *exercise.variant_paths):
                for seed in range(1, seeds + 1):
                    graded += 1
                    failed += not passes(judge, exercise, path.read_text(encoding="utf-8"), seed, str(path))
    print(f"{graded} gradings of {len(chosen)} exercises under {seeds} seeds: {failed} failed")
    sys.exit(failed > 0)


def passes(judge: Judge, exercise: Exercise, source: str, seed: int, name: str) -> bool:
    handed_in = HandedIn(exercise.id, source, imports_torch="import torch" in source or "from torch" in source)
    (report,) = judge.grade([handed_in], seed, diagnose=False)
    if not report.is_passed:
        cases = ", ".join(case.id for case in report.cases if case.points < case.max_points)
        print(f"{name}, seed {seed}: {report.outcome}: {cases}")
    return report.is_passed


if __name__ == "__main__":
    main()
