"""Known mistakes and variants as text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.authoring.signatures import public_names
from grader.course import Exercise
from grader.errors import SuiteError
from grader.i18n import both
from grader.judge.trusted.mistakes import Explanation, read_explanation
from grader.model import LANGUAGES, Text

__all__ = ["defines_all_names", "explains", "explains_in_full", "is_described", "points_to_a_section"]

_FIELD = re.compile(r"[a-z]+(?:\.[a-z]+)?\s*:")


def explains(material: Material, exercise: Exercise) -> Iterator[Fault]:
    for path in _parsed(material, exercise.mistake_paths):
        try:
            read_explanation(path)
        except SuiteError as error:
            yield Fault(path, 1, _without_path(error.text, path))


def explains_in_full(material: Material, exercise: Exercise) -> Iterator[Fault]:
    """A line that neither begins a field nor is indented would be lost."""
    for path in _parsed(material, exercise.mistake_paths):
        tree = material.python(path).tree
        docstring = (ast.get_docstring(tree) if tree else None) or ""
        for text in docstring.splitlines():
            if text.strip() and not text[0].isspace() and not _FIELD.match(text):
                yield Fault(path, 1, both("indent the line '{text}' of the docstring: it continues another", text=text))


def points_to_a_section(material: Material, exercise: Exercise) -> Iterator[Fault]:
    lessons = material.lessons(material.course.chapter_of(exercise))
    for path in _parsed(material, exercise.mistake_paths):
        explanation = _explanation(path)
        section = explanation.section if explanation else None
        for lesson in lessons:
            if section and lesson.section(section) is None:
                message = both(
                    "no heading of {lesson} has the anchor '{anchor}'",
                    lesson=lesson.path.relative_to(material.course.root).as_posix(),
                    anchor=section,
                )
                yield Fault(path, 1, message)


def defines_all_names(material: Material, exercise: Exercise) -> Iterator[Fault]:
    stub = material.python(exercise.stub_path).tree
    expected = public_names(stub) if stub else {}
    for path in _parsed(material, [*exercise.mistake_paths, *exercise.variant_paths]):
        tree = material.python(path).tree
        names = _defined(tree) if tree else set()
        for name in expected:
            if name not in names:
                yield Fault(
                    path, 1, both("'{name}' of the stub is missing; the rest of the file must be right", name=name)
                )


def is_described(material: Material, exercise: Exercise) -> Iterator[Fault]:
    for path in _parsed(material, exercise.variant_paths):
        tree = material.python(path).tree
        docstring = (ast.get_docstring(tree) if tree else None) or ""
        if len(docstring.splitlines()) != 1:
            yield Fault(path, 1, both("the docstring of a variant is one line that says what is different about it"))


def _parsed(material: Material, paths: list[Path]) -> list[Path]:
    return [path for path in paths if material.python(path).tree is not None]


def _explanation(path: Path) -> Explanation | None:
    try:
        return read_explanation(path)
    except SuiteError:
        return None


def _without_path(text: Text, path: Path) -> Text:
    """The path stands in front of the line already."""
    return Text(**{language: text.in_language(language).removeprefix(f"{path}: ") for language in LANGUAGES})


def _defined(tree: ast.Module) -> set[str]:
    """Return the names of the module; imported ones count: ``from numpy import mean`` defines it."""
    names = set(public_names(tree))
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
    return names
