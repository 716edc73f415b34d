"""The course as a folder of files for any web server, or to be opened from the disk.

``<chapter>/<language>.html`` beside ``<chapter>/figures/``, as the lessons lie in ``content/``, so that links fit;
``<language>.html`` lists the chapters; ``static/`` holds style, script and KaTeX.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jinja2

from grader.course import Chapter, Course
from grader.errors import UsageError
from grader.i18n import both
from grader.lesson import Lesson, read_lesson
from grader.lesson.html import LessonHtml
from grader.model import LANGUAGES

__all__ = ["export_site"]

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class _Page:
    """What one page is made of."""

    path: str
    template: str
    values: dict[str, object]


def export_site(course: Course, folder: Path) -> int:
    """Write the course's lessons as pages; return how many.

    Raises
    ------
    UsageError
        The folder holds something else, or cannot be written.
    """
    _require_ours(folder)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=jinja2.StrictUndefined
    )
    count = 0
    try:
        for page in _pages(course):
            path = folder / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(environment.get_template(page.template).render(page.values), encoding="utf-8")
            count += 1
        for chapter in course.chapters:
            for picture in sorted(chapter.figures_dir.glob("*.[sp][vn]g")):
                target = folder / chapter.id / "figures" / picture.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(picture, target)
        shutil.copytree(_HERE / "static", folder / "static", dirs_exist_ok=True)
    except OSError as error:
        raise UsageError(both("{path} cannot be written: {error}", path=folder, error=error.strerror)) from None
    return count


def _require_ours(folder: Path) -> None:
    """A folder that holds something that is no site of ours is not written into."""
    if folder.is_dir() and any(folder.iterdir()) and not (folder / "static" / "katex").is_dir():
        raise UsageError(both("{path} is not empty: name a new folder", path=folder))


def _pages(course: Course) -> Iterator[_Page]:
    for language in LANGUAGES:
        yield from _pages_in(course, language)
    # Who opens the folder itself gets the first language; every page leads to the other one.
    yield _Page("index.html", "contents.html", _contents(course, LANGUAGES[0]))


def _pages_in(course: Course, language: str) -> Iterator[_Page]:
    yield _Page(f"{language}.html", "contents.html", _contents(course, language))
    chapters = course.chapters
    for number, chapter in enumerate(chapters):
        lesson = read_lesson(chapter.lesson_path(language), language)
        before = chapters[number - 1] if number else None
        after = chapters[number + 1] if number + 1 < len(chapters) else None
        values = {**_frame(course, language, "../"), **_lesson_values(chapter, lesson)}
        neighbours = {"before": _link(before, language), "after": _link(after, language)}
        yield _Page(f"{chapter.id}/{language}.html", "lesson.html", {**values, **neighbours})


def _contents(course: Course, language: str) -> dict[str, object]:
    chapters = [
        {
            "href": f"{chapter.id}/{language}.html",
            "title": chapter.title.in_language(language),
            "exercises": [exercise.title.in_language(language) for exercise in chapter.exercises],
        }
        for chapter in course.chapters
    ]
    other = _other(language)
    return {**_frame(course, language, ""), "title": "", "chapters": chapters, "other": f"{other}.html"}


def _lesson_values(chapter: Chapter, lesson: Lesson) -> dict[str, object]:
    sections = [section for section in lesson.sections if section.level == 2 and section.anchor]
    return {
        "title": lesson.title,
        "number": chapter.number,
        "sections": sections,
        "body": LessonHtml(lesson, "figures").body(),
        "other": f"{_other(lesson.language)}.html",
    }


def _frame(course: Course, language: str, root: str) -> dict[str, object]:
    """Return what every page needs: the course, the language, and the way to the site's root."""
    words = {
        "contents": both("Contents"),
        "on_this_page": both("On this page"),
        "before": both("Previous"),
        "after": both("Next"),
        "skip": both("Skip to the text"),
        "exercises": both("Exercises"),
    }
    return {
        "course": course.title.in_language(language),
        "language": language,
        "root": root,
        "other_name": {"ko": "한국어", "en": "English"}[_other(language)],
        "other_language": _other(language),
        "words": {name: text.in_language(language) for name, text in words.items()},
    }


def _link(chapter: Chapter | None, language: str) -> dict[str, str] | None:
    if chapter is None:
        return None
    return {"href": f"../{chapter.id}/{language}.html", "title": chapter.title.in_language(language)}


def _other(language: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(language)]
