"""What a page tells about one exercise: the points, what failed and why, and nothing that is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from grader.model import LANGUAGES, Outcome, Text
from grader.report.evidence import Failure, failures_of
from grader.report.html import render
from grader.report.words import OUTCOMES, STUDENT_WORDS

__all__ = ["exercise_card"]

_OUTPUT_LINES = 12


@dataclass(frozen=True, slots=True)
class _Card:
    """An exercise as its card shows it.

    Attributes
    ----------
    reading
        Commands that show the sections to read.
    """

    id: str
    title: Text
    score: float
    max_score: float
    is_passed: bool
    diagnosis: list[dict[str, Text]]
    failures: list[Failure]
    passed: tuple[Text, ...]
    output: str
    reading: tuple[str, ...]


def exercise_card(exercise: Mapping[str, Any], title: Text) -> Markup:
    """Return the HTML of an exercise of a report."""
    if exercise["outcome"] == Outcome.PASSED and not exercise["diagnosis"]:
        return _card_of_passed(exercise["id"], title, exercise["score"], exercise["max_score"], _passed(exercise))
    return _rendered(_card(exercise, title))


# Where all is right, the cards of a class are the same.
@lru_cache(maxsize=1024)
def _card_of_passed(name: str, title: Text, score: float, max_score: float, passed: tuple[Text, ...]) -> Markup:
    return _rendered(_Card(name, title, score, max_score, True, [], [], passed, "", ()))


def _rendered(card: _Card) -> Markup:
    return Markup(render("exercise.html.jinja", STUDENT_WORDS, exercise=card, outcomes=OUTCOMES))


def _passed(exercise: Mapping[str, Any]) -> tuple[Text, ...]:
    return tuple(Text.from_json(case["title"]) for case in exercise["cases"] if case["outcome"] == Outcome.PASSED)


def _card(exercise: Mapping[str, Any], title: Text) -> _Card:
    lines = exercise["output"].rstrip().splitlines()
    output = "\n".join(lines[:_OUTPUT_LINES]) + ("\n…" if len(lines) > _OUTPUT_LINES else "")
    sections = dict.fromkeys(item["section"] for item in exercise["diagnosis"] if item.get("section"))
    chapter = exercise["id"].partition("/")[0]
    return _Card(
        id=exercise["id"],
        title=title,
        score=exercise["score"],
        max_score=exercise["max_score"],
        is_passed=exercise["outcome"] == Outcome.PASSED,
        diagnosis=[_spoken_diagnosis(item) for item in exercise["diagnosis"]],
        failures=failures_of(exercise),
        passed=_passed(exercise),
        output=output if exercise["outcome"] != Outcome.PASSED else "",
        reading=tuple(f"grader lesson {chapter} --section {section}" for section in sections),
    )


def _spoken_diagnosis(item: Mapping[str, Any]) -> dict[str, Text]:
    return {name: Text(**{tongue: item[name][tongue] for tongue in LANGUAGES}) for name in ("title", "explanation")}
