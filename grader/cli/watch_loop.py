"""The loop of watch mode: saves, keys and results come in; checks go out, and what they found goes to the face."""

from __future__ import annotations

import select
import time
from typing import Protocol

from grader.cli.watch_actions import Actions
from grader.cli.watch_keys import Keyboard, Lines, key_of
from grader.cli.watch_page import Standing, Verdict
from grader.cli.watch_records import Records
from grader.course import Course, Exercise
from grader.errors import GraderError
from grader.i18n import both, say
from grader.model import Report, Text
from grader.watch.checker import Checked, Checker, Failed, Order
from grader.watch.events import Changed, Polling
from grader.watch.inbox import Inbox
from grader.watch.lookout import LOOK_S, Lookout, ManifestChanged
from grader.watch.saved import look_at

__all__ = ["Face", "Loop", "Quit", "Woken"]

#: How long a file that looks half saved is left alone, in seconds.
_SETTLE_S = 0.3
#: A check that takes longer than this is ended by the next one, in seconds.
_PATIENCE_S = 1.0
#: A check that takes longer is worth a word, in seconds.
_LONG_S = 3


class Quit:
    """Somebody wants this to end."""


class Woken:
    """The window has another size, or the program was stopped and goes on."""


class Face(Protocol):
    """What a student sees: `watch_screen.Screen` or `watch_plain.Plain`."""

    @property
    def is_screen(self) -> bool: ...
    def begin(self, course: Course, exercise: Exercise, standing: Standing) -> None: ...
    def going_on(self, text: str) -> None: ...
    def verdict(self, verdict: Verdict, standing: Standing) -> None: ...
    def trouble(self, text: Text) -> None: ...
    def notice(self, text: Text) -> None: ...
    def page(self, text: str) -> None: ...
    def interrupt(self) -> None: ...
    def footer(self) -> None: ...
    def redraw(self) -> None: ...
    def question(self, text: str) -> None: ...
    def close(self) -> None: ...


