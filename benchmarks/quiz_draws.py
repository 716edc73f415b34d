"""Draws every question of the course a thousand times, in both languages: the key must score full, a wrong answer less.

    .venv/bin/python benchmarks/quiz_draws.py [--draws N] [CHAPTER…]

``tests/grader/quiz/test_draws.py`` does the same with fewer draws.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from grader.lesson import read_lesson  # noqa: E402
from tests.grader.quiz.draws import faults_of  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description="Draw every question of the course and score its answers.")
    parser.add_argument("chapters", nargs="*", metavar="CHAPTER", help="all by default")
    parser.add_argument("--draws", type=int, default=1000, metavar="N", help="of each question (default %(default)s)")
    asked = parser.parse_args()
    begun, count, faults = time.perf_counter(), 0, []
    for path in sorted((ROOT / "content").glob("ch*/*.md")):
        if asked.chapters and path.parent.name not in asked.chapters:
            continue
        for question in read_lesson(path, path.stem).quizzes:
            count += 1
            faults += [f"{path.parent.name}/{path.name}: {fault}" for fault in faults_of(question, asked.draws)]
    for fault in faults[:50]:
        print(fault)
    spent = time.perf_counter() - begun
    print(f"{count} questions, {count * asked.draws} draws, {len(faults)} faults, {spent:.1f} s")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
