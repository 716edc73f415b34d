"""Makes the classes that benchmarks/batch.py grades: right, wrong, broken and endless submissions, no two the same."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from grader.course import Course, Exercise

__all__ = ["KINDS", "LOOP", "make_class"]

#: Of ten submissions; endless loops are measured apart, since plain pytest never comes back from one.
KINDS = ("right", "right", "right", "wrong", "right", "right", "syntax", "right", "wrong", "right")
#: Put at the end of a file: each function of it that is called runs for ever, also through a bare except.
LOOP = """

def _endless(*args, **kwargs):
    while True:
        try:
            pass
        except:
            continue


for _name in [name for name, value in list(globals().items()) if callable(value) and not name.startswith("_")]:
    globals()[_name] = _endless
"""


def make_class(
    folder: Path, course: Course, exercises: Sequence[Exercise], count: int, kinds: Sequence[str] = KINDS
) -> Path:
    """Write ``count`` submissions of these exercises, laid out like ``exercises/``; return the folder.

    A wrong one has a known mistake in one exercise, a broken one a syntax error, an endless one a loop.
    """
    shutil.rmtree(folder, ignore_errors=True)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        odd = exercises[number % len(exercises)]
        for exercise in exercises:
            path = folder / f"s{number:05}" / exercise.relative_path
            path.parent.mkdir(parents=True, exist_ok=True)
            source = _source(exercise, kind if exercise is odd else "right", number)
            path.write_text(f"{source}\n# submission {number}\n", encoding="utf-8")
    return folder


def _source(exercise: Exercise, kind: str, number: int) -> str:
    right = exercise.solution_path.read_text(encoding="utf-8")
    if kind == "wrong":
        mistakes = exercise.mistake_paths
        return mistakes[number % len(mistakes)].read_text(encoding="utf-8") if mistakes else right
    if kind == "syntax":
        return right + "\ndef broken(:\n"
    return right + LOOP if kind == "loop" else right
