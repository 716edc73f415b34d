"""JUnit XML as pytest writes it: one ``testsuite`` for each submission, points as properties.

The messages are those that students may read, so the file may be shown to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from xml.sax.saxutils import quoteattr

from grader.batch.journal import GRADED, Entry
from grader.exchange.texts import answer_text, case_text, title_of
from grader.i18n import language, say
from grader.model import Outcome
from grader.report.questions import questions_of, totals

__all__ = ["junit_xml"]

#: What XML 1.0 cannot hold, not even escaped.
_ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FAILURES = frozenset({Outcome.WRONG_ANSWER, Outcome.NOT_IMPLEMENTED, Outcome.FORBIDDEN})


def junit_xml(course: str, entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the document in parts, one for each submission."""
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<testsuites name={quoteattr(_legal(course))}>\n'
    for entry in entries:
        suite = _suite(entry)
        indent(suite, level=1)
        yield "  " + tostring(suite, encoding="unicode").rstrip() + "\n"
    yield "</testsuites>\n"


def _legal(text: object) -> str:
    return _ILLEGAL.sub("\ufffd", str(text))


def _suite(entry: Entry) -> Element:
    report = entry.report
    suite = Element("testsuite", name=_legal(entry.submission))
    score, max_score = totals(report)
    _properties(suite, {"score": score, "max_score": max_score, "digest": entry.digest})
    counts = dict.fromkeys(("tests", "errors", "failures", "skipped"), 0)
    for exercise in report["exercises"]:
        for case in exercise["cases"]:
            counts["tests"] += 1
            kind = _add_case(suite, exercise["id"], case)
            if kind:
                counts[kind] += 1
    for question in questions_of(report):
        counts["tests"] += 1
        counts["failures"] += _add_question(suite, question)
    if entry.status != GRADED:
        counts["tests"] += 1
        counts["errors"] += 1
        _add_failed_grading(suite, entry)
    for name, count in counts.items():
        suite.set(name, str(count))
    suite.set("time", f"{report['duration_s']:.3f}")
    if entry.finished_at:
        suite.set("timestamp", _legal(entry.finished_at))
    return suite


def _add_case(suite: Element, exercise: str, case: Mapping[str, Any]) -> str:
    """Add a test case and return under which of the suite's counts it falls; none when it passed."""
    element = SubElement(
        suite,
        "testcase",
        classname=_legal(exercise.replace("/", ".")),
        name=_legal(title_of(case)),
        time=f"{case['duration_s']:.3f}",
    )
    _properties(element, {"id": case["id"], "points": case["points"], "max_points": case["max_points"]})
    outcome = case["outcome"]
    if outcome == Outcome.PASSED:
        return ""
    text = _legal(case_text(case))
    if outcome == Outcome.SKIPPED:
        SubElement(element, "skipped", type=outcome, message=text)
        return "skipped"
    name = "failure" if outcome in _FAILURES else "error"
    SubElement(element, name, type=outcome, message=text.partition("\n")[0]).text = text
    return f"{name}s"


def _add_question(suite: Element, question: Mapping[str, Any]) -> bool:
    """Add a question of a quiz as a test case and return whether it failed."""
    element = SubElement(
        suite,
        "testcase",
        classname=_legal(f"{question['chapter']}.quiz"),
        name=_legal(title_of(question)),
        time="0.000",
    )
    _properties(element, {"id": question["id"], "points": question["score"], "max_points": question["max_score"]})
    text = _legal(answer_text(question))
    if text:
        SubElement(element, "failure", type=question["outcome"], message=text.partition("\n")[0]).text = text
    return bool(text)


def _add_failed_grading(suite: Element, entry: Entry) -> None:
    reason = entry.reason.in_language(language()) if entry.reason else say("the grader failed")
    element = SubElement(suite, "testcase", classname="grader", name="grader", time="0.000")
    SubElement(element, "error", type=Outcome.INTERNAL_ERROR, message=_legal(reason))


def _properties(parent: Element, values: Mapping[str, object]) -> None:
    properties = SubElement(parent, "properties")
    for name, value in values.items():
        SubElement(properties, "property", name=name, value=_legal(value))
