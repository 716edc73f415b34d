"""Keeps an eye on one exercise: its file, what it is checked with, the manifest, and on the events themselves.

Events may be late, lost or impossible; so the file is looked at every second too. A save that no event told of is
noticed by that, and from then on files are looked at again and again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from grader.course import MANIFEST, Course, Exercise
from grader.i18n import both
from grader.model import Text
from grader.watch.events import FileEvents, Polling
from grader.watch.saved import Saved, look_at

__all__ = ["LOOK_S", "Lookout", "ManifestChanged", "SavedUnseen"]

#: How often to look, in seconds.
LOOK_S = 1.0


class ManifestChanged:
    """``course.toml`` was written."""


class SavedUnseen:
    """The exercise's file is another one, and no event said so."""


class Lookout:
    """Watches the files of one exercise after the other.

    Parameters
    ----------
    tell
        Called with `Changed` and `Polling`, in a thread.
    polling
        Why files must be looked at again and again, if they must.

    Attributes
    ----------
    seen
        The exercise's file when it was last looked at on purpose.
    """

    def __init__(
        self, course: Course, exercise: Exercise, tell: Callable[[object], None], *, polling: Text | None = None
    ) -> None:
        self._tell = tell
        self._is_polling = polling is not None
        self._unseen: tuple[Saved, float] | None = None
        self._events: FileEvents | None = None
        self._watched: Sequence[Path] = ()
        self.move_to(course, exercise)
        self._manifest = self._state_of_manifest()
        if polling is not None:
            tell(Polling(polling))

    def move_to(self, course: Course, exercise: Exercise) -> None:
        """Watch another exercise."""
        self._course, self._exercise = course, exercise
        self.seen = look_at(exercise.stub_path)
        self._folder = self._state_of_folder()
        watched = _folders_of(course, exercise)
        if watched != self._watched:
            self._watched = watched
            self._watch()

    def see(self) -> Saved:
        """Look at the exercise's file and remember what it was."""
        self.seen = look_at(self._exercise.stub_path)
        self._unseen = None
        return self.seen

    def poll(self) -> None:
        """Do without events from now on."""
        self._is_polling = True
        self._watch()

    def stop(self) -> None:
        if self._events is not None:
            self._events.stop()

    def look(self) -> Iterator[ManifestChanged | SavedUnseen]:
        """Yield what has changed without an event."""
        manifest = self._state_of_manifest()
        if manifest != self._manifest:
            self._manifest = manifest
            yield ManifestChanged()
        folder = self._state_of_folder()
        if folder != self._folder:
            self._folder = folder
            self._watch()
            yield SavedUnseen()
        elif self._is_save_missed():
            if not self._is_polling:
                self._tell(Polling(both("the system did not tell of a change")))
            yield SavedUnseen()

    def _is_save_missed(self) -> bool:
        """Whether the file has been another one for a while: long enough for its event to have come."""
        now = look_at(self._exercise.stub_path)
        if now == self.seen:
            self._unseen = None
        elif self._unseen is None or self._unseen[0] != now:
            self._unseen = (now, time.monotonic())
        return self._unseen is not None and time.monotonic() - self._unseen[1] >= LOOK_S

    def _watch(self) -> None:
        self.stop()
        self._events = FileEvents(self._watched, self._tell, is_polling=self._is_polling)
        self._events.start()

    def wait_until_ready(self, timeout_s: float) -> bool:
        """Wait until changes from now on are told of."""
        return self._events is not None and self._events.wait_until_ready(timeout_s)

    def _state_of_manifest(self) -> object:
        try:
            status = os.stat(self._course.root / MANIFEST)
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino

    def _state_of_folder(self) -> int | None:
        try:
            return os.stat(self._course.exercises_dir).st_ino
        except OSError:
            return None


def _folders_of(course: Course, exercise: Exercise) -> list[Path]:
    """Return all exercises, and what authors write: suites, solutions, known mistakes, lessons, tables."""
    folders = [course.exercises_dir, exercise.suite_path.parent.parent, exercise.solution_path.parent.parent]
    folders += [path.parent.parent.parent for path in exercise.mistake_paths[:1]]
    folders.append(course.chapter_of(exercise).lesson_path("en").parent.parent)
    return list(dict.fromkeys(folders))
