"""What a hidden suite says of its cases."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.authoring.suite_file import NOT_LITERAL, CaseText
from grader.course import Exercise
from grader.i18n import both
from grader.model import LANGUAGES, Visibility

__all__ = [
    "adds_up_to_whole_points",
    "asks_for_known_fixtures",
    "bans_with_reasons",
    "gives_names_once",
    "gives_points",
    "gives_visibility",
    "has_a_public_case",
    "has_enough_cases",
    "has_hints_in_both_languages",
    "has_only_cases",
    "has_titles",
    "has_unlike_titles",
    "names_known_cases",
    "opens_public_cases_at_once",
    "opens_without_reference",
]

_CASES_MINIMUM, _CASES_MAXIMUM = 4, 10
_PUBLIC_EXAMPLE = 'visibility="public"'
_REFERENCE = "reference"
_FIXTURES = ("submission", _REFERENCE, "rng", "dataset")


def has_only_cases(material: Material, exercise: Exercise) -> Iterator[Fault]:
    suite = material.suite(exercise)
    if suite is None:
        return
    for case in suite.cases:
        if case.decorator is None:
            yield Fault(exercise.suite_path, case.line, both("{name} has no @case(...)", name=case.name))
    for node in suite.classes:
        message = both("{name} is a test class; cases are functions of the module", name=node.name)
        yield Fault(exercise.suite_path, node.lineno, message)


def has_enough_cases(material: Material, exercise: Exercise) -> Iterator[Fault]:
    suite = material.suite(exercise)
    if suite is not None and not _CASES_MINIMUM <= len(suite.cases) <= _CASES_MAXIMUM:
        message = both(
            "the suite has {count} cases, it needs {minimum} to {maximum}",
            count=len(suite.cases),
            minimum=_CASES_MINIMUM,
            maximum=_CASES_MAXIMUM,
        )
        yield Fault(exercise.suite_path, 1, message)


def has_a_public_case(material: Material, exercise: Exercise) -> Iterator[Fault]:
    suite = material.suite(exercise)
    if suite is not None and all(case.visibility != Visibility.PUBLIC for case in suite.cases):
        message = both("no case is public; one must show the student its input: {example}", example=_PUBLIC_EXAMPLE)
        yield Fault(exercise.suite_path, 1, message)


def gives_names_once(material: Material, exercise: Exercise) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for case in _cases(material, exercise):
        if case.name in seen:
            message = both(
                "{name} is on line {line} already; only the last one runs", name=case.name, line=seen[case.name]
            )
            yield Fault(exercise.suite_path, case.line, message)
        seen.setdefault(case.name, case.line)


def gives_points(material: Material, exercise: Exercise) -> Iterator[Fault]:
    for case in _cases(material, exercise):
        if not _is_positive(case.value("points")):
            message = both("{name}: 'points' must be a positive number, written out", name=case.name)
            yield Fault(exercise.suite_path, case.line, message)


def adds_up_to_whole_points(material: Material, exercise: Exercise) -> Iterator[Fault]:
    points = [case.value("points") for case in _cases(material, exercise)]
    total = sum(points) if points and all(map(_is_positive, points)) else 0
    if not math.isclose(total, round(total)):
        message = both(
            "the points add up to {total}; a whole number is easier to read, 10 for instance", total=f"{total:g}"
        )
        yield Fault(exercise.suite_path, 1, message)


def gives_visibility(material: Material, exercise: Exercise) -> Iterator[Fault]:
    known = [visibility.value for visibility in Visibility]
    for case in _cases(material, exercise):
        if case.visibility not in known:
            message = both("{name}: 'visibility' must be one of {known}", name=case.name, known=", ".join(known))
            yield Fault(exercise.suite_path, case.line, message)


def has_titles(material: Material, exercise: Exercise) -> Iterator[Fault]:
    for case in _cases(material, exercise):
        for language in LANGUAGES:
            if not _is_text(case.value(language)):
                message = both("{name} has no title '{language}', written out", name=case.name, language=language)
                yield Fault(exercise.suite_path, case.line, message)


def has_unlike_titles(material: Material, exercise: Exercise) -> Iterator[Fault]:
    for language in LANGUAGES:
        seen: dict[str, str] = {}
        for case in _cases(material, exercise):
            title = case.value(language)
            if _is_text(title) and title in seen:
                message = both(
                    "{name} has the title of {other}: '{title}'", name=case.name, other=seen[title], title=title
                )
                yield Fault(exercise.suite_path, case.line, message)
            elif _is_text(title):
                seen[title] = case.name


def has_hints_in_both_languages(material: Material, exercise: Exercise) -> Iterator[Fault]:
    for case in _cases(material, exercise):
        hints = [case.value(f"hint_{language}", "") for language in LANGUAGES]
        if any(hint != "" for hint in hints) and not all(map(_is_text, hints)):
            message = both("{name}: a hint needs both 'hint_ko' and 'hint_en', written out", name=case.name)
            yield Fault(exercise.suite_path, case.line, message)


def names_known_cases(material: Material, exercise: Exercise) -> Iterator[Fault]:
    cases = {case.name: case for case in _cases(material, exercise)}
    for case in cases.values():
        value = case.value("after", ())
        if not isinstance(value, tuple | list) or len(case.after) != len(value):
            message = both("{name}: 'after' must be a tuple of names of cases, written out", name=case.name)
            yield Fault(exercise.suite_path, case.line, message)
        for name in case.after:
            if name not in cases:
                yield Fault(
                    exercise.suite_path,
                    case.line,
                    both("{name}: 'after' names {other}, which is no case", name=case.name, other=name),
                )
        if case.name in _prerequisites(case, cases.get):
            yield Fault(exercise.suite_path, case.line, both("{name} comes 'after' itself", name=case.name))


def opens_public_cases_at_once(material: Material, exercise: Exercise) -> Iterator[Fault]:
    cases = {case.name: case for case in _cases(material, exercise)}
    for case in cases.values():
        if case.visibility != Visibility.PUBLIC:
            continue
        hidden = [name for name in case.after if name in cases and cases[name].visibility != Visibility.PUBLIC]
        for name in hidden:
            message = both("{name} is public but comes 'after' {other}, which is not", name=case.name, other=name)
            yield Fault(exercise.suite_path, case.line, message)


def opens_without_reference(material: Material, exercise: Exercise) -> Iterator[Fault]:
    for case in _cases(material, exercise):
        if case.visibility == Visibility.PUBLIC and _REFERENCE in case.parameters:
            message = both(
                "{name} is public but asks for the reference solution, so that a student's copy goes without it: "
                "write out what it expects",
                name=case.name,
            )
            yield Fault(exercise.suite_path, case.line, message)


def asks_for_known_fixtures(material: Material, exercise: Exercise) -> Iterator[Fault]:
    suite = material.suite(exercise)
    known = (*_FIXTURES, *suite.fixtures) if suite else ()
    for case in _cases(material, exercise):
        for name in case.parameters:
            if name not in known:
                message = both(
                    "{name}: there is no fixture '{fixture}'; there are {known}",
                    name=case.name,
                    fixture=name,
                    known=", ".join(known),
                )
                yield Fault(exercise.suite_path, case.line, message)


def bans_with_reasons(material: Material, exercise: Exercise) -> Iterator[Fault]:
    suite = material.suite(exercise)
    for forbid in suite.forbids if suite else ():
        for language in LANGUAGES:
            reason = forbid.reason(language)
            if reason is not NOT_LITERAL and not _is_text(reason):
                message = both("forbid(...) has no reason '{language}'", language=language)
                yield Fault(exercise.suite_path, forbid.line, message)
        if not forbid.is_kept:
            message = both(
                "forbid(...) has no effect unless a name of the module keeps it: no_ready_made = forbid(...)"
            )
            yield Fault(exercise.suite_path, forbid.line, message)


def _cases(material: Material, exercise: Exercise) -> list[CaseText]:
    """Return the functions that have ``@case``; the other ones are reported once."""
    suite = material.suite(exercise)
    return [case for case in suite.cases if case.decorator is not None] if suite else []


def _prerequisites(case: CaseText, find: Callable[[str], CaseText | None]) -> set[str]:
    """Return every case that must pass before ``case``, directly or not."""
    found: set[str] = set()
    waiting = list(case.after)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            other = find(name)
            waiting += other.after if other else ()
    return found


def _is_positive(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and math.isfinite(value) and value > 0


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
