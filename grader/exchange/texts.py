"""What formats that carry plain text say of a case: what a student may see, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from grader.i18n import language, say
from grader.model import Outcome, Text
from grader.report.evidence import own_line, public_values
from grader.report.words import ANSWERS, OUTCOMES, STUDENT_WORDS

__all__ = ["answer_text", "case_text", "has_internal_error", "title_of"]


def title_of(item: Mapping[str, Any]) -> str:
    """Return the title of a case or a question."""
    return Text.from_json(item["title"]).in_language(language())


def case_text(case: Mapping[str, Any]) -> str:
    """Return what is to be said of a case that was not passed: nothing hidden; nothing at all of a passed one."""
    if case["outcome"] == Outcome.PASSED:
        return ""
    general = OUTCOMES[case["outcome"]]
    lines = [Text.from_json(case["message"]).in_language(language()) if case["message"] else say(general)]
    if line := own_line(case):
        lines.append(line)
    for name, write in public_values(case):
        lines.append(f"{say(STUDENT_WORDS[name])}:")
        lines += [f"    {part}" for part in write().lines]
    if case["hint"]:
        lines.append(f"→ {Text.from_json(case['hint']).in_language(language())}")
    return "\n".join(lines)


def answer_text(question: Mapping[str, Any]) -> str:
    """Return what is to be said of an answer to a question that is not right; nothing of a right one."""
    if question["outcome"] == "right":
        return ""
    general = ANSWERS[question["outcome"]]
    lines = [say(general)]
    lines += [
        Text.from_json(told).in_language(language()) for told in (question["problem"], question["feedback"]) if told
    ]
    return "\n".join(lines)


def has_internal_error(report: Mapping[str, Any]) -> bool:
    """Tell whether the grader itself failed on a part: then the score is none."""
    return any(exercise["outcome"] == Outcome.INTERNAL_ERROR for exercise in report["exercises"])
