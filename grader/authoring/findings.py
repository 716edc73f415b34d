"""All that a run of lint has found, and what it looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from grader.authoring.problem import Problem, Severity
from grader.authoring.rules import MANIFEST_RULE
from grader.course import MANIFEST
from grader.errors import CourseError
from grader.model import LANGUAGES, Text

__all__ = ["LINT_SCHEMA", "Findings", "manifest_findings"]

LINT_SCHEMA = "grader.lint/1"


@dataclass
class Findings:
    """Problems in the order of the files.

    Attributes
    ----------
    graded
        How many files were handed in to the judge.
    remembered
        How many were not, because nothing has changed since they were found without a fault.
    postponed
        How many were not, because the time given was over.
    untried
        The ids of the exercises that faults kept from being judged, or from being judged to the end.
    """

    chapters: int = 0
    exercises: int = 0
    graded: int = 0
    remembered: int = 0
    postponed: int = 0
    untried: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, problems: Iterable[Problem]) -> None:
        """Put more problems in their places; the same one counts once."""
        everything = dict.fromkeys([*self.problems, *problems])
        self.problems = sorted(everything, key=lambda p: (p.path, p.line, p.rule, p.message.en))

    def count(self, severity: Severity) -> int:
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def has_errors(self) -> bool:
        return self.count(Severity.ERROR) > 0

    def strict(self) -> Findings:
        """Return the same findings, every warning an error."""
        return replace(self, problems=[replace(problem, severity=Severity.ERROR) for problem in self.problems])

    def to_json(self) -> dict[str, Any]:
        return {
            "schema": LINT_SCHEMA,
            "errors": self.count(Severity.ERROR),
            "warnings": self.count(Severity.WARNING),
            "chapters": self.chapters,
            "exercises": self.exercises,
            "graded": self.graded,
            "remembered": self.remembered,
            "postponed": self.postponed,
            "untried": self.untried,
            "problems": [problem.to_json() for problem in self.problems],
        }


def manifest_findings(error: CourseError) -> Findings:
    """Return a manifest that does not load as a problem like any other."""
    prefix = f"{error.path}: "
    texts = {language: error.text.in_language(language).removeprefix(prefix) for language in LANGUAGES}
    at_line = re.search(r"at line (\d+)", error.text.en)
    rule, _ = MANIFEST_RULE
    problem = Problem(MANIFEST, int(at_line[1]) if at_line else 1, rule, Severity.ERROR, Text(**texts))
    return Findings(problems=[problem])
