"""Makes the classes that benchmarks/batch.py grades: right, wrong, broken and endless submissions, no two the same.

``python benchmarks/classes.py PATH [--layout canvas|moodle|gradescope] [--exercise TARGET]... [--submissions N]``
writes one to look at: a folder, or the zip that such a system gives for download.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from grader.course import Course, Exercise

__all__ = ["KINDS", "LAYOUTS", "LOOP", "make_class", "pack"]

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


def pack(folder: Path, path: Path, layout: str) -> Path:
    """Write the class in ``folder`` as the zip that a learning management system makes of it."""
    students = sorted(folder.iterdir())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, student in enumerate(students):
            for file in sorted(student.rglob("*")):
                if file.is_file():
                    archive.write(file, LAYOUTS[layout](number, file.relative_to(student)))
        if layout == "gradescope":
            archive.writestr("assignment_7_export/submission_metadata.yml", "\n".join(_metadata(len(students))) + "\n")
    return path


def _canvas(number: int, file: Path) -> str:
    late = "LATE_" if number % 7 == 3 else ""
    return f"student{number:03}_{late}{4000 + number}_{90000 + 50 * number + len(file.name)}_{file.name}"


def _moodle(number: int, file: Path) -> str:
    return f"Student {number:03}_{70000 + number}_assignsubmission_file_/{file}"


def _gradescope(number: int, file: Path) -> str:
    return f"assignment_7_export/submission_{500000 + number}/{file}"


def _metadata(count: int) -> Iterator[str]:
    yield "---"
    for number in range(count):
        yield f"submission_{500000 + number}:"
        yield "  :submitters:"
        yield f"  - :name: Student {number:03}"
        yield f"    :sid: '{20260000 + number}'"
        yield f"    :email: s{number:03}@example.edu"
        yield f"  :created_at: 2026-03-{1 + number % 28:02} 10:00:00.000000000 Z"


#: By the name of a system: what it makes of a student's file.
LAYOUTS = {"canvas": _canvas, "moodle": _moodle, "gradescope": _gradescope}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="a new folder; with --layout a zip")
    parser.add_argument("--layout", choices=LAYOUTS)
    parser.add_argument("--exercise", action="append", metavar="TARGET", help="default: the whole course")
    parser.add_argument("--submissions", type=int, default=30)
    options = parser.parse_args()
    course = Course.load(Path(__file__).parent.parent)
    exercises = [e for target in options.exercise for e in course.resolve(target)] if options.exercise else None
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "class") if options.layout else options.path
        make_class(folder, course, exercises or course.exercises, options.submissions)
        if options.layout:
            pack(folder, options.path, options.layout)


if __name__ == "__main__":
    main()
