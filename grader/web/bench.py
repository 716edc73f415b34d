"""An exercise with its editor, as values for its templates."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from grader.course import Exercise
from grader.errors import CannotGrade, GraderError
from grader.hints import missing_attempts
from grader.i18n import both
from grader.release.manifest import Manifest
from grader.web.checks import Check, CheckState
from grader.web.live import Live
from grader.web.pages import render
from grader.web.report_view import report_values
from grader.workspace import StudentFile, changes, read_file

__all__ = ["Conflict", "bench_values", "result_html"]

_LEAST_ROWS, _MOST_ROWS = 12, 40
_HREF = re.compile(r'(<a [^>]*href=")(#|\.\./)')


@dataclass(frozen=True)
class Conflict:
    """A text that was not written, because the file had been changed; ``current`` is what is in the file."""

    text: str
    current: StudentFile


def bench_values(
    live: Live, exercise: Exercise, language: str, *, check: Check | None = None, conflict: Conflict | None = None
) -> dict[str, Any]:
    """Return what ``exercise.html`` and ``workbench.html`` show."""
    page = live.lessons.page(live.chapter(exercise.chapter_id), language)
    text = page.lesson.exercise(exercise.name)
    hints = text.hints if text else ()
    seen = min(live.progress.hint_level(exercise.id), len(hints))
    refused = ""
    try:
        file = read_file(live.course, exercise)
    except GraderError as error:
        file, refused = StudentFile("", ""), error.text.in_language(language)
    source = conflict.text if conflict else file.text
    return {
        "name": exercise.name,
        "id": exercise.id,
        "base": f"/{exercise.chapter_id}/{exercise.name}/{language}/",
        "page": f"/{exercise.chapter_id}/{exercise.name}/{language}.html",
        "file": exercise.stub_path.relative_to(exercise.root).as_posix(),
        "statement": Markup(_from_here(page.markup(text.statement), language)) if text else "",
        "source": source,
        "digest": file.digest,
        "rows": min(_MOST_ROWS, max(_LEAST_ROWS, source.count("\n") + 2)),
        "refused": refused,
        "conflict": _conflict(conflict) if conflict else None,
        "hints": [Markup(page.markup(hint)) for hint in hints[:seen]],
        "hint_count": len(hints),
        "attempts_missing": missing_attempts(live.course, live.progress, exercise, seen + 1),
        "result": Markup(result_html(live, check, language)) if check else "",
        **_diff(live, exercise, language),
    }


def _from_here(html: str, language: str) -> str:
    """Let links that are meant from the lesson's page fit one folder below."""
    return _HREF.sub(lambda m: m[1] + (f"../{language}.html#" if m[2] == "#" else "../../"), html)


def _conflict(conflict: Conflict) -> dict[str, str]:
    lines = difflib.unified_diff(
        conflict.text.splitlines(), conflict.current.text.splitlines(), "here", "file", lineterm=""
    )
    return {"difference": "\n".join(lines), "digest": conflict.current.digest}


def _diff(live: Live, exercise: Exercise, language: str) -> dict[str, Any]:
    try:
        return {"diff": changes(live.course, exercise), "diff_problem": ""}
    except GraderError as error:
        return {"diff": [], "diff_problem": error.text.in_language(language)}


def result_html(live: Live, check: Check, language: str) -> str:
    """Return what came of a check that is over; nothing while it is not."""
    frame = live.frame(language, "../../", "")
    if check.state is CheckState.DONE and check.report is not None:
        exercise = check.exercise
        page = live.lessons.page(live.chapter(exercise.chapter_id), language)
        values = report_values(check.report, exercise, page, language)
        values |= {
            "following": _following(live, exercise, language),
            "kept_back": _kept_back(live, exercise, language),
        }
        return render("report.html", {**frame, **values})
    if check.state is CheckState.FAILED and check.problem is not None:
        return str(Markup('<p class="problem" role="alert">{}</p>').format(check.problem.in_language(language)))
    if check.state is CheckState.CANCELLED:
        return str(Markup("<p>{}</p>").format(frame["script_words"]["cancelled"]))
    return ""


def _kept_back(live: Live, exercise: Exercise, language: str) -> str:
    """Return how many hidden cases a student's copy does not have; nothing where all cases were run."""
    if not live.course.is_released:
        return ""
    try:
        size = Manifest.read(live.course.root).suites.get(exercise.id)
    except CannotGrade:
        return ""  # the check itself needs no manifest; 'grader submit' says what is wrong with it
    if size is None or not size.cases_kept_back:
        return ""
    return both(
        "These were the public cases. Hidden cases: {cases}, worth {points} points; "
        "they are run when you have handed in.",
        cases=size.cases_kept_back,
        points=f"{size.points_kept_back:g}",
    ).in_language(language)


def _following(live: Live, exercise: Exercise, language: str) -> dict[str, str] | None:
    place = live.course.exercises.index(exercise) + 1
    if place == len(live.course.exercises):
        return None
    following = live.course.exercises[place]
    return {
        "href": f"/{following.chapter_id}/{following.name}/{language}.html",
        "title": following.title.in_language(language),
    }
