"""The course: which chapters and exercises there are, and where each of their files lies.

This is the only module that knows the layout::

    course.toml
    content/<chapter>/{ko,en}.md            content/<chapter>/figures/
    exercises/<chapter>/<exercise>.py       solutions/<chapter>/<exercise>.py
    tests/hidden/<chapter>/test_<exercise>.py
    tests/mistakes/<chapter>/<exercise>/*.py
    tests/variants/<chapter>/<exercise>/*.py
    docs/coverage.md                        docs/mutation.md

A student's copy (``edition = "student"``, made by ``grader release``) has ``tests/public/`` instead of
``tests/hidden/``, with the public cases alone, and neither solutions nor mistakes nor variants.

`Course.load` reads the manifest alone; whether the files it implies exist and fit together is for
``grader author lint`` to say.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from grader.errors import CourseError, UsageError
from grader.i18n import both
from grader.model import Text
from grader.settings import Limits

if TYPE_CHECKING:
    from grader.late import LatePolicy

__all__ = [
    "EDITIONS",
    "FORMAT_VERSION",
    "MANIFEST",
    "Chapter",
    "Course",
    "Exercise",
    "find_course",
    "is_identifier",
    "unknown_name",
]

MANIFEST = "course.toml"
FORMAT_VERSION = 1
#: What ``edition`` may say; a course without the key is the author's.
EDITIONS = ("author", "student")
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
NAME_LIMIT = 40


@dataclass(frozen=True)
class Exercise:
    """One exercise and the paths of its files.

    Attributes
    ----------
    requires
        Libraries besides numpy.
    needs
        Ids of the exercises that it builds on, all of them earlier in the course.
    is_released
        Whether it lies in a student's copy, where there is no solution and only the public cases.
    """

    root: Path
    chapter_id: str
    name: str
    title: Text
    requires: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    is_released: bool = False

    @property
    def id(self) -> str:
        return f"{self.chapter_id}/{self.name}"

    @property
    def relative_path(self) -> Path:
        """The path of the file inside ``exercises/``, ``solutions/`` or a submission."""
        return Path(self.chapter_id, f"{self.name}.py")

    @property
    def stub_path(self) -> Path:
        return self.root / "exercises" / self.relative_path

    @property
    def solution_path(self) -> Path:
        return self.root / "solutions" / self.relative_path

    @property
    def suite_path(self) -> Path:
        folder = "public" if self.is_released else "hidden"
        return self.root / "tests" / folder / self.chapter_id / f"test_{self.name}.py"

    @property
    def data_dir(self) -> Path:
        """The course's tables, which a suite gets by the fixture ``dataset``."""
        return self.root / "content" / "data"

    @property
    def mistakes_dir(self) -> Path:
        return self.root / "tests" / "mistakes" / self.chapter_id / self.name

    @property
    def variants_dir(self) -> Path:
        return self.root / "tests" / "variants" / self.chapter_id / self.name

    @property
    def mistake_paths(self) -> list[Path]:
        return sorted(self.mistakes_dir.glob("*.py"))

    @property
    def variant_paths(self) -> list[Path]:
        return sorted(self.variants_dir.glob("*.py"))

    @property
    def equivalents_path(self) -> Path:
        """The mutants of the solution that are right, too; many exercises have none."""
        return self.mistakes_dir / "equivalent.toml"

    @property
    def needs_torch(self) -> bool:
        return "torch" in self.requires


@dataclass(frozen=True)
class Chapter:
    """A chapter: its lesson in each language and its exercises in teaching order.

    Attributes
    ----------
    graded_quizzes
        Ids of the quizzes that count, whose keys no student's copy has; `True` for all of the chapter's.
    """

    root: Path
    id: str
    title: Text
    exercises: tuple[Exercise, ...]
    graded_quizzes: bool | tuple[str, ...] = ()

    def is_graded(self, quiz_id: str) -> bool:
        """Tell whether a quiz of this chapter counts."""
        graded = self.graded_quizzes
        return graded if isinstance(graded, bool) else quiz_id in graded

    @property
    def number(self) -> int | None:
        """The number in the id: 2 for ``ch02_activations``."""
        found = re.match(r"[a-z]+0*(\d+)(?:_|$)", self.id)
        return int(found[1]) if found else None

    def is_called(self, name: str) -> bool:
        """Tell whether ``name`` is the id, the id's beginning (``ch02``) or the chapter's number (``2``)."""
        if name.isdecimal() and len(name) < NAME_LIMIT:
            return int(name) == self.number
        return name == self.id or self.id.startswith(f"{name}_")

    @property
    def content_dir(self) -> Path:
        return self.root / "content" / self.id

    @property
    def figures_dir(self) -> Path:
        return self.content_dir / "figures"

    @property
    def review_path(self) -> Path:
        """What the paragraphs of both lessons were when they were last compared."""
        return self.content_dir / ".review.json"

    def lesson_path(self, language: str) -> Path:
        return self.content_dir / f"{language}.md"