class Loop:
    """Watches one exercise, and goes on to another when asked to or when that one is saved."""

    def __init__(
        self,
        course: Course,
        exercise: Exercise,
        face: Face,
        keyboard: Keyboard | Lines | None,
        inbox: Inbox,
        checker: Checker,
        lookout: Lookout,
    ) -> None:
        self.course = course
        self.exercise = exercise
        self.face = face
        self.keyboard = keyboard
        self.records = Records()
        self.is_done = False
        self._inbox = inbox
        self._checker = checker
        self._lookout = lookout
        self._actions = Actions(self)
        self._due: float | None = None
        self._order: Order | None = None
        self._begun = self._looked = time.monotonic()
        self._said_s = -1
        self._is_attempt = False

    def run(self) -> None:
        """Watch until somebody ends it."""
        self.face.begin(self.course, self.exercise, self.records.standing(self.course))
        self.check(is_attempt=False)
        while not self.is_done:
            self._wait()
            for item in self._inbox.take():
                self._on_item(item)
            self._look()

    # What comes in -------------------------------------------------------------------------------

    def _wait(self) -> None:
        until = LOOK_S if self._due is None else max(0.0, min(LOOK_S, self._due - time.monotonic()))
        sources: list[Inbox | Keyboard | Lines] = [self._inbox]
        if self.keyboard is not None:
            sources.append(self.keyboard)
        ready, _, _ = select.select(sources, [], [], until)
        if self.keyboard is not None and self.keyboard in ready:
            letters = self.keyboard.read()
            if letters is None:
                self.keyboard = None  # the end of a pipe is no wish to stop
            for letter in letters or ():
                if letter:
                    self._actions.on_letter(letter, key_of(letter))

    def _on_item(self, item: object) -> None:
        match item:
            case Changed():
                self._on_changed(item)
            case Checked() if item.order is self._order:
                self._order = None
                self._on_report(item.report)
            case Failed() if item.order is self._order:
                self._order = None
                self.face.trouble(item.error.text)
            case Polling():
                self.face.notice(both("Looking at the files again and again: {reason}.", reason=item.reason))
                self._lookout.poll()
            case Woken():
                if self.keyboard is not None:
                    self.keyboard.listen()
                self.face.redraw()
            case Quit():
                self.is_done = True

    def _on_changed(self, changed: Changed) -> None:
        saved = [exercise for exercise in self.course.exercises if changed.concerns(exercise.stub_path)]
        if self.exercise in saved:
            self._on_saved()
        elif len(saved) == 1 and look_at(saved[0].stub_path).content is not None:
            self.go_to(saved[0], is_attempt=True)
        elif self._concerns_the_check(changed):
            self.check(is_attempt=False)

    def _concerns_the_check(self, changed: Changed) -> bool:
        """Whether an author has changed what the exercise is checked with, or what its lesson says."""
        outside = [path for path in changed.paths if not path.is_relative_to(self.course.exercises_dir)]
        others = {chapter.id for chapter in self.course.chapters} - {self.exercise.chapter_id}
        return any(others.isdisjoint(path.parts) for path in outside)

    def _on_saved(self) -> None:
        before = self._lookout.seen
        saved = self._lookout.see()
        if saved != before:
            # Now, unless an editor seems to be in the middle of it.
            self._due = time.monotonic() + (_SETTLE_S if saved.is_doubtful else 0.0)

    def _look(self) -> None:
        """Do what is due, and notice what no event tells of."""
        now = time.monotonic()
        if self._due is not None:
            if now >= self._due:
                self._settle()
        elif self._order is not None:
            self._say_what_is_going_on()
        if now - self._looked < LOOK_S or self._due is not None:
            return
        self._looked = now
        for happening in self._lookout.look():
            if isinstance(happening, ManifestChanged):
                self._on_manifest()
            else:
                self._on_saved()

    def _settle(self) -> None:
        self._due = None
        before = self._lookout.seen
        saved = self._lookout.see()
        if saved != before and saved.is_doubtful:
            self._due = time.monotonic() + _SETTLE_S
        else:
            self.check(is_attempt=True)

    def _on_manifest(self) -> None:
        try:
            self.course = Course.load(self.course.root)
        except GraderError as error:
            self.face.trouble(error.text)
            return
        by_id = {exercise.id: exercise for exercise in self.course.exercises}
        self.go_to(by_id.get(self.exercise.id) or self.course.exercises[0], is_attempt=False)

    # What goes out -------------------------------------------------------------------------------

    def go_to(self, exercise: Exercise, *, is_attempt: bool) -> None:
        """Watch another exercise and check it."""
        self.exercise = exercise
        self._due = None
        self._lookout.move_to(self.course, exercise)
        self.face.begin(self.course, exercise, self.records.standing(self.course))
        self.check(is_attempt=is_attempt)

    def check(self, *, is_attempt: bool) -> None:
        """Order a check of the file as it is now; of several, only the last one counts."""
        self._lookout.see()
        if self._order is not None:
            is_attempt = is_attempt or (self._is_attempt and self._order.exercise == self.exercise)
            is_stuck = time.monotonic() - self._begun > _PATIENCE_S and self._is_warm(self._order.exercise)
            self._checker.call_off(self._order, is_stuck=is_stuck)
        is_loading = self._order is not None and not self._is_warm(self.exercise)
        self._is_attempt = is_attempt
        self._order = self._checker.order(self.course, self.exercise)
        if not is_loading:  # else the wait is the same one
            self._begun = time.monotonic()
        self._said_s = -1
        self._say_what_is_going_on()

    def _is_warm(self, exercise: Exercise) -> bool:
        return self._checker.is_warm(self.course, exercise)

    def _say_what_is_going_on(self) -> None:
        seconds = int(time.monotonic() - self._begun)
        if seconds == self._said_s:
            return
        self._said_s = seconds
        if self.exercise.needs_torch and not self._is_warm(self.exercise):
            text = say("Loading torch in the background, once …")
        else:
            text = say("checking {names} …", names=self.exercise.name)
        if seconds:
            text += " " + say("{seconds} s", seconds=seconds)
        if seconds >= _LONG_S and self._is_warm(self.exercise):
            text += "  " + say("An endless loop? Save again to give this check up.")
        self.face.going_on(text)

    def _on_report(self, report: Report) -> None:
        (result,) = report.exercises
        try:
            change = self.records.keep(self.course, report, result, is_attempt=self._is_attempt)
        except GraderError as error:  # the record cannot be written: that is no reason not to say what is wrong
            self.face.notice(error.text)
            change = None
        verdict = Verdict(self.course, self.exercise, result, change, self.following())
        self.face.verdict(verdict, self.records.standing(self.course))

    def following(self) -> Exercise | None:
        """Return the next exercise that is not passed: after this one, else from the beginning."""
        exercises = self.course.exercises
        place = exercises.index(self.exercise) + 1
        standings = self.records.standings(self.course)
        for exercise in (*exercises[place:], *exercises[: place - 1]):
            standing = standings.get(exercise.id)
            if standing is None or not standing.is_passed:
                return exercise
        return None
