"""What Moodle can score: shares come from a fixed list, and choices are worth what is picked of them."""

from __future__ import annotations

from collections.abc import Sequence

from grader.exchange.quiz.neutral import Answer, Item, Kind
from grader.i18n import both
from grader.model import Text
from grader.quiz import Partial

__all__ = ["category_path", "choice_percents", "escape_wildcards", "moodle_losses", "percent", "typed_text"]

#: The shares that Moodle accepts, in per cent (`question_bank::fraction_options_full`); it refuses a file with others.
_PERCENTS = (
    *(100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20),
    *(16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0),
)
_ROUNDING = 0.0005


def percent(share: float) -> float | None:
    """Return a share in per cent as Moodle writes it; None when it knows no such share."""
    wanted = abs(share) * 100
    nearest = min(_PERCENTS, key=lambda known: abs(known - wanted))
    if abs(nearest - wanted) > _ROUNDING:
        return None
    return nearest if share > 0 else -nearest if nearest else 0


def choice_percents(item: Item) -> list[float] | None:
    """Return what each answer of an item is worth; None when Moodle cannot say that.

    Picks add up and the sum is at least 0: with ``1/n`` for each of ``n`` right choices and as much off for each wrong
    one, that is exactly our ``net-correct``.
    """
    if item.kind is Kind.MULTIPLE:
        each = 1 / len(item.right)
        found = [percent(each if answer.share == 1 else -each) for answer in item.answers]
    else:
        found = [percent(answer.share) for answer in item.answers]
    known = [value for value in found if value is not None]
    return known if len(known) == len(found) else None


def category_path(names: Sequence[str]) -> str:
    """Return the category below the course's top; a slash inside a name is written twice."""
    return "$course$/top/" + "/".join(" ".join(name.split()).replace("/", "//") for name in names)


def escape_wildcards(text: str) -> str:
    """Return a typed text in which no ``*`` stands for any letters."""
    return text.replace("*", r"\*")


def typed_text(answer: Answer) -> str:
    """Return a typed answer as Moodle writes it."""
    return answer.text if answer.is_pattern else escape_wildcards(answer.text)


def moodle_losses(item: Item) -> tuple[Text | None, list[Text]]:
    """Return why an item cannot go to Moodle at all, or None; and what it lacks there."""
    if choice_percents(item) is None:
        return both("Moodle has no such share of the points"), []
    lacks = []
    if item.kind is Kind.MULTIPLE and item.partial is not Partial.NET_CORRECT:
        lacks.append(both("choices are scored as right minus wrong, whatever ':partial:' says"))
    if item.kind is Kind.MATCH and item.partial is not Partial.EACH:
        lacks.append(both("every row that is right has its share of the points, whatever ':partial:' says"))
    return None, lacks
