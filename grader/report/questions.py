"""The questions of quizzes in a report: what they add to its score, and how a class did on each.

A question that was asked and has no answer counts as answered wrongly, as an exercise does that was not handed in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grader.model import Text
from grader.report.items import ItemSums

__all__ = ["Distractor", "QuestionStatistics", "Questions", "questions_of", "totals"]

_UNANSWERED = "unanswered"


def questions_of(report: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Return the questions of a report in the lessons' order; none where nobody handed in answers."""
    return report.get("quizzes") or ()


def totals(report: Mapping[str, Any]) -> tuple[float, float]:
    """Return score and greatest score of exercises and quizzes together."""
    questions = questions_of(report)
    return (
        report["score"] + sum(question["score"] for question in questions),
        report["max_score"] + sum(question["max_score"] for question in questions),
    )


@dataclass(slots=True)
class Distractor:
    """A wrong answer that the lesson lists, and how many gave it.

    Attributes
    ----------
    is_varied
        Whether students had different ones: values are drawn for each.
    """

    id: str
    text: Text
    misconception: str
    count: int = 0
    is_varied: bool = False

    def add(self, text: Text) -> None:
        self.count += 1
        self.is_varied |= text != self.text
        self.text = _first(self.text, text)


@dataclass(slots=True)
class QuestionStatistics:
    """Sums over the submissions that have this question."""

    id: str
    chapter: str
    kind: str
    title: Text
    sums: ItemSums
    outcomes: Counter[str] = field(default_factory=Counter)
    distractors: dict[str, Distractor] = field(default_factory=dict)

    @property
    def answered(self) -> int:
        return self.sums.count - self.outcomes[_UNANSWERED]

    @property
    def facility(self) -> float | None:
        return self.sums.facility

    @property
    def discrimination(self) -> float | None:
        return self.sums.discrimination

    @property
    def most_chosen(self) -> Distractor | None:
        """The commonest of the wrong answers that the lesson lists."""
        return min(self.distractors.values(), key=lambda item: (-item.count, item.id), default=None)

    def add(self, question: Mapping[str, Any], rest: float) -> None:
        self.sums.add(question["score"], rest)
        self.outcomes[question["outcome"]] += 1
        self.title = _first(self.title, Text.from_json(question["title"]))
        for chosen in question["chosen"]:
            if not chosen["is_right"]:
                text = Text.from_json(chosen["text"])
                made = Distractor(chosen["id"], text, chosen["misconception"] or "")
                self.distractors.setdefault(chosen["id"], made).add(text)

    def to_json(self) -> dict[str, Any]:
        most = self.most_chosen
        return {
            "id": self.id,
            "chapter": self.chapter,
            "type": self.kind,
            "title": self.title.to_json(),
            "submissions": self.sums.count,
            "answered": self.answered,
            "facility": self.facility,
            "discrimination": self.discrimination,
            "outcomes": dict(sorted(self.outcomes.items())),
            "most_chosen_distractor": most
            and {
                "id": most.id,
                "text": most.text.to_json(),
                "misconception": most.misconception or None,
                "count": most.count,
            },
        }


class Questions:
    """The questions of a class so far, in the lessons' order."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], QuestionStatistics] = {}

    def __iter__(self) -> Iterator[QuestionStatistics]:
        return iter(self._found.values())

    def add(self, report: Mapping[str, Any]) -> None:
        """Add the questions of one submission."""
        questions = questions_of(report)
        total = sum(question["score"] for question in questions)
        for question in questions:
            key = (question["chapter"], question["id"])
            if key not in self._found:
                self._found[key] = QuestionStatistics(
                    question["id"],
                    question["chapter"],
                    question["type"],
                    Text.from_json(question["title"]),
                    ItemSums(question["max_score"]),
                )
            self._found[key].add(question, total - question["score"])


def _first(*texts: Text) -> Text:
    """Return one of the texts of a question's variants, always the same one, whoever was graded first."""
    return min(texts, key=lambda text: (text.en, text.ko))
