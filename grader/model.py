"""The words of the domain as plain data: outcomes, bilingual texts, reports.

Nothing here reads a file, starts a process or prints. Every other module may import this one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

__all__ = [
    "LANGUAGES",
    "REPORT_SCHEMA",
    "CaseResult",
    "Diagnosis",
    "ExerciseReport",
    "IsolationLevel",
    "Outcome",
    "Report",
    "Text",
    "Visibility",
    "worst_outcome",
]

LANGUAGES = ("ko", "en")
REPORT_SCHEMA = "grader.report/1"


class Outcome(StrEnum):
    """How a case, or a whole exercise, ended."""

    PASSED = "passed"
    WRONG_ANSWER = "wrong_answer"
    ERROR = "error"
    NOT_IMPLEMENTED = "not_implemented"
    IMPORT_ERROR = "import_error"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    CRASHED = "crashed"
    FORBIDDEN = "forbidden"
    SKIPPED = "skipped"
    INTERNAL_ERROR = "internal_error"


#: Which outcome names an exercise whose cases ended differently: the first of these that occurs.
_SEVERITY = (
    Outcome.INTERNAL_ERROR,
    Outcome.FORBIDDEN,
    Outcome.CRASHED,
    Outcome.MEMORY_LIMIT,
    Outcome.TIME_LIMIT,
    Outcome.OUTPUT_LIMIT,
    Outcome.IMPORT_ERROR,
    Outcome.ERROR,
    Outcome.WRONG_ANSWER,
    Outcome.NOT_IMPLEMENTED,
    Outcome.SKIPPED,
    Outcome.PASSED,
)


def worst_outcome(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the outcome that names the whole; of nothing at all it is ``internal_error``."""
    present = set(outcomes)
    return next((outcome for outcome in _SEVERITY if outcome in present), Outcome.INTERNAL_ERROR)


class Visibility(StrEnum):
    """What a student may see of a case besides its title and whether it passed."""

    PUBLIC = "public"
    HIDDEN = "hidden"
    AFTER_DUE = "after_due"


class IsolationLevel(StrEnum):
    """How far student code is kept from the machine, strongest first."""

    FULL = "full"
    RESTRICTED = "restricted"
    PROCESS = "process"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages of the course."""

    ko: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the text in ``language``, one of `LANGUAGES`."""
        return self.ko if language == "ko" else self.en

    def to_json(self) -> dict[str, str]:
        return {"ko": self.ko, "en": self.en}

    @classmethod
    def from_json(cls, data: Mapping[str, str]) -> Text:
        return cls(ko=data["ko"], en=data["en"])


@dataclass(slots=True)
class CaseResult:
    """The result of one case.

    ``input``, ``expected``, ``actual`` are described values (see `grader.testing.describe`) and stay
    ``None`` for a case that is not public. ``where`` is ``{"index": [...]}`` for the worst element, or
    ``{"file", "line", "code"}`` for the line of the student's own that raised.
    """

    id: str
    title: Text
    points: float
    max_points: float
    outcome: Outcome
    visibility: Visibility
    message: Text | None = None
    hint: Text | None = None
    input: Any = None
    expected: Any = None
    actual: Any = None
    where: dict[str, Any] | None = None
    duration_s: float = 0.0

    @property
    def is_full(self) -> bool:
        return self.outcome is Outcome.PASSED

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "title": self.title.to_json(),
            "points": self.points,
            "max_points": self.max_points,
            "outcome": self.outcome.value,
            "visibility": self.visibility.value,
            "message": self.message.to_json() if self.message else None,
            "hint": self.hint.to_json() if self.hint else None,
            "input": self.input,
            "expected": self.expected,
            "actual": self.actual,
            "where": self.where,
            "duration_s": round(self.duration_s, 6),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> CaseResult:
        fields = dict(data)
        fields["title"] = Text.from_json(data["title"])
        fields["outcome"] = Outcome(data["outcome"])
        fields["visibility"] = Visibility(data["visibility"])
        for name in ("message", "hint"):
            fields[name] = Text.from_json(data[name]) if data[name] else None
        return cls(**fields)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A known mistake whose behaviour is that of the submission."""

    mistake: str
    title: Text
    explanation: Text
    section: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "mistake": self.mistake,
            "title": self.title.to_json(),
            "explanation": self.explanation.to_json(),
            "section": self.section,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Diagnosis:
        return cls(
            mistake=data["mistake"],
            title=Text.from_json(data["title"]),
            explanation=Text.from_json(data["explanation"]),
            section=data["section"],
        )


@dataclass(slots=True)
class ExerciseReport:
    """The results of one exercise of one submission."""

    id: str
    cases: list[CaseResult]
    diagnosis: list[Diagnosis] = field(default_factory=list)
    output: str = ""

    @property
    def score(self) -> float:
        return sum(case.points for case in self.cases)

    @property
    def max_score(self) -> float:
        return sum(case.max_points for case in self.cases)

    @property
    def outcome(self) -> Outcome:
        return worst_outcome(case.outcome for case in self.cases)

    @property
    def is_passed(self) -> bool:
        return self.outcome is Outcome.PASSED

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "score": self.score,
            "max_score": self.max_score,
            "outcome": self.outcome.value,
            "cases": [case.to_json() for case in self.cases],
            "diagnosis": [diagnosis.to_json() for diagnosis in self.diagnosis],
            "output": self.output,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ExerciseReport:
        return cls(
            id=data["id"],
            cases=[CaseResult.from_json(case) for case in data["cases"]],
            diagnosis=[Diagnosis.from_json(diagnosis) for diagnosis in data["diagnosis"]],
            output=data["output"],
        )


@dataclass(slots=True)
class Report:
    """The results of one submission: what ``grader check --json`` prints."""

    course: str
    submission: str
    isolation: IsolationLevel
    exercises: list[ExerciseReport]
    duration_s: float = 0.0

    @property
    def score(self) -> float:
        return sum(exercise.score for exercise in self.exercises)

    @property
    def max_score(self) -> float:
        return sum(exercise.max_score for exercise in self.exercises)

    @property
    def is_passed(self) -> bool:
        # Of nothing at all nothing was passed.
        return bool(self.exercises) and all(exercise.is_passed for exercise in self.exercises)

    @property
    def has_internal_error(self) -> bool:
        return any(exercise.outcome is Outcome.INTERNAL_ERROR for exercise in self.exercises)

    def to_json(self) -> dict[str, Any]:
        return {
            "schema": REPORT_SCHEMA,
            "course": self.course,
            "submission": self.submission,
            "isolation": self.isolation.value,
            "score": self.score,
            "max_score": self.max_score,
            "exercises": [exercise.to_json() for exercise in self.exercises],
            "duration_s": round(self.duration_s, 6),
        }
