"""Reads ``course.toml``: every fault names the key, what was expected and what is there."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from grader.course.layout import EDITIONS, FORMAT_VERSION, NAME_LIMIT, Chapter, Course, Exercise, is_identifier
from grader.errors import CourseError
from grader.i18n import both, message
from grader.model import LANGUAGES, Text
from grader.settings import Limits

__all__ = ["ManifestReader"]


@dataclass(frozen=True)
class ManifestReader:
    """Turns the parsed TOML into a `Course`, or says exactly what is wrong with it."""

    root: Path
    path: Path
    _earlier: list[Exercise] = field(default_factory=list)

    def course(self, data: Mapping[str, Any]) -> Course:
        # First of all: another version may have other keys.
        version = self._get(data, "format_version", int, "")
        if version != FORMAT_VERSION:
            raise self._error("format_version", str(FORMAT_VERSION), version)
        self._known_keys(data, "", _COURSE_KEYS)
        chapters = self._get(data, "chapters", list, "")
        if not chapters:
            raise self._error("chapters", both("at least one chapter"), both("none"))
        is_released = self._edition(data) == "student"
        course = Course(
            root=self.root,
            id=self._get(data, "id", str, ""),
            title=self._title(data, ""),
            seed=self._seed(data),
            limits=self._limits(data.get("limits", {})),
            chapters=tuple(self._chapter(item, f"chapters[{i}]", is_released) for i, item in enumerate(chapters)),
            hints_after=self._hints(data.get("hints", {})),
            is_released=is_released,
        )
        self._unique([chapter.id for chapter in course.chapters], "chapters")
        return self._with_late(course, data["late"]) if "late" in data else course

    def _with_late(self, course: Course, data: Any) -> Course:
        from grader.late import read_late  # 3 ms that a course without due dates need not wait for

        return replace(course, late=read_late(data, [chapter.id for chapter in course.chapters], self._error))

    def _edition(self, data: Mapping[str, Any]) -> Any:
        edition = data.get("edition", EDITIONS[0])
        if edition not in EDITIONS:
            raise self._error("edition", both("one of {names}", names=", ".join(EDITIONS)), repr(edition))
        return edition

    def _hints(self, data: Any) -> tuple[int, ...]:
        """Read ``after_attempts``: one number for all levels, or one a level."""
        self._table(data, "hints")
        self._known_keys(data, "hints", ("after_attempts",))
        value = data.get("after_attempts", 0)
        numbers = value if isinstance(value, list) else [value]
        is_right = all(isinstance(n, int) and not isinstance(n, bool) and 0 <= n <= _MOST_ATTEMPTS for n in numbers)
        if not numbers or not is_right:
            expected = both("an integer from 0 to {most}, or a list of them, one a hint", most=_MOST_ATTEMPTS)
            raise self._error("hints.after_attempts", expected, repr(value))
        if sorted(numbers) != numbers:
            raise self._error("hints.after_attempts", both("numbers that do not fall"), repr(value))
        return tuple(numbers)

    def _chapter(self, data: Any, key: str, is_released: bool) -> Chapter:
        self._table(data, key)
        self._known_keys(data, key, ("id", "title", "exercises", "graded_quizzes"))
        chapter_id = self._identifier(data, key)
        items = self._get(data, "exercises", list, key)
        exercises = tuple(
            self._exercise(item, chapter_id, f"{key}.exercises[{i}]", is_released) for i, item in enumerate(items)
        )
        self._unique([exercise.name for exercise in exercises], f"{key}.exercises")
        graded = self._graded_quizzes(data, key)
        return Chapter(self.root, chapter_id, self._title(data, key), exercises, graded)

    def _graded_quizzes(self, data: Mapping[str, Any], key: str) -> bool | tuple[str, ...]:
        graded = data.get("graded_quizzes", False)
        if isinstance(graded, bool):
            return graded
        if not isinstance(graded, list) or not all(isinstance(name, str) for name in graded):
            raise self._error(f"{key}.graded_quizzes", both("true, or a list of ids of quizzes"), repr(graded))
        self._unique(graded, f"{key}.graded_quizzes")
        return tuple(graded)

    def _exercise(self, data: Any, chapter_id: str, key: str, is_released: bool) -> Exercise:
        self._table(data, key)
        self._known_keys(data, key, ("id", "title", "requires", "needs"))
        requires = data.get("requires", [])
        if not isinstance(requires, list) or any(name != "torch" for name in requires):
            raise self._error(f"{key}.requires", '["torch"]', repr(requires))
        exercise = Exercise(
            root=self.root,
            chapter_id=chapter_id,
            name=self._identifier(data, key),
            title=self._title(data, key),
            requires=tuple(requires),
            needs=self._needs(data.get("needs", []), chapter_id, key),
            is_released=is_released,
        )
        self._earlier.append(exercise)
        return exercise

    def _needs(self, data: Any, chapter_id: str, key: str) -> tuple[str, ...]:
        """Read the ids of earlier exercises; a name alone is one of the same chapter, else a unique one."""
        where = f"{key}.needs"
        if not isinstance(data, list) or not all(isinstance(name, str) for name in data):
            raise self._error(where, both("a list of ids of exercises"), repr(data))
        found = []
        for name in data:
            named = [e for e in self._earlier if name in (e.id, e.name)]
            near = [e for e in named if name == e.id or e.chapter_id == chapter_id] or named
            if len(near) != 1:
                raise self._error(where, both("the id of an exercise that comes earlier"), repr(name))
            found.append(near[0].id)
        self._unique(found, where)
        return tuple(found)

    def _seed(self, data: Mapping[str, Any]) -> int:
        seed: int = self._get(data, "seed", int, "")
        if seed < 0:
            raise self._error("seed", both("an integer of 0 or more"), seed)
        return seed

    def _limits(self, data: Any) -> Limits:
        self._table(data, "limits")
        self._known_keys(data, "limits", Limits.names())
        for item in fields(Limits):
            if item.name in data:
                value = data[item.name]
                wanted = (int,) if item.type == "int" else (int, float)
                if isinstance(value, bool) or not isinstance(value, wanted) or not 0 < value < math.inf:
                    expected = both("an integer above 0") if wanted == (int,) else both("a number above 0")
                    raise self._error(f"limits.{item.name}", expected, repr(value))
        return Limits(**data)

    def _title(self, data: Mapping[str, Any], key: str) -> Text:
        table = self._get(data, "title", dict, key)
        where = f"{key}.title" if key else "title"
        self._known_keys(table, where, LANGUAGES)
        for language in LANGUAGES:
            title = self._get(table, language, str, where)
            if not title.strip():
                raise self._error(f"{where}.{language}", both("a title"), repr(title))
        return Text(ko=table["ko"], en=table["en"])

    def _identifier(self, data: Mapping[str, Any], key: str) -> str:
        value: str = self._get(data, "id", str, key)
        if not is_identifier(value):
            expected = both("lower-case letters, digits and _, at most {limit}", limit=NAME_LIMIT)
            raise self._error(f"{key}.id" if key else "id", expected, repr(value))
        return value

    def _get(self, data: Mapping[str, Any], name: str, kind: type, key: str) -> Any:
        where = f"{key}.{name}" if key else name
        if name not in data:
            raise self._error(where, both(_KIND_NAMES[kind]), both("nothing"))
        value = data[name]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is int):
            raise self._error(where, both(_KIND_NAMES[kind]), repr(value))
        return value

    def _table(self, data: Any, key: str) -> None:
        if not isinstance(data, dict):
            raise self._error(key, both(_KIND_NAMES[dict]), repr(data))

    def _known_keys(self, data: Mapping[str, Any], key: str, known: Sequence[str]) -> None:
        for name in data:
            if name not in known:
                where = f"{key}.{name}" if key else name
                raise self._error(where, both("one of {names}", names=", ".join(known)), repr(name))

    def _unique(self, names: Sequence[str], key: str) -> None:
        for name in names:
            if names.count(name) > 1:
                raise self._error(key, both("each id once"), repr(name))

    def _error(self, key: str, expected: Text | str, got: object) -> CourseError:
        path = self.path.relative_to(self.root) if self.path.is_relative_to(self.root) else self.path
        return CourseError(path, key, expected, got)


_COURSE_KEYS = ("format_version", "edition", "id", "title", "seed", "limits", "hints", "late", "chapters")
#: More than anybody needs; it catches a number that was meant for something else.
_MOST_ATTEMPTS = 100
_KIND_NAMES: dict[type, str] = {
    int: message("an integer"),
    str: message("a string"),
    list: message("a list"),
    dict: message("a table"),
}
