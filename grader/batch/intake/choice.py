"""Finds each exercise's file among those handed in, in whatever folders they lie."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from grader.batch.intake.contents import Contents
from grader.batch.intake.paths import shown
from grader.course import Exercise
from grader.errors import SubmissionRefused
from grader.i18n import both
from grader.judge.job import HandedIn
from grader.model import Text
from grader.release.given import is_given

__all__ = ["Chooser"]

#: What browsers and Canvas add to the name of a file that is handed in again: ``relu-1.py``, ``relu (1).py``.
_AGAIN = re.compile(r"(?:-\d{1,3}| ?\(\d{1,3}\))$")
#: As in `grader.submission`, and for the same reason.
_IMPORTS_TORCH = re.compile(r"^[ \t]*(?:import|from)[ \t]+torch\b", re.MULTILINE)
_NAMED = 5
_PROBLEMS = 20


class Chooser:
    """Knows the exercises of a batch by their names.

    Parameters
    ----------
    exercises
        Those that are graded.
    all_exercises
        Those of the whole course: a file of one that is not graded now is no mistake.
    source_kib
        The largest source that is taken.
    """

    def __init__(self, exercises: Sequence[Exercise], all_exercises: Sequence[Exercise], source_kib: int) -> None:
        self._exercises = exercises
        self._by_name: dict[str, list[Exercise]] = {}
        for exercise in exercises:
            self._by_name.setdefault(exercise.name, []).append(exercise)
        self._known = {exercise.name for exercise in all_exercises}
        self._ids = {exercise.id for exercise in all_exercises}
        self._source_kib = source_kib

    def is_wanted(self, path: tuple[str, ...]) -> bool:
        """Tell whether a file at this path may be an exercise's."""
        if len(self._exercises) == 1:
            return path[-1].lower().endswith(".py")
        return _exercise_name(path[-1]) in self._by_name

    def choose(self, contents: Contents) -> tuple[list[HandedIn], list[Text]]:
        """Return what was handed in for each exercise, and what an instructor should know."""
        problems = list(contents.problems)
        handed_in: list[HandedIn] = []
        used: set[tuple[str, ...]] = set()
        for exercise in self._exercises:
            candidates = self._candidates(exercise, contents)
            used |= set(candidates)
            item, remarks = self._hand_in(exercise, candidates, contents)
            problems += remarks
            handed_in.append(item)
        problems += self._about_others(handed_in, [*contents.others, *(set(contents.files) - used)])
        problems += self._about_missing(handed_in)
        if len(problems) > _PROBLEMS:
            more = len(problems) - _PROBLEMS
            problems = [*problems[:_PROBLEMS], both("and {count} more of this kind", count=more)]
        return handed_in, problems

    def _candidates(self, exercise: Exercise, contents: Contents) -> list[tuple[str, ...]]:
        sources = [path for path in contents.files if path[-1].lower().endswith(".py") and not is_given(path)]
        found = [path for path in sources if self._may_be(exercise, path)]
        if not found and len(self._exercises) == 1 and len(sources) == 1:
            (only,) = sources  # one exercise, one file: whatever its name
            found = [] if _exercise_name(only[-1]) in self._known else [only]
        return found

    def _may_be(self, exercise: Exercise, path: tuple[str, ...]) -> bool:
        name = _exercise_name(path[-1])
        if name != exercise.name:
            return False
        chapter = path[-2] if len(path) > 1 else ""
        if chapter == exercise.chapter_id:
            return True
        # In another chapter's folder it is that chapter's; a name of two exercises needs its chapter's folder.
        return f"{chapter}/{name}" not in self._ids and len(self._by_name[name]) == 1

    def _hand_in(
        self, exercise: Exercise, candidates: list[tuple[str, ...]], contents: Contents
    ) -> tuple[HandedIn, list[Text]]:
        if not candidates and contents.refusal is not None:
            return self._refused(exercise, contents.refusal), []
        if not candidates:
            return HandedIn(exercise.id, None, _missing_text(exercise.id)), []
        ranked = sorted(candidates, key=lambda path: (_rank(exercise, path), path))
        best = [path for path in ranked if _rank(exercise, path) == _rank(exercise, ranked[0])]
        if len({contents.files[path] for path in best}) > 1:
            reason = both("several files for it, and none is the better one: {paths}", paths=_listed(best))
            return self._refused(exercise, reason), [_about(exercise, reason)]
        remarks = []
        chosen = ranked[0]
        if _exercise_name(chosen[-1]) != exercise.name:
            remarks.append(both("{path} is taken for {exercise}", path=_path(chosen), exercise=exercise.id))
        different = [path for path in ranked[len(best) :] if contents.files[path] != contents.files[chosen]]
        if different:
            remarks.append(
                both(
                    "{exercise}: {chosen} is taken; left out: {paths}",
                    exercise=exercise.id,
                    chosen=_path(chosen),
                    paths=_listed(different),
                )
            )
        return self._read(exercise, contents.files[chosen], remarks), remarks

    def _read(self, exercise: Exercise, content: bytes | Text, remarks: list[Text]) -> HandedIn:
        if isinstance(content, Text):
            return self._refused(exercise, content)
        try:
            source = _decoded(exercise.relative_path, content)
        except SubmissionRefused as refusal:
            remarks.append(refusal.text)
            return HandedIn(exercise.id, None, refusal.text)
        return HandedIn(exercise.id, source, imports_torch=bool(_IMPORTS_TORCH.search(source)))

    def _refused(self, exercise: Exercise, reason: Text) -> HandedIn:
        return HandedIn(exercise.id, None, SubmissionRefused(exercise.relative_path, reason).text)

    def _about_missing(self, handed_in: Sequence[HandedIn]) -> list[Text]:
        missing = [item.exercise_id for item in handed_in if item.refusal == _missing_text(item.exercise_id)]
        if not missing:
            return []
        if len(missing) == len(handed_in):
            return [both("no file of an exercise was found")]
        return [both("missing: {names}", names=_few(missing))]

    def _about_others(self, handed_in: Sequence[HandedIn], others: Iterable[tuple[str, ...]]) -> list[Text]:
        """Name files that look like an attempt at something."""
        unknown = [
            path
            for path in sorted(others)
            if path[-1].lower().endswith((".py", ".ipynb"))
            and _exercise_name(path[-1]) not in self._known
            and not is_given(path)
        ]
        return [both("no exercise has this name: {paths}", paths=_listed(unknown))] if unknown else []


