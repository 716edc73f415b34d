"""The stub as the course shipped it, although students write into it.

A course ships each stub once, in ``exercises/``, which is where students work. So the original comes from one of
two places:

- **git**, where the course is a checkout: the committed file, as long as it still is a stub. Students commit
  their work too, and then what is committed is their solution; it is told apart by its placeholders: a stub
  raises ``NotImplementedError`` as often as the copy that is kept.
- **a copy** in ``.grader/stubs/``, made by `remember_stubs` the first time a command sees the exercise, if the
  file is a stub then. This serves a course without git, and students who commit. It is replaced when git has a
  newer stub.

With neither, for instance when a file from elsewhere was put there before the first command, there is an error
that says where to put the original: guessing could throw away a student's work.
"""

from __future__ import annotations

import ast
import os
import stat
import warnings
from contextlib import suppress
from pathlib import Path

from grader.course import Course, Exercise
from grader.errors import CannotGrade
from grader.i18n import both
from grader.settings import STATE_FOLDER

__all__ = ["changed_at", "committed_file", "is_stub", "original_stub", "remember_stubs"]

_GIT_TIMEOUT_S = 10.0
_SIZE_LIMIT = 1 << 20


def remember_stubs(course: Course) -> None:
    """Keep a copy of every stub that has none yet. Says nothing where it cannot: no command depends on it."""
    for exercise in course.exercises:
        kept = _kept_path(course, exercise)
        if not os.path.exists(kept):
            text = _read(exercise.stub_path)
            if text is not None and _placeholders(text):
                _keep(kept, text)


def original_stub(course: Course, exercise: Exercise) -> str:
    """Return the text of the stub before anybody wrote into it.

    Raises
    ------
    CannotGrade
        There is no way to know it; says how to mend that.
    """
    kept_path = _kept_path(course, exercise)
    kept = _read(kept_path)
    # A student's copy brings its stubs along, and what a student commits is the student's.
    committed = None if course.is_released else committed_file(course, exercise)
    if committed is not None and committed != kept and _placeholders(committed) >= max(1, _placeholders(kept or "")):
        _keep(kept_path, committed)
        return committed
    if kept is not None:
        return kept
    raise CannotGrade(
        both(
            "{file}: the original stub is not known: the file had been changed before the grader first saw it. "
            "Put the file from a fresh copy of the course at {kept}; then this works.",
            file=exercise.stub_path.relative_to(course.root),
            kept=kept_path.relative_to(course.root),
        )
    )


def changed_at(course: Course, exercise: Exercise) -> float | None:
    """Return when the student last saved the file, in seconds since 1970; None while it is the stub that is kept."""
    kept, text = _read(_kept_path(course, exercise)), _read(exercise.stub_path)
    if text is None or text == kept:
        return None
    try:
        return exercise.stub_path.stat().st_mtime
    except OSError:
        return None


def is_stub(text: str) -> bool:
    """Tell whether a file still has something to fill in."""
    return _placeholders(text) > 0


def _placeholders(text: str) -> int:
    """Return how often the code raises ``NotImplementedError``: at least once in every stub."""
    if "NotImplementedError" not in text:
        return 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the student's code would be warned of
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return 0
    return sum(isinstance(node, ast.Raise) and _raises_placeholder(node) for node in ast.walk(tree))


def _raises_placeholder(node: ast.Raise) -> bool:
    raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"


def committed_file(course: Course, exercise: Exercise) -> str | None:
    """Return the file as git has it in the last commit; None without git or when it is not tracked."""
    import subprocess  # only here: most commands need no git

    path = exercise.stub_path.relative_to(course.root).as_posix()
    command = ["git", "-C", str(course.root), "show", f"HEAD:./{path}"]
    try:
        shown = subprocess.run(
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=_GIT_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if shown.returncode != 0:
        return None
    try:
        return shown.stdout.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _kept_path(course: Course, exercise: Exercise) -> Path:
    return course.root / STATE_FOLDER / "stubs" / exercise.relative_path


def _read(path: Path) -> str | None:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _SIZE_LIMIT:
            return None
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _keep(path: Path, text: str) -> None:
    # Written beside and moved, so that a copy is whole or not there at all.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(text.encode("utf-8"))
        os.replace(unfinished, path)
