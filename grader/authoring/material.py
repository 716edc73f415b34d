"""What the checks look at: the files of a course, each read at most once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from grader.authoring.coverage import Coverage, read_coverage
from grader.authoring.glossary import Glossary, read_glossary
from grader.authoring.python_file import PythonFile, read_python
from grader.authoring.suite_file import SuiteFile, read_suite
from grader.course import Chapter, Course, Exercise
from grader.lesson import Lesson, read_lesson
from grader.model import LANGUAGES

__all__ = ["Material"]


class Material:
    """The course, the chapters that are to be checked, and their files.

    Parameters
    ----------
    chapters
        The chapters to check; the other ones are only looked at where a rule concerns the whole course.
    """

    def __init__(self, course: Course, chapters: Sequence[Chapter]) -> None:
        self.course = course
        self.chapters = tuple(chapters)
        self._python: dict[Path, PythonFile] = {}
        self._suites: dict[Path, SuiteFile] = {}
        self._lessons: dict[Path, Lesson] = {}

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        return tuple(exercise for chapter in self.chapters for exercise in chapter.exercises)

    @cached_property
    def glossary(self) -> Glossary:
        return read_glossary(self.course.glossary_path)

    @cached_property
    def coverage(self) -> Coverage:
        return read_coverage(self.course.coverage_path)

    def python(self, path: Path) -> PythonFile:
        if path not in self._python:
            self._python[path] = read_python(path)
        return self._python[path]

    def suite(self, exercise: Exercise) -> SuiteFile | None:
        """Return the suite; None when it is missing or cannot be parsed."""
        path = exercise.suite_path
        tree = self.python(path).tree
        if tree is None:
            return None
        if path not in self._suites:
            self._suites[path] = read_suite(tree)
        return self._suites[path]

    def lesson(self, chapter: Chapter, language: str) -> Lesson:
        """Return the lesson; an empty one when there is no such file."""
        path = chapter.lesson_path(language)
        if path not in self._lessons:
            self._lessons[path] = read_lesson(path, language)
        return self._lessons[path]

    def lessons(self, chapter: Chapter) -> list[Lesson]:
        """Return the lessons that are there."""
        return [self.lesson(chapter, language) for language in LANGUAGES if chapter.lesson_path(language).is_file()]
