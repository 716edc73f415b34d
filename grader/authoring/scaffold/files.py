"""Writes the files of a new exercise, none of which may be there already."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from string import Template

from grader.authoring.scaffold.manifest import with_exercise
from grader.authoring.scaffold.marks import MARK
from grader.course import MANIFEST, Chapter, Course, Exercise
from grader.errors import UsageError
from grader.i18n import both
from grader.model import LANGUAGES, Text

__all__ = ["new_exercise"]

_MISTAKES, _VARIANTS = 3, 2
#: What the templates say of arrays.
_NUMPY = {
    "library": "import numpy as np",
    "module": "np",
    "type": "ndarray",
    "array": "np.array",
    "random": "rng.normal(size=shape)",
}
_TORCH = {
    "library": "import torch",
    "module": "torch",
    "type": "Tensor",
    "array": "torch.tensor",
    "random": "torch.from_numpy(rng.normal(size=shape))",
}
_NO_TITLE = Text(ko=f"{MARK} 제목", en=f"{MARK} the title")


def new_exercise(course: Course, chapter: Chapter, name: str, title: Text | None, *, needs_torch: bool) -> list[Path]:
    """Write all files of an exercise and its entry in the manifest; return what was written.

    Parameters
    ----------
    name
        A fitting name that no exercise of the course has.
    title
        None leaves it to be written.

    Raises
    ------
    UsageError
        A file is there already, or a lesson is not. Nothing has been written then.
    """
    requires = ("torch",) if needs_torch else ()
    exercise = Exercise(course.root, chapter.id, name, title or _NO_TITLE, requires)
    new = _new_files(exercise)
    for path in new:
        if path.exists():
            raise UsageError(both("{path} is there already", path=path))
    texts = new | _lessons(chapter, exercise)
    manifest = course.root / MANIFEST
    texts[manifest] = with_exercise(manifest, chapter.id, name, exercise.title, requires)
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(texts)


def _new_files(exercise: Exercise) -> dict[Path, str]:
    def filled(template: str) -> str:
        words = _TORCH if exercise.needs_torch else _NUMPY
        return Template(_template(template)).substitute(words, name=exercise.name)

    found = {
        exercise.stub_path: filled("stub.txt"),
        exercise.solution_path: filled("solution.txt"),
        exercise.suite_path: filled("suite.txt"),
    }
    for number in range(1, _MISTAKES + 1):
        found[exercise.mistakes_dir / f"mistake_{number}.py"] = filled("mistake.txt")
    for number in range(1, _VARIANTS + 1):
        found[exercise.variants_dir / f"variant_{number}.py"] = filled("variant.txt")
    return found


def _lessons(chapter: Chapter, exercise: Exercise) -> dict[Path, str]:
    """Return both lessons with a place for the task at their ends."""
    found = {}
    for language in LANGUAGES:
        path = chapter.lesson_path(language)
        if not path.is_file():
            raise UsageError(both("the lesson of '{chapter}' is missing", chapter=chapter.id))
        place = Template(_template(f"lesson_{language}.txt")).substitute(name=exercise.name)
        found[path] = path.read_text(encoding="utf-8").rstrip("\n") + "\n\n" + place
    return found


def _template(name: str) -> str:
    return (files("grader.authoring.scaffold") / "templates" / name).read_text(encoding="utf-8")
