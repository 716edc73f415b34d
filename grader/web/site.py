"""The course as a folder of files for any web server, or to be opened from the disk.

The pages are those of the server (see `grader.web.pages`), without exercise editors, and with the keys of the
questions beside them so that answers are scored in the browser.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from grader.bank import Bank
from grader.course import Chapter, Course
from grader.errors import UsageError
from grader.i18n import both
from grader.model import LANGUAGES
from grader.web.lessons import LessonPage, Lessons, Slot
from grader.web.pages import STATIC, Frame, contents_values, lesson_values, render
from grader.web.quiz_keys import keys_script
from grader.web.quiz_state import QuizState
from grader.web.quiz_view import QuizView
from grader.web.search import documents
from grader.web.words import words_in

__all__ = ["export_site"]

#: The learner without a name: everybody who reads the site gets the same numbers.
_ANYBODY = ""
#: Scripts that need the server.
_LIVE_ONLY = shutil.ignore_patterns("editor.*")


def export_site(course: Course, folder: Path) -> int:
    """Write the course's lessons as pages; return how many.

    Raises
    ------
    UsageError
        The folder holds something else, or cannot be written.
    """
    _require_ours(folder)
    count = 0
    try:
        for name, text in _files(course):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            count += name.endswith(".html")
        for chapter in course.chapters:
            for picture in sorted(chapter.figures_dir.glob("*.[sp][vn]g")):
                target = folder / chapter.id / "figures" / picture.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(picture, target)
        shutil.copytree(STATIC, folder / "static", dirs_exist_ok=True, ignore=_LIVE_ONLY)
    except OSError as error:
        raise UsageError(both("{path} cannot be written: {error}", path=folder, error=error.strerror)) from None
    return count


def _require_ours(folder: Path) -> None:
    """A folder that holds something that is no site of ours is not written into."""
    if folder.is_dir() and any(folder.iterdir()) and not (folder / "static" / "katex").is_dir():
        raise UsageError(both("{path} is not empty: name a new folder", path=folder))


def _files(course: Course) -> Iterator[tuple[str, str]]:
    lessons = Lessons(course)
    for language in LANGUAGES:
        yield f"{language}.html", _contents(course, language)
        yield f"search-{language}.html", _search(course, language)
        for chapter in course.chapters:
            yield from _chapter(course, lessons, chapter, language)
    found = [document.to_json() for document in documents(course, lessons)]
    yield "search-index.js", f"window.searchIndex={json.dumps(found, ensure_ascii=False)};\n"
    # Who opens the folder itself gets the first language; every page leads to the other one.
    yield "index.html", _contents(course, LANGUAGES[0])


def _contents(course: Course, language: str) -> str:
    frame = Frame(course, language, "", f"{_other(language)}.html")
    return render("contents.html", {**frame.values(), **contents_values(course, language, {})})


def _search(course: Course, language: str) -> str:
    frame = Frame(course, language, "", f"search-{_other(language)}.html")
    return render("search.html", {**frame.values(), "title": words_in(language)["search"], "matches": [], "count": 0})


def _chapter(course: Course, lessons: Lessons, chapter: Chapter, language: str) -> Iterator[tuple[str, str]]:
    page = lessons.page(chapter, language)
    frame = Frame(course, language, "../", f"{_other(language)}.html").values()
    items = [
        (item, item.present(language, learner=_ANYBODY, attempt=1))
        for item in Bank.load(course, [chapter]).items
        if language in item.questions
    ]
    views = {item.id: QuizView(QuizState(item, shown), language, "#", page.markup) for item, shown in items}

    def slot(place: Slot) -> str:
        if place.kind == "exercise":
            return render("exercise_card.html", {**frame, "exercise": _exercise(page, place.name)})
        return render("quiz.html", {**frame, "quiz": views[place.name]}) if place.name in views else ""

    values = lesson_values(course, chapter, page, language, slot)
    yield f"{chapter.id}/{language}.html", render("lesson.html", {**frame, **values})
    yield f"{chapter.id}/keys-{language}.js", keys_script(items, page.markup, language)
    answers = {**frame, "title": f"{page.lesson.title} · {words_in(language)['answers']}", "answers": views.values()}
    answers["other"] = f"answers-{_other(language)}.html"
    yield f"{chapter.id}/answers-{language}.html", render("answers.html", answers)


def _exercise(page: LessonPage, name: str) -> dict[str, object]:
    from markupsafe import Markup

    text = page.lesson.exercise(name)
    assert text is not None, "the place of an exercise was made from its text"
    return {
        "name": name,
        "state": None,
        "statement": Markup(page.markup(text.statement)),
        "hints": [Markup(page.markup(hint)) for hint in text.hints],
    }


def _other(language: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(language)]
