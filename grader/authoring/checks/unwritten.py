"""What ``grader author new`` left to be written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.authoring.scaffold.marks import marks_in
from grader.course import MANIFEST
from grader.i18n import both
from grader.model import LANGUAGES

__all__ = ["is_written"]


def is_written(material: Material) -> Iterator[Fault]:
    for path in _paths(material):
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        for line, what in marks_in(text):
            yield Fault(path, line, both("still to be written: {what}", what=what))


def _paths(material: Material) -> Iterator[Path]:
    yield material.course.root / MANIFEST
    for chapter in material.chapters:
        yield from (chapter.lesson_path(language) for language in LANGUAGES)
    for exercise in material.exercises:
        yield from (exercise.stub_path, exercise.solution_path, exercise.suite_path)
        yield from (*exercise.mistake_paths, *exercise.variant_paths)
