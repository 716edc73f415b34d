"""Looks through the exercises that are to be handed in, before anybody else does."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from grader.course import Course, Exercise
from grader.errors import CannotGrade, SubmissionRefused
from grader.i18n import both
from grader.model import Text
from grader.release.manifest import Manifest, digest_of
from grader.release.update import pending_conflicts
from grader.stubs import original_stub
from grader.submission import read_source

__all__ = ["Finding", "Level", "Submission", "look_through"]

#: Files of answers to quizzes, as `grader batch` looks for them.
_ANSWERS = ("answers.yaml", "answers.yml", "answers.json")
_ANSWER_KIB = 256
#: Given files that a check goes by. Notes in a lesson are nobody's business.
_WATCHED = ("course.toml", "tests/", "content/data/")


class Level(StrEnum):
    """Whether something keeps the archive from being written."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    level: Level
    text: Text


@dataclass(frozen=True)
class Submission:
    """What would be handed in.

    Attributes
    ----------
    files
        By path in the archive.
    untouched
        Exercises in whose file nothing was written; they are not handed in.
    stubs
        The digest of the stub that each exercise began from, by id.
    altered
        Given files that are not as they were released.
    """

    exercises: tuple[Exercise, ...]
    files: dict[str, bytes]
    untouched: tuple[Exercise, ...]
    stubs: dict[str, str]
    altered: tuple[str, ...]
    release: str | None
    findings: tuple[Finding, ...]

    @property
    def has_errors(self) -> bool:
        return any(finding.level is Level.ERROR for finding in self.findings)


def look_through(course: Course, exercises: Sequence[Exercise], *, chosen: bool) -> Submission:
    """Look through exercises.

    Parameters
    ----------
    chosen
        Whether the student named them: then one that is untouched is worth a warning.
    """
    findings: list[Finding] = []
    files: dict[str, bytes] = {}
    stubs: dict[str, str] = {}
    untouched, taken = [], []
    conflicts = pending_conflicts(course)
    for exercise in exercises:
        stub = _stub(course, exercise)
        try:
            source = read_source(course.exercises_dir, exercise.relative_path, course.limits.source_kib)
        except SubmissionRefused as refusal:
            findings.append(Finding(Level.ERROR, refusal.text))
            continue
        if stub is not None and _plain(source) == _plain(stub):
            untouched.append(exercise)
            continue
        taken.append(exercise)
        files[f"exercises/{exercise.relative_path.as_posix()}"] = source.encode("utf-8")
        findings += _faults(exercise, source, stub)
        if stub is not None:
            stubs[exercise.id] = digest_of(stub.encode("utf-8"))
        if exercise in conflicts:
            findings.append(Finding(Level.WARNING, _conflict_text(exercise)))
    if chosen:
        findings += [
            Finding(Level.WARNING, both("{id}: nothing was written yet; it is left out", id=e.id)) for e in untouched
        ]
    files |= dict(_answers(course, findings))
    release, altered = _given(course, findings)
    if not taken:
        findings.append(Finding(Level.ERROR, both("there is nothing to hand in yet")))
    return Submission(tuple(taken), files, tuple(untouched), stubs, altered, release, tuple(findings))


def _stub(course: Course, exercise: Exercise) -> str | None:
    try:
        return original_stub(course, exercise)
    except CannotGrade:
        return None


def _conflict_text(exercise: Exercise) -> Text:
    return both(
        "{id}: its stub has changed in a newer release, and yours was not merged with it. "
        "Bring the change in by hand, then: grader update --resolved {name}",
        id=exercise.id,
        name=exercise.name,
    )


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").rstrip()


def _faults(exercise: Exercise, source: str, stub: str | None) -> Iterator[Finding]:
    path = f"exercises/{exercise.relative_path.as_posix()}"
    tree = _parsed(source)
    if isinstance(tree, str):
        yield Finding(Level.ERROR, both("{path} is no valid Python: {error}", path=path, error=tree))
        return
    wanted = _parsed(stub) if stub is not None else None
    if isinstance(wanted, ast.Module) and (missing := _public_names(wanted) - _names(tree)):
        names = ", ".join(sorted(missing))
        yield Finding(Level.ERROR, both("{path}: missing, so its cases cannot pass: {names}", path=path, names=names))
    left = sum(isinstance(node, ast.Raise) and "NotImplementedError" in ast.unparse(node) for node in ast.walk(tree))
    if left:
        yield Finding(Level.WARNING, both("{path}: parts that are not written yet: {count}", path=path, count=left))


def _parsed(source: str) -> ast.Module | str:
    """Return the tree, or what is wrong and where."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except SyntaxError as error:
        return f"line {error.lineno}: {error.msg}"
    except (ValueError, RecursionError, MemoryError) as error:
        return type(error).__name__


def _public_names(tree: ast.Module) -> set[str]:
    """Return the public functions and classes at the top of a stub."""
    defined = (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef))
    return {node.name for node in defined if not node.name.startswith("_")}


def _names(tree: ast.Module) -> set[str]:
    """Return every name that a file gives to something, by whatever means."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.alias):
            names.add(node.asname or node.name)
    return names


def _answers(course: Course, findings: list[Finding]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of answers to quizzes that lie where `grader batch` looks for them."""
    folder = course.root / "answers"
    inside = sorted(folder.iterdir()) if folder.is_dir() else []
    for path in [*(course.root / name for name in _ANSWERS), *inside]:
        if not path.is_file() or path.suffix.lower() not in (".yaml", ".yml", ".json"):
            continue
        name = path.relative_to(course.root)
        try:
            yield name.as_posix(), read_source(course.root, Path(name), _ANSWER_KIB).encode("utf-8")
        except SubmissionRefused as refusal:
            findings.append(Finding(Level.ERROR, refusal.text))


def _given(course: Course, findings: list[Finding]) -> tuple[str | None, tuple[str, ...]]:
    """Return the copy's release and the given files that were altered; nothing of a course that is no copy."""
    if not course.is_released:
        return None, ()
    try:
        manifest = Manifest.read(course.root)
    except CannotGrade as error:
        findings.append(Finding(Level.WARNING, error.text))
        return None, ()
    altered = [
        name
        for name, given in manifest.files.items()
        if name.startswith(_WATCHED) and _digest(course.root / name) != given.sha256
    ]
    if altered:
        names = ", ".join(altered[:5]) + (" …" if len(altered) > 5 else "")
        text = both(
            "given files are not as they were released: {names}. You are graded by your course's own.", names=names
        )
        findings.append(Finding(Level.WARNING, text))
    return manifest.version, tuple(altered)


def _digest(path: Path) -> str | None:
    try:
        return digest_of(path.read_bytes())
    except OSError:
        return None