@dataclass(frozen=True)
class Course:
    """The ordered manifest, read and checked.

    Attributes
    ----------
    hints_after
        How many attempts each hint of an exercise waits for, by level; the last one holds for the levels after it.
    is_released
        Whether this is a student's copy.
    """

    root: Path
    id: str
    title: Text
    seed: int
    limits: Limits
    chapters: tuple[Chapter, ...]
    late: LatePolicy | None = None
    hints_after: tuple[int, ...] = (0,)
    is_released: bool = False

    def attempts_before_hint(self, level: int) -> int:
        """Return how many attempts hint ``level``, counted from 1, waits for."""
        return self.hints_after[min(level, len(self.hints_after)) - 1]

    @classmethod
    def load(cls, root: Path) -> Course:
        """Read ``course.toml`` in ``root``.

        Raises
        ------
        CourseError
            Names the file, the key, what was expected and what is there.
        """
        path = root / MANIFEST
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise CourseError(path, "", both("a course manifest"), both("no such file")) from None
        except OSError as error:
            raise CourseError(path, "", both("a course manifest"), error.strerror) from None
        except UnicodeDecodeError as error:
            raise CourseError(path, "", both("UTF-8 text"), both("byte {n}", n=error.start)) from None
        except tomllib.TOMLDecodeError as error:
            raise CourseError(path, "", both("valid TOML"), error) from None
        from grader.course.manifest import ManifestReader  # which makes courses

        return ManifestReader(root, path).course(data)

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises in teaching order."""
        return tuple(exercise for chapter in self.chapters for exercise in chapter.exercises)

    @property
    def exercises_dir(self) -> Path:
        return self.root / "exercises"

    @property
    def glossary_path(self) -> Path:
        return self.root / "content" / "glossary.toml"

    @property
    def coverage_path(self) -> Path:
        """The table of topics and where they are taught; a course can do without."""
        return self.root / "docs" / "coverage.md"

    @property
    def mutation_path(self) -> Path:
        """The table of mutants that each suite rejects; a course can do without it."""
        return self.root / "docs" / "mutation.md"

    @property
    def data_dir(self) -> Path:
        """The tables that suites and figures use."""
        return self.root / "content" / "data"

    def chapter(self, name: str) -> Chapter:
        """Return the chapter that ``name`` names: its id, the id's beginning, its number or a path in it."""
        called = self._name_of_path(name)
        matches = [chapter for chapter in self.chapters if chapter.id == called]
        matches = matches or [chapter for chapter in self.chapters if chapter.is_called(called)]
        if len(matches) == 1:
            return matches[0]
        raise unknown_name(name, [chapter.id for chapter in self.chapters])

    def chapter_of(self, exercise: Exercise) -> Chapter:
        return self.chapter(exercise.chapter_id)

    def resolve(self, target: str) -> list[Exercise]:
        """Return the exercises a TARGET names: an id, a unique short name, a path or a chapter.

        Raises
        ------
        UsageError
            Gives the nearest names.
        """
        name = self._name_of_path(target)
        exact = [exercise for exercise in self.exercises if name in (exercise.id, exercise.name)]
        if exact:
            by_id = [exercise for exercise in exact if exercise.id == name]
            if by_id or len(exact) == 1:
                return by_id or exact
            raise UsageError(
                both(
                    "'{target}' is the name of several exercises: {names}. Write the whole id.",
                    target=target,
                    names=", ".join(exercise.id for exercise in exact),
                )
            )
        chapters = [chapter for chapter in self.chapters if chapter.is_called(name)]
        if len(chapters) == 1:
            return list(chapters[0].exercises)
        names = [c.id for c in self.chapters]
        for exercise in self.exercises:
            names += [exercise.id, exercise.name]
        raise unknown_name(target, names)

    def exercise(self, target: str) -> Exercise:
        """Return the single exercise that ``target`` names."""
        found = self.resolve(target)
        if len(found) != 1:
            raise UsageError(
                both(
                    "'{target}' is a chapter; name one of its exercises: {names}",
                    target=target,
                    names=", ".join(exercise.name for exercise in found),
                )
            )
        return found[0]

    def _name_of_path(self, target: str) -> str:
        """Turn ``exercises/ch02_activations/relu.py`` or ``content/ch02_activations/ko.md`` into a name.

        A path counts from the current folder when something is there, else from the course's folder.
        """
        name = target.removeprefix("./").rstrip("/")
        real, root = _real_path(target), os.path.realpath(self.root)
        if real.startswith(root + os.sep):
            name = Path(real).relative_to(root).as_posix()
        top, _, inside = name.partition("/")
        if top == "content":
            return inside.partition("/")[0]
        return (inside if top in ("exercises", "solutions") else name).removesuffix(".py")


def _real_path(target: str) -> str:
    """Return where ``target`` leads; nothing when no such file is there."""
    try:
        return os.path.realpath(target) if os.path.exists(target) or os.path.isabs(target) else ""
    except ValueError:
        return ""  # a NUL byte


def unknown_name(name: str, known: Iterable[str]) -> UsageError:
    """Return the error for a name that is not there, with the names nearest to it."""
    import difflib  # 5 ms that no other command needs to wait for

    unique = list(dict.fromkeys(known))
    near = difflib.get_close_matches(name, unique, n=3, cutoff=0.5)
    if near:
        return UsageError(both("unknown name '{name}'. Did you mean: {near}?", name=name, near=", ".join(near)))
    return UsageError(both("unknown name '{name}'. 'grader list' shows what there is.", name=name))


def is_identifier(name: str) -> bool:
    """Tell whether a chapter or an exercise may be called so."""
    return _IDENTIFIER.fullmatch(name) is not None and len(name) <= NAME_LIMIT


def find_course(start: Path) -> Path:
    """Return the nearest folder at or above ``start`` that holds a ``course.toml``."""
    for folder in (start, *start.parents):
        if (folder / MANIFEST).is_file():
            return folder
    raise UsageError(
        both(
            "no course.toml in {folder} or above it. Go to the course's folder, or name it with --course.",
            folder=start,
        )
    )
