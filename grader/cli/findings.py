"""What ``grader doctor`` looks at, each look one function that returns a `Finding`."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from grader import __version__
from grader.course import Course
from grader.errors import GraderError
from grader.i18n import both, language
from grader.model import Text
from grader.settings import STATE_FOLDER

__all__ = [
    "Finding",
    "State",
    "course_finding",
    "encoding_finding",
    "grader_finding",
    "import_findings",
    "language_finding",
    "python_finding",
    "records_finding",
    "torch_finding",
]

_LEAST_PYTHON = (3, 11)
_IMPORT_TIMEOUT_S = 120.0
#: Imports in a process of its own: a broken package may do anything, and the command line needs none of them.
_IMPORTS = """
import importlib, json, sys
found = {}
for name in sys.argv[1:]:
    try:
        found[name] = [importlib.import_module(name).__version__, ""]
    except Exception as error:
        found[name] = ["", f"{type(error).__name__}: {error}"]
print(json.dumps(found))
"""


class State(StrEnum):
    GOOD = "good"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Finding:
    """One thing looked at. With a problem nothing can be graded; with a warning something is missing."""

    id: str
    state: State
    text: Text
    advice: Text | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "state": self.state.value,
            "message": self.text.to_json(),
            "advice": self.advice.to_json() if self.advice else None,
        }


def _plain(text: str) -> Text:
    return Text(text, text)


def python_finding() -> Finding:
    text = _plain(f"{platform.python_version()} ({sys.executable})")
    if sys.version_info[:2] >= _LEAST_PYTHON:
        return Finding("python", State.GOOD, text)
    least = ".".join(map(str, _LEAST_PYTHON))
    return Finding("python", State.PROBLEM, text, both("Install Python {least} or later.", least=least))


def grader_finding() -> Finding:
    return Finding("grader", State.GOOD, _plain(__version__))


def course_finding(course: Course | GraderError) -> Finding:
    if isinstance(course, GraderError):
        return Finding("course", State.PROBLEM, course.text)
    text = both(
        "{title}: {chapters} chapters, {exercises} exercises ({folder})",
        title=course.title,
        chapters=len(course.chapters),
        exercises=len(course.exercises),
        folder=course.root,
    )
    return Finding("course", State.GOOD, text)


def import_findings(*names: str) -> list[Finding]:
    """Import the packages that nothing can be graded without."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", _IMPORTS, *names],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            timeout=_IMPORT_TIMEOUT_S,
            check=False,
        )
        found = json.loads(done.stdout.splitlines()[-1])
    except (OSError, subprocess.TimeoutExpired, ValueError, IndexError):
        found = dict.fromkeys(names, ("", "no answer"))
    return [_import_finding(name, *found[name]) for name in names]


def _import_finding(name: str, version: str, failure: str) -> Finding:
    if not failure:
        return Finding(name, State.GOOD, _plain(version))
    advice = both("Install it: {command}", command=f"{sys.executable} -m pip install {name}")
    return Finding(name, State.PROBLEM, both("cannot be imported: {failure}", failure=failure), advice)


def torch_finding(course: Course | GraderError) -> Finding:
    """Look for torch without importing it, which would take seconds."""
    needing = [] if isinstance(course, GraderError) else [e for e in course.exercises if e.needs_torch]
    if importlib.util.find_spec("torch") is not None:
        try:
            return Finding("torch", State.GOOD, _plain(importlib.metadata.version("torch")))
        except importlib.metadata.PackageNotFoundError:
            return Finding("torch", State.GOOD, both("installed"))
    if not needing:
        return Finding("torch", State.GOOD, both("not installed; no exercise here needs it"))
    text = both("not installed; {count} exercises need it and cannot be checked", count=len(needing))
    advice = both("Install it: {command}", command=f'{sys.executable} -m pip install "grader[torch]"')
    return Finding("torch", State.WARNING, text, advice)


def encoding_finding(encoding: str | None) -> Finding:
    shown = encoding or "?"
    try:
        "한글 ✓ ✗ ·".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return Finding(
            "terminal",
            State.WARNING,
            both("{encoding}: Korean and some marks are shown as '?'", encoding=shown),
            both("Use a UTF-8 locale such as LANG=ko_KR.UTF-8, or set PYTHONUTF8=1."),
        )
    return Finding("terminal", State.GOOD, _plain(shown))


def language_finding(environment: Mapping[str, str] = os.environ) -> Finding:
    name = {"ko": "한국어", "en": "English"}[language()]
    variables = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((f"{variable}={environment[variable]}" for variable in variables if environment.get(variable)), None)
    if locale is None:
        text = both("{name}; no locale is set, --lang chooses", name=name)
    else:
        text = both("{name}; the locale is {locale}, --lang chooses another", name=name, locale=locale)
    return Finding("language", State.GOOD, text)


def records_finding(course: Course | GraderError) -> Finding | None:
    """Try to write where attempts, hints and backups are kept."""
    if isinstance(course, GraderError):
        return None
    folder = course.root / STATE_FOLDER
    try:
        with tempfile.TemporaryFile(dir=folder if folder.exists() else course.root):
            return Finding("records", State.GOOD, both("{folder} can be written", folder=folder))
    except OSError as error:
        text = both("{folder} cannot be written: {error}", folder=folder, error=error.strerror)
        return Finding("records", State.PROBLEM, text, both("Work in a copy of the course that belongs to you."))
