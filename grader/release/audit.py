"""Looks through a finished copy for what must not be in it, before a byte of it is written.

The parts were made so that nothing can be in them; this is the second look. A public case and all that it calls goes to
students, so a helper that computes what the solution computes would give the solution away: that is what is found most.
"""

from __future__ import annotations

import ast
import base64
import os
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path

import grader
from grader.course import Course, Exercise
from grader.errors import CannotGrade
from grader.i18n import both

__all__ = ["audit"]

#: A shorter line says nothing by itself, such as ``return x``.
_LEAST_LINE = 30
#: What lines of code may share without giving a computation away.
_HARMLESS = ("import ", "from ", "def ", "class ", "@", "raise ", "#")
#: A folder so short is found by chance.
_LEAST_PATH = 6


def audit(course: Course, contents: Mapping[str, bytes]) -> None:
    """Raise `CannotGrade` if a line of a solution, or a folder of this machine, is in the copy."""
    for exercise in course.exercises:
        _look_for_solution(exercise, contents)
    for name, data in contents.items():
        for path in _machine_paths(course):
            if any(form in data for form in _forms(path)):
                raise CannotGrade(both("{file} holds a path of this machine, {path}", file=name, path=path))


def _look_for_solution(exercise: Exercise, contents: Mapping[str, bytes]) -> None:
    suite = f"tests/public/{exercise.chapter_id}/test_{exercise.name}.py"
    stub = exercise.stub_path.read_text(encoding="utf-8")
    solution = _lines(exercise.solution_path.read_text(encoding="utf-8")) - _lines(stub)
    for line in _lines(contents[suite].decode()):
        if line in solution and len(line) >= _LEAST_LINE and not line.startswith(_HARMLESS):
            raise CannotGrade(
                both(
                    "{suite}: what a public case calls holds a line of the solution: {line}. "
                    "Let the case carry the numbers it expects, or make it hidden.",
                    suite=exercise.suite_path.relative_to(exercise.root),
                    line=line,
                )
            )


def _lines(source: str) -> set[str]:
    """Return the lines of code as the parser writes them, whatever their form was."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {line.strip() for line in ast.unparse(ast.parse(source)).split("\n")}


def _machine_paths(course: Course) -> Iterator[str]:
    for folder in {course.root.resolve(), Path(grader.__file__).parent.parent.resolve(), Path.home()}:
        if len(str(folder)) >= _LEAST_PATH:
            yield str(folder) + os.sep


def _forms(path: str) -> Iterator[bytes]:
    """Return a path as it is and as base64 writes it, wherever it begins in a group of three bytes."""
    data = path.encode()
    yield data
    for shift in range(3):
        # The characters at both ends mix with their neighbours.
        inner = base64.b64encode(b"\0" * shift + data)[4 if shift else 0 : -4]
        if len(inner) > _LEAST_PATH:
            yield inner
