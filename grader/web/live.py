"""What the server knows of the course: lessons, questions, checks, progress, and the pages made of them."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from grader.course import Chapter, Course, Exercise
from grader.errors import UsageError
from grader.i18n import both
from grader.model import LANGUAGES
from grader.progress import Progress, Standing
from grader.settings import STATE_FOLDER
from grader.web.assets import Assets
from grader.web.checks import Checks
from grader.web.lessons import Lessons, Slot, stamp_of
from grader.web.pages import STATIC, Frame, contents_values, lesson_values, render
from grader.web.quiz_state import QuizState
from grader.web.quiz_view import QuizView
from grader.web.quizzes import Quizzes
from grader.web.search import Document, documents

__all__ = ["Live", "Page"]

_STATES = {
    "passed": ("✓", both("passed")),
    "failed": ("✗", both("failed")),
    "not_tried": ("", both("not tried")),
}
#: A page, and the same page compressed.
Page = tuple[bytes, bytes]


class Live:
    """One course served.

    Parameters
    ----------
    results
        The out folder of a batch, for instructors.
    """

    def __init__(self, course: Course, results: Path | None = None) -> None:
        self.course = course
        self.results = results
        self.lessons = Lessons(course)
        self.quizzes = Quizzes(course)
        self.checks = Checks(course)
        self.progress = Progress(course.root)
        self.assets = Assets(STATIC)
        #: Questions as they are to be shown once more, although that is not kept: unreadable answers, revealed ones.
        self.pending: dict[str, QuizState] = {}
        self._pages: dict[tuple[str, str], tuple[object, Page]] = {}
        self._documents: tuple[object, list[Document]] | None = None

    @cached_property
    def _progress_path(self) -> Path:
        return self.course.root / STATE_FOLDER / "progress.sqlite"

    def chapter(self, name: str) -> Chapter:
        """Return a chapter by its id; unlike the course's, abbreviations are no addresses of pages."""
        for chapter in self.course.chapters:
            if chapter.id == name:
                return chapter
        raise UsageError(both("there is no chapter '{name}'", name=name[:100]))

    def exercise(self, chapter: str, name: str) -> Exercise:
        """Return an exercise by the ids of its chapter and itself."""
        for exercise in self.chapter(chapter).exercises:
            if exercise.name == name:
                return exercise
        raise UsageError(both("there is no exercise '{name}'", name=name[:100]))

    def frame(self, language: str, root: str, other: str, query: str = "") -> dict[str, Any]:
        """Return what every page needs."""
        has_results = self.results is not None
        return Frame(self.course, language, root, other, "live", self.assets.query, has_results, query).values()

    def contents(self, language: str) -> Page:
        """Return the list of chapters."""
        stamp = (self._progress_stamp, [self._lesson_stamp(chapter) for chapter in self.course.chapters])
        return self._cached("", language, stamp, lambda: self._contents(language))

    def lesson(self, chapter: Chapter, language: str) -> Page:
        """Return a lesson with where the learner stands in its quizzes and exercises."""
        stamp = (self._progress_stamp, self._lesson_stamp(chapter))
        return self._cached(chapter.id, language, stamp, lambda: self.lesson_with(chapter, language, {}))

    @property
    def _progress_stamp(self) -> object:
        return stamp_of(self._progress_path)

    def _lesson_stamp(self, chapter: Chapter) -> object:
        return [self.lessons.stamp(chapter, language) for language in LANGUAGES]

    def _cached(self, name: str, language: str, stamp: object, make: Callable[[], str]) -> Page:
        known = self._pages.get((name, language))
        if known is None or known[0] != stamp:
            data = make().encode("utf-8")
            known = self._pages[name, language] = (stamp, (data, gzip.compress(data, 4, mtime=0)))
        return known[1]

    def _contents(self, language: str) -> str:
        other = f"{_other(language)}.html"
        rows = {chapter.id: self._row(chapter, language) for chapter in self.course.chapters}
        values = contents_values(self.course, language, rows)
        return render("contents.html", {**self.frame(language, "", other), **values})

    def _row(self, chapter: Chapter, language: str) -> dict[str, Any]:
        """Return how far the learner is in a chapter: exercises passed and questions right."""
        standings = self.progress.standings()
        passed = sum(bool((s := standings.get(e.id)) and s.is_passed) for e in chapter.exercises)
        questions, right = self.quizzes.counts(chapter)
        text = both(
            "exercises: {passed} of {exercises} · questions: {right} of {questions}",
            passed=passed,
            exercises=len(chapter.exercises),
            right=right,
            questions=questions,
        )
        return {
            "done": passed + right,
            "most": max(1, len(chapter.exercises) + questions),
            "text": text.in_language(language),
            "states": {each.id: _state(standings.get(each.id), language) for each in chapter.exercises},
        }

    def lesson_with(self, chapter: Chapter, language: str, changed: Mapping[str, QuizState]) -> str:
        """Return a lesson's page; ``changed`` are questions that look otherwise than what was kept of them."""
        page = self.lessons.page(chapter, language)
        frame = self.frame(language, "../", f"{_other(language)}.html")
        states = {**self.quizzes.states(chapter, language), **changed}

        def slot(place: Slot) -> str:
            if place.kind == "quiz":
                return self.quiz(states[place.name], language) if place.name in states else ""
            return self._card(chapter, place.name, language, frame)

        return render("lesson.html", {**frame, **lesson_values(self.course, chapter, page, language, slot)})

    def quiz(self, state: QuizState, language: str) -> str:
        """Return one question as a form."""
        chapter = state.item.chapter
        page = self.lessons.page(chapter, language)
        action = f"/{chapter.id}/quiz/{state.item.id}/{language}"
        view = QuizView(state, language, action, page.markup)
        return render("quiz.html", {**self.frame(language, "../", ""), "quiz": view})

    def _card(self, chapter: Chapter, name: str, language: str, frame: Mapping[str, Any]) -> str:
        page = self.lessons.page(chapter, language)
        text = page.lesson.exercise(name)
        assert text is not None, "the place of an exercise was made from its text"
        known = next((exercise for exercise in chapter.exercises if exercise.name == name), None)
        values = {
            "name": name,
            "state": _state(self.progress.standings().get(known.id), language) if known else None,
            "statement": Markup(page.markup(text.statement)),
            "page": f"{name}/{language}.html",
        }
        return render("exercise_card.html", {**frame, "exercise": values})

    def documents(self) -> list[Document]:
        """Return what search looks through."""
        stamp = [self._lesson_stamp(chapter) for chapter in self.course.chapters]
        if self._documents is None or self._documents[0] != stamp:
            self._documents = (stamp, list(documents(self.course, self.lessons)))
        return self._documents[1]


def _state(standing: Standing | None, language: str) -> dict[str, str]:
    name = "not_tried" if standing is None else "passed" if standing.is_passed else "failed"
    mark, word = _STATES[name]
    return {"name": name.replace("_", "-"), "mark": mark, "word": word.in_language(language)}


def _other(language: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(language)]
