"""Failed cases for a page to hand out: what a student may see, and nothing else.

Inputs, expected and actual values are shown of public cases only, whatever a report carries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from grader.i18n import say
from grader.model import LANGUAGES, Outcome, Text
from grader.report.html import in_both, visible
from grader.report.values import Rendered, render_call, render_value

__all__ = ["Failure", "failures_of", "own_line", "public_values"]

_PUBLIC = "public"
#: Outcomes that say the same of every case they hit: the reason stands first, the titles after it.
_GENERAL = frozenset(Outcome) - {Outcome.PASSED, Outcome.WRONG_ANSWER, Outcome.ERROR}


@dataclass(frozen=True, slots=True)
class Failure:
    """Cases that failed for one reason at one place.

    Attributes
    ----------
    is_general
        Whether the reason is the same for every case it hits, so that it stands first.
    own_line
        The line of the student's own that raised.
    values
        Name (``input``, ``expected``, ``got``) and preformatted value.
    """

    titles: tuple[Text, ...]
    outcome: str
    is_general: bool
    is_hidden: bool
    message: Text | None
    hint: Text | None
    own_line: Text | None
    values: tuple[tuple[str, Markup], ...]


def failures_of(exercise: Mapping[str, Any]) -> list[Failure]:
    """Return what failed in an exercise of a report, in the order of its cases."""
    failed = [case for case in exercise["cases"] if case["outcome"] != Outcome.PASSED]
    return [_failure(group) for group in _alike(failed)]


def _alike(cases: Sequence[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for case in cases:
        key = str(case["id"])
        if case["outcome"] in _GENERAL:
            key = repr((case["outcome"], case["message"], case["where"]))
        elif case["visibility"] != _PUBLIC:
            key = repr((case["outcome"], case["message"], case["where"], case["hint"]))
        groups.setdefault(key, []).append(case)
    return iter(groups.values())


def _failure(cases: Sequence[Mapping[str, Any]]) -> Failure:
    case = cases[0]
    is_general = case["outcome"] in _GENERAL and bool(case["message"])
    return Failure(
        titles=tuple(Text.from_json(each["title"]) for each in cases),
        outcome=case["outcome"],
        is_general=is_general,
        is_hidden=not is_general and case["visibility"] != _PUBLIC,
        message=_text(case["message"]),
        hint=_text(case["hint"]),
        own_line=in_both(lambda: own_line(case)) if own_line(case) else None,
        values=tuple((name, _preformatted(write)) for name, write in public_values(case)),
    )


def _text(data: Mapping[str, str] | None) -> Text | None:
    return Text.from_json(data) if data else None


def own_line(case: Mapping[str, Any]) -> str:
    """Return the line of the student's own that raised, with its place; nothing when there is none."""
    where = case["where"]
    if not where or "code" not in where:
        return ""
    return say("{file}, line {line}", file=where["file"], line=where["line"]) + f": {where['code']}"


def public_values(case: Mapping[str, Any]) -> Iterator[tuple[str, Callable[[], Rendered]]]:
    """Yield the name (``input``, ``expected``, ``got``) and the rendering of each value that the student may see."""
    if case["visibility"] != _PUBLIC:
        return
    index = (case["where"] or {}).get("index")
    given, expected, actual = case["input"], case["expected"], case["actual"]
    if given is not None:
        yield "input", lambda: render_call(given)
    if case["outcome"] != Outcome.WRONG_ANSWER:
        return
    if expected is not None:
        yield "expected", lambda: Rendered(render_value(expected, index, beside=actual).lines)
    if actual is not None:
        yield "got", lambda: render_value(actual, index, beside=expected)


def _preformatted(write: Callable[[], Rendered]) -> Markup:
    """Return the value as ``<pre>``, once for each language where they differ."""
    text = in_both(lambda: str(_marked(write())))
    if text.ko == text.en:
        return Markup('<pre tabindex="0">{}</pre>').format(Markup(text.en))
    blocks = (
        Markup('<pre tabindex="0" lang="{}">{}</pre>').format(tongue, Markup(text.in_language(tongue)))
        for tongue in LANGUAGES
    )
    return Markup("").join(blocks)


def _marked(rendered: Rendered) -> Markup:
    lines = [escape(visible(line)) for line in rendered.lines]
    if rendered.mark:
        number, column, length = rendered.mark
        line = visible(rendered.lines[number])
        lines[number] = Markup("{}<mark>{}</mark>{}").format(
            line[:column], line[column : column + length], line[column + length :]
        )
    return Markup("\n").join(lines)
