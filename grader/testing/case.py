"""The decorator that makes a test function a graded case."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from grader.errors import SuiteError
from grader.i18n import both
from grader.model import Text, Visibility

__all__ = ["CaseInfo", "case", "case_info"]

_ATTRIBUTE = "__grader_case__"
_Function = TypeVar("_Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class CaseInfo:
    """What the author said about one case."""

    points: float
    title: Text
    visibility: Visibility
    hint: Text | None
    time_limit_s: float | None
    memory_limit_mib: int | None
    after: tuple[str, ...]
    returns_changes: bool
    replayed: bool = True


def case(
    *,
    points: float,
    ko: str,
    en: str,
    visibility: str = "hidden",
    hint_ko: str = "",
    hint_en: str = "",
    time_limit_s: float | None = None,
    memory_limit_mib: int | None = None,
    after: tuple[str, ...] | list[str] = (),
    returns_changes: bool = False,
    replayed: bool = True,
) -> Callable[[_Function], _Function]:
    """Make the decorated test function a case of the suite.

    Parameters
    ----------
    points
        What passing is worth; a positive number.
    ko, en
        The title in both languages. It names the property, since a hidden case shows nothing else.
    visibility
        ``"public"``, ``"hidden"`` or ``"after_due"``.
    hint_ko, hint_en
        A hint shown when the case fails; both languages or none.
    time_limit_s, memory_limit_mib
        Limits of this case instead of the usual ones.
    after
        Names of cases that must have passed, else this one is skipped.
    returns_changes
        Whether what the student's code writes into an argument array shows in the suite's array.
    replayed
        Whether the diagnosis makes the calls of this case again on every known mistake. False for a training, which
        would take longer than the diagnosis has; other cases must then tell the mistakes apart.

    Raises
    ------
    SuiteError
        While decorating, when an argument makes no sense. It names the test function.
    """

    def decorate(function: _Function) -> _Function:
        name = getattr(function, "__name__", "case")
        _require_positive(name, "points", points)
        _require_texts(name, "ko, en", ko, en)
        if hint_ko or hint_en:
            _require_texts(name, "hint_ko, hint_en", hint_ko, hint_en)
        if time_limit_s is not None:
            _require_positive(name, "time_limit_s", time_limit_s)
        if memory_limit_mib is not None:
            _require_positive(name, "memory_limit_mib", memory_limit_mib)
        info = CaseInfo(
            points=float(points),
            title=Text(ko=ko, en=en),
            visibility=_visibility(name, visibility),
            hint=Text(ko=hint_ko, en=hint_en) if hint_ko else None,
            time_limit_s=time_limit_s,
            memory_limit_mib=memory_limit_mib,
            after=_names(name, after),
            returns_changes=bool(returns_changes),
            replayed=bool(replayed),
        )
        setattr(function, _ATTRIBUTE, info)
        return function

    return decorate


def case_info(function: object) -> CaseInfo | None:
    """Return what `case` stored on ``function``; None for a function that is no case."""
    info = getattr(function, _ATTRIBUTE, None)
    return info if type(info) is CaseInfo else None


def _wrong(name: str, argument: str, expected: Text, got: object) -> SuiteError:
    return SuiteError(
        both(
            "case {name}: {argument} must be {expected}, got {got}",
            name=name,
            argument=argument,
            expected=expected,
            got=repr(got),
        )
    )


def _require_positive(name: str, argument: str, value: object) -> None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not math.isfinite(value) or value <= 0:  # type: ignore[arg-type, operator]
        raise _wrong(name, argument, both("a positive number"), value)


def _require_texts(name: str, argument: str, ko: object, en: object) -> None:
    for text in (ko, en):
        if not isinstance(text, str) or not text.strip():
            raise _wrong(name, argument, both("a text in both languages"), text)


def _visibility(name: str, value: str) -> Visibility:
    try:
        return Visibility(value)
    except ValueError:
        known = ", ".join(repr(member.value) for member in Visibility)
        raise _wrong(name, "visibility", both("one of {known}", known=known), value) from None


def _names(name: str, after: object) -> tuple[str, ...]:
    is_list = isinstance(after, tuple | list)
    if not is_list or not all(isinstance(entry, str) and entry for entry in after):  # type: ignore[attr-defined]
        raise _wrong(name, "after", both("a tuple of names of cases"), after)
    return tuple(after)  # type: ignore[arg-type]
