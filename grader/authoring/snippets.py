"""The programs of ``output`` quizzes: run, to see whether they print the accepted answer.

They are the author's own, as trusted as the suites, and run as plain processes in an empty folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from grader.authoring.material import Material
from grader.i18n import both
from grader.model import Text
from grader.quiz import Question, output_snippet

__all__ = ["SnippetRun", "run_snippets"]

_TIME_LIMIT_S = 20


@dataclass(frozen=True)
class SnippetRun:
    """One program: where its quiz stands, what it should print, and what it did.

    Attributes
    ----------
    failure
        Why it printed nothing that counts; None when it ran to its end.
    """

    path: Path
    line: int
    quiz: str
    expected: str
    printed: str
    failure: Text | None


def run_snippets(material: Material, on_step: Callable[[Path], None]) -> list[SnippetRun]:
    """Run every program of the chapters once; the two languages mostly share it."""
    runs = []
    results: dict[str, tuple[str, Text | None]] = {}
    for chapter in material.chapters:
        for lesson in material.lessons(chapter):
            for question in lesson.quizzes:
                snippet = output_snippet(question)
                if snippet is None or len(question.accepted) != 1:
                    continue
                if snippet not in results:
                    on_step(lesson.path)
                    results[snippet] = _run(snippet)
                printed, failure = results[snippet]
                runs.append(SnippetRun(lesson.path, question.line, question.id, _expected(question), printed, failure))
    return runs


def _expected(question: Question) -> str:
    key = question.accepted[0].key
    return key if isinstance(key, str) else ""


def _run(snippet: str) -> tuple[str, Text | None]:
    # -P: a file of the folder cannot stand in for a module of the library.
    command = [sys.executable, "-P", "-X", "utf8", "-c", snippet]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_TIME_LIMIT_S,
                encoding="utf-8",
                errors="replace",
            )
        except subprocess.TimeoutExpired:
            return "", both("it did not end within {limit} s", limit=_TIME_LIMIT_S)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [""])[-1]
        return done.stdout, both("it ended with exit code {code}: {last}", code=done.returncode, last=last)
    return done.stdout, None
