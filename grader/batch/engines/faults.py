"""The grader's own faults, as reports tell of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from grader.errors import CannotGrade
from grader.i18n import both
from grader.model import Outcome, Text

__all__ = ["fault_in"]

#: The judge's name for the only case of a suite that cannot be collected.
_BROKEN_SUITE = "suite"


def fault_in(report: Mapping[str, Any]) -> Text | None:
    """Return the grader's own fault that a report tells of.

    Raises
    ------
    CannotGrade
        A suite is broken: that would be so for every submission.
    """
    for exercise in report["exercises"]:
        if exercise["outcome"] == Outcome.INTERNAL_ERROR:
            faults = [case for case in exercise["cases"] if case["outcome"] == Outcome.INTERNAL_ERROR]
            said = next((Text.from_json(case["message"]) for case in faults if case["message"]), both("no cases"))
            reason = both("{exercise}: {reason}", exercise=exercise["id"], reason=said)
            if any(case["id"] == _BROKEN_SUITE for case in faults):
                raise CannotGrade(reason)
            return reason
    return None
