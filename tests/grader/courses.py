"""The miniature course for tests that change it, and the command line run on it."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from grader.cli.main import main
from grader.i18n import language, set_language
from grader.model import CaseResult, ExerciseReport, Outcome, Text, Visibility

MINIATURE = Path(__file__).parent / "data" / "course"
SOLVED = "raise NotImplementedError", "return 2 * x  #"


def copy_course(folder: Path) -> Path:
    """Copy the miniature course into ``folder`` and return where it is."""
    root = folder / "course"
    shutil.copytree(MINIATURE, root, ignore=shutil.ignore_patterns(".grader", "__pycache__"))
    return root


def solve(root: Path) -> str:
    """Write a solution of the first exercise into the student's file and return the file's text."""
    path = root / "exercises/ch01_numbers/double.py"
    path.write_text(path.read_text(encoding="utf-8").replace(*SOLVED), encoding="utf-8")
    return path.read_text(encoding="utf-8")


def report_of(exercise: str, score: float, max_score: float, outcome: Outcome | None = None) -> ExerciseReport:
    """Return a report with one case that gives ``score`` of ``max_score``."""
    passed = Outcome.PASSED if score == max_score else Outcome.WRONG_ANSWER
    case = CaseResult("test_it", Text("케이스", "case"), score, max_score, outcome or passed, Visibility.PUBLIC)
    return ExerciseReport(exercise, [case])


@dataclass
class Finished:
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str


def run(*arguments: str, course: Path | None = None) -> Finished:
    """Run ``grader`` in this process, with nobody at the terminal."""
    words = [*arguments, *(["--course", str(course)] if course else [])]
    out, err = io.StringIO(), io.StringIO()
    before = language()
    try:
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            mock.patch.dict(os.environ, {"LC_ALL": "C.UTF-8"}),
            mock.patch.object(sys, "stdin", io.StringIO()),
        ):
            main(words)
    except SystemExit as done:
        code = done.code
    finally:
        set_language(before)
    assert isinstance(code, int)
    return Finished(code, out.getvalue(), err.getvalue())


def run_program(*arguments: str, cwd: Path, environment: dict[str, str] | None = None) -> Finished:
    """Run ``grader`` as a program of its own, with pipes."""
    done = subprocess.run(
        [sys.executable, "-m", "grader", *arguments],
        cwd=cwd,
        env=_environment(environment),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        encoding="utf-8",
        check=False,
    )
    return Finished(done.returncode, done.stdout, done.stderr)


def run_in_terminal(*arguments: str, cwd: Path, typed: str = "", environment: dict[str, str] | None = None) -> Finished:
    """Run ``grader`` in a terminal of 80 columns and 24 lines; ``out`` is all that the screen got."""
    import pty
    import termios

    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    running = subprocess.Popen(
        [sys.executable, "-m", "grader", *arguments],
        cwd=cwd,
        env=_environment({"TERM": "xterm-256color", **(environment or {})}),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    os.write(ours, typed.encode())
    screen = b""
    with contextlib.suppress(OSError):  # Linux says EIO when the last program has left the terminal
        while chunk := os.read(ours, 4096):
            screen += chunk
    os.close(ours)
    return Finished(running.wait(timeout=60), screen.decode().replace("\r\n", "\n"), "")


def _environment(changes: dict[str, str] | None) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG")) and name not in ("NO_COLOR", "PAGER", "LESS", "COLUMNS", "LINES")
    }
    return {**kept, "LANG": "C.UTF-8", "GRADER_NO_RESIDENT": "1", **(changes or {})}
