"""Which files there are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.authoring.python_file import imported_packages
from grader.course import Chapter, Course, Exercise
from grader.i18n import both
from grader.model import LANGUAGES

__all__ = [
    "has_enough_mistakes",
    "has_lessons",
    "has_no_stray_files",
    "has_variants",
    "imports_only_what_is_required",
    "is_complete",
    "is_valid_python",
]

_MISTAKES_MINIMUM = 3
#: Names that may lie in any folder of the course, as may those that begin with a dot.
_HARMLESS = ("README.md", "__pycache__")


def is_complete(_: Material, exercise: Exercise) -> Iterator[Fault]:
    files = {
        exercise.stub_path: both("the stub"),
        exercise.solution_path: both("the reference solution"),
        exercise.suite_path: both("the hidden suite"),
    }
    for path, what in files.items():
        if not path.is_file():
            yield Fault(path, 1, both("{what} of '{id}' is missing", what=what, id=exercise.id))


def is_valid_python(material: Material, exercise: Exercise) -> Iterator[Fault]:
    paths = [exercise.stub_path, exercise.solution_path, exercise.suite_path]
    for path in (*paths, *exercise.mistake_paths, *exercise.variant_paths):
        if fault := material.python(path).fault:
            yield Fault(path, *fault)


def has_enough_mistakes(_: Material, exercise: Exercise) -> Iterator[Fault]:
    count = len(exercise.mistake_paths)
    if count < _MISTAKES_MINIMUM:
        message = both(
            "'{id}' has {count} known mistakes, it needs at least {minimum}",
            id=exercise.id,
            count=count,
            minimum=_MISTAKES_MINIMUM,
        )
        yield Fault(exercise.mistakes_dir, 1, message)


def has_variants(_: Material, exercise: Exercise) -> Iterator[Fault]:
    if not exercise.variant_paths:
        message = both("'{id}' has no variant: a right solution in another style", id=exercise.id)
        yield Fault(exercise.variants_dir, 1, message)


def imports_only_what_is_required(material: Material, exercise: Exercise) -> Iterator[Fault]:
    for path in (exercise.suite_path, exercise.solution_path):
        tree = material.python(path).tree
        lines = [line for package, line in imported_packages(tree) if package == "torch"] if tree else []
        if lines and not exercise.needs_torch:
            example = 'requires = ["torch"]'
            message = both(
                "imports torch, but course.toml does not say {example} for '{id}'", example=example, id=exercise.id
            )
            yield Fault(path, lines[0], message)


def has_lessons(_: Material, chapter: Chapter) -> Iterator[Fault]:
    for language in LANGUAGES:
        path = chapter.lesson_path(language)
        if not path.is_file():
            yield Fault(path, 1, both("the lesson of '{chapter}' is missing", chapter=chapter.id))


def has_no_stray_files(material: Material) -> Iterator[Fault]:
    course = material.course
    known, free = _known_files(course)
    chosen = {chapter.id for chapter in material.chapters}
    others = {chapter.id for chapter in course.chapters} - chosen
    for root in sorted(_roots(course)):
        for path in _files_below(root):
            if path in known or any(path.is_relative_to(folder) for folder in free):
                continue
            if path.relative_to(root).parts[0] not in others:
                yield Fault(path, 1, both("this file belongs to nothing that course.toml names"))


def _known_files(course: Course) -> tuple[set[Path], list[Path]]:
    """Return the files that belong to the course, and the folders in which everything does."""
    known = {course.glossary_path}
    for chapter in course.chapters:
        known.update(chapter.lesson_path(language) for language in LANGUAGES)
    for exercise in course.exercises:
        known |= {exercise.stub_path, exercise.solution_path, exercise.suite_path}
        known.update(exercise.mistake_paths, exercise.variant_paths, [exercise.equivalents_path])
    return known, [course.data_dir, *(chapter.figures_dir for chapter in course.chapters)]


def _roots(course: Course) -> set[Path]:
    """Return the folders that hold one folder for each chapter."""
    roots = {course.exercises_dir, course.glossary_path.parent}
    for exercise in course.exercises:
        roots |= {exercise.solution_path.parents[1], exercise.suite_path.parents[1]}
        roots |= {exercise.mistakes_dir.parents[1], exercise.variants_dir.parents[1]}
    return roots


def _files_below(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.name in _HARMLESS or path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files_below(path)
        else:
            yield path
