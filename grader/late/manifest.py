"""Reads ``[late]`` of ``course.toml``, or says exactly what is wrong with it."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from grader.errors import CourseError
from grader.i18n import both
from grader.late.policy import LateException, LatePolicy, is_skipped_time
from grader.model import Text

__all__ = ["read_late"]

_KEYS = (
    "time_zone",
    "due",
    "chapters",
    "grace_minutes",
    "penalty_per_day",
    "penalty_cap",
    "late_days",
    "exceptions",
)
_EXCEPTION_KEYS = ("student", "chapter", "due", "late_days", "reason")

Fault = Callable[[str, Text | str, object], CourseError]


def read_late(data: Any, chapters: Collection[str], fault: Fault) -> LatePolicy:
    """Return the policy that the parsed table says.

    Parameters
    ----------
    data
        What stands under ``[late]``.
    chapters
        The ids of the course's chapters.
    fault
        Makes the error from key, expected and got.

    Raises
    ------
    CourseError
    """
    return _Reader(chapters, fault).policy(data)


@dataclass(frozen=True)
class _Reader:
    chapters: Collection[str]
    fault: Fault

    def policy(self, data: Any) -> LatePolicy:
        self.table(data, "late", _KEYS)
        zone = self.zone(data)
        own = data.get("chapters", {})
        self.table(own, "late.chapters", self.chapters)
        exceptions = data.get("exceptions", [])
        if not isinstance(exceptions, list):
            raise self.fault("late.exceptions", both("a list"), repr(exceptions))
        return LatePolicy(
            zone=zone,
            due=self.time(data, "due", "late", zone),
            chapters={name: self.required_time(own, name, "late.chapters", zone) for name in own},
            grace=timedelta(minutes=self.number(data, "grace_minutes", math.inf)),
            penalty_per_day=self.number(data, "penalty_per_day", 1),
            penalty_cap=self.number(data, "penalty_cap", 1, default=1.0),
            late_days=self.days(data, "late") or 0,
            exceptions=tuple(
                self.exception(item, f"late.exceptions[{number}]", zone) for number, item in enumerate(exceptions)
            ),
        )

    def zone(self, data: Mapping[str, Any]) -> ZoneInfo:
        name = data.get("time_zone")
        expected = both('a time zone such as "Asia/Seoul"')
        if name is None:
            raise self.fault("late.time_zone", expected, both("nothing"))
        try:
            return ZoneInfo(name)
        except (TypeError, AttributeError, ValueError, OSError, LookupError):
            # What an unknown, absurd or hostile name leads to differs between platforms.
            raise self.fault("late.time_zone", expected, repr(name)) from None

    def exception(self, data: Any, key: str, zone: ZoneInfo) -> LateException:
        self.table(data, key, _EXCEPTION_KEYS)
        student = data.get("student")
        if not isinstance(student, str) or not student.strip():
            raise self.fault(f"{key}.student", both("a student's id, e-mail address or name"), repr(student))
        chapter = data.get("chapter")
        if chapter is not None and chapter not in self.chapters:
            raise self.fault(f"{key}.chapter", self.one_of(self.chapters), repr(chapter))
        made = LateException(student, chapter, self.time(data, "due", key, zone), self.days(data, key))
        if made.due is None and made.late_days is None:
            raise self.fault(key, both("a due date (due) or a number of days (late_days)"), both("neither"))
        if chapter is not None and made.due is None:
            raise self.fault(f"{key}.due", both("the due date in this chapter"), both("nothing"))
        return made

    def time(self, data: Mapping[str, Any], name: str, key: str, zone: ZoneInfo) -> datetime | None:
        return self.required_time(data, name, key, zone) if name in data else None

    def required_time(self, data: Mapping[str, Any], name: str, key: str, zone: ZoneInfo) -> datetime:
        value = data[name]
        where = f"{key}.{name}"
        if not isinstance(value, datetime):
            raise self.fault(where, both("a date and time such as 2026-03-20T23:59:00, without quotes"), repr(value))
        if value.tzinfo is not None:
            expected = both("a time without an offset: late.time_zone says where its clock hangs")
            raise self.fault(where, expected, value.isoformat())
        if not 1900 < value.year < 9000:
            raise self.fault(where, both("a date of this age"), value.isoformat())
        if is_skipped_time(value, zone):
            expected = both("a time that exists: the clocks in {zone} are put forward over it", zone=zone.key)
            raise self.fault(where, expected, value.isoformat())
        return value

    def number(self, data: Mapping[str, Any], name: str, most: float, default: float = 0.0) -> float:
        value = data.get(name, default)
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not is_number or not 0 <= value <= most or value == math.inf:
            expected = both("a number from 0 to 1") if most == 1 else both("a number of 0 or more")
            raise self.fault(f"late.{name}", expected, repr(value))
        return float(value)

    def days(self, data: Mapping[str, Any], key: str) -> int | None:
        value = data.get("late_days")
        if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
            raise self.fault(f"{key}.late_days", both("an integer of 0 or more"), repr(value))
        return value

    def table(self, data: Any, key: str, known: Collection[str]) -> None:
        if not isinstance(data, dict):
            raise self.fault(key, both("a table"), repr(data))
        for name in data:
            if name not in known:
                raise self.fault(f"{key}.{name}", self.one_of(known), repr(name))

    def one_of(self, names: Collection[str]) -> Text:
        return both("one of {names}", names=", ".join(names))
