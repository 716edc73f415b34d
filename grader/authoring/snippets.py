"""The programs of ``output`` quizzes: run, to see whether they print the accepted answer.

They are the author's own, as trusted as the suites, and run as plain processes in an empty folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.authoring.material import Material
from grader.i18n import both
from grader.model import Text
from grader.quiz import Question, output_snippet

__all__ = ["SnippetRun", "count_snippets", "run_snippets"]

_TIME_LIMIT_S = 20


@dataclass(frozen=True)
class SnippetRun:
    """One program: where its quiz stands, what it should print, and what it did.

    Attributes
    ----------
    snippet
        The program.
    failure
        Why it printed nothing that counts; None when it ran to its end.
    """

    path: Path
    line: int
    quiz: str
    snippet: str
    expected: str
    printed: str
    failure: Text | None


def run_snippets(
    material: Material, on_step: Callable[[Path], None], is_known: Callable[[str, str], bool] = lambda *_: False
) -> list[SnippetRun]:
    """Run every program of the chapters once; the two languages mostly share it.

    Parameters
    ----------
    on_step
        Called with the lesson of each program before it is run.
    is_known
        Tells of a program and its expected output whether it need not be run.
    """
    runs = []
    results: dict[str, tuple[str, Text | None]] = {}
    for path, question, snippet, expected in _unknown(material, is_known):
        if snippet not in results:
            on_step(path)
            results[snippet] = _run(snippet)
        runs.append(SnippetRun(path, question.line, question.id, snippet, expected, *results[snippet]))
    return runs


def count_snippets(material: Material, is_known: Callable[[str, str], bool]) -> int:
    """Return how many programs `run_snippets` would run."""
    return len({snippet for _, _, snippet, _ in _unknown(material, is_known)})


def _unknown(material: Material, is_known: Callable[[str, str], bool]) -> Iterator[tuple[Path, Question, str, str]]:
    for path, question, snippet in _snippets(material):
        expected = _expected(question)
        if not is_known(snippet, expected):
            yield path, question, snippet, expected


def _snippets(material: Material) -> Iterator[tuple[Path, Question, str]]:
    for chapter in material.chapters:
        for lesson in material.lessons(chapter):
            for question in lesson.quizzes:
                snippet = output_snippet(question)
                if snippet is not None and len(question.accepted) == 1:
                    yield lesson.path, question, snippet


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