def _exercise_name(file_name: str) -> str:
    """Return which exercise a file's name means; nothing for one that is no Python file."""
    lower = file_name.lower()
    if not lower.endswith(".py"):
        return ""
    return _AGAIN.sub("", lower.removesuffix(".py")).strip()


def _rank(exercise: Exercise, path: tuple[str, ...]) -> tuple[int, int, int]:
    """Return how far a path is from the one that the exercise has in the course; the least is the best."""
    is_in_chapter = len(path) > 1 and path[-2] == exercise.chapter_id
    return (0 if is_in_chapter else 1, 0 if path[-1] == f"{exercise.name}.py" else 1, len(path))


def _missing_text(exercise_id: str) -> Text:
    return SubmissionRefused(Path(f"{exercise_id}.py"), both("no such file in the submission")).text


def _decoded(relative: Path, data: bytes) -> str:
    if b"\0" in data:
        raise SubmissionRefused(relative, both("the file holds NUL bytes: it is not Python source"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SubmissionRefused(
            relative, both("the file is not UTF-8 (byte {position}): save it as UTF-8", position=error.start)
        ) from None


def _about(exercise: Exercise, reason: Text) -> Text:
    return SubmissionRefused(exercise.relative_path, reason).text


def _path(parts: tuple[str, ...]) -> str:
    return shown("/".join(parts))


def _listed(paths: Sequence[tuple[str, ...]]) -> str:
    return _few([_path(path) for path in paths])


def _few(names: Sequence[str]) -> str:
    more = f" … (+{len(names) - _NAMED})" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
