"""What pages are made of, for the server and the exported site alike: the templates and what they are filled with.

Pages lie as the lessons lie in ``content/``, so that relative links fit in both:

``<language>.html``                     the chapters
``<chapter>/<language>.html``           a lesson, beside ``<chapter>/figures/``
``<chapter>/<exercise>/<language>.html``  an exercise with its editor; on the server only
``search-<language>.html``              search
``static/``                             style, scripts, KaTeX
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from grader.course import Chapter, Course, Exercise
from grader.model import LANGUAGES
from grader.templates import environment
from grader.web.lessons import LessonPage, Slot
from grader.web.words import script_words_in, words_in

__all__ = ["HERE", "STATIC", "Frame", "contents_values", "lesson_values", "render"]

HERE = Path(__file__).parent
STATIC = HERE / "static"
_NAMES = {"ko": "한국어", "en": "English"}
_SEARCH_LENGTH = 200


@dataclass(frozen=True)
class Frame:
    """What every page needs.

    Attributes
    ----------
    root
        The way to the site's root, ``../`` for a lesson.
    other
        Where the page in the other language is.
    kind
        ``live`` on the server, ``export`` in files.
    asset
        Returns the version of a static file, which goes into its address.
    """

    course: Course
    language: str
    root: str
    other: str
    kind: str = "export"
    asset: Callable[[str], str] = lambda name: ""
    has_results: bool = False
    query: str = ""

    def values(self) -> dict[str, Any]:
        other = LANGUAGES[1 - LANGUAGES.index(self.language)]
        return {
            "course": self.course.title.in_language(self.language),
            "language": self.language,
            "root": self.root,
            "other": self.other,
            "other_name": _NAMES[other],
            "other_language": other,
            "kind": self.kind,
            "words": words_in(self.language),
            "script_words": script_words_in(self.language),
            "has_results": self.has_results,
            "query": self.query[:_SEARCH_LENGTH],
            "asset": lambda name: f"{self.root}static/{name}{self.asset(name)}",
        }


@cache
def _environment() -> Environment:
    return environment(HERE / "templates")


def render(template: str, values: Mapping[str, Any]) -> str:
    """Fill in a template of ``templates/``."""
    return _environment().get_template(template).render(values)


def contents_values(course: Course, language: str, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return what the list of chapters shows.

    Parameters
    ----------
    rows
        For each chapter what is known of the learner's progress; empty in the exported site.
    """
    chapters = [
        {
            "href": f"{chapter.id}/{language}.html",
            "title": chapter.title.in_language(language),
            "number": chapter.number,
            "exercises": [_exercise_link(exercise, language) for exercise in chapter.exercises],
            "progress": rows.get(chapter.id),
        }
        for chapter in course.chapters
    ]
    return {"title": "", "chapters": chapters}


def lesson_values(
    course: Course, chapter: Chapter, page: LessonPage, language: str, slot: Callable[[Slot], str]
) -> dict[str, Any]:
    """Return what a lesson's page shows.

    Parameters
    ----------
    slot
        Renders a quiz or an exercise.
    """
    place = course.chapters.index(chapter)
    before = course.chapters[place - 1] if place else None
    after = course.chapters[place + 1] if place + 1 < len(course.chapters) else None
    body = "".join(part if isinstance(part, str) else slot(part) for part in page.parts)
    return {
        "title": page.lesson.title,
        "number": chapter.number,
        "sections": [section for section in page.lesson.sections if section.level == 2 and section.anchor],
        # The dialect knows no HTML: what is in the body is the renderer's.
        "body": Markup(body),
        "terms": page.terms,
        "before": _link(before, language),
        "after": _link(after, language),
    }


def _exercise_link(exercise: Exercise, language: str) -> dict[str, str]:
    return {
        "name": exercise.name,
        "id": exercise.id,
        "title": exercise.title.in_language(language),
        "lesson": f"{exercise.chapter_id}/{language}.html#exercise-{exercise.name}",
        "page": f"{exercise.chapter_id}/{exercise.name}/{language}.html",
    }


def _link(chapter: Chapter | None, language: str) -> dict[str, str] | None:
    if chapter is None:
        return None
    return {"href": f"../{chapter.id}/{language}.html", "title": chapter.title.in_language(language)}
