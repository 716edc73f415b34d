"""Numbers that are right within a tolerance each, as one ``:atol:`` and one ``:rtol:``."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

__all__ = ["Near", "plain_decimal", "read_decimal", "tolerances"]

_DECIMAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
_SAME = 1e-9


@dataclass(frozen=True)
class Near:
    """A number, and how far an answer may be away from it."""

    value: Decimal
    tolerance: Decimal


def read_decimal(text: str) -> Decimal | None:
    """Return a number with its digits as they are; None when it is none."""
    text = text.strip().replace("\u2212", "-")
    return Decimal(text) if _DECIMAL.fullmatch(text) else None


def plain_decimal(number: Decimal) -> str:
    """Return a number without exponent and without zeros that say nothing."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def tolerances(accepted: Sequence[Near]) -> dict[str, str] | None:
    """Return the options that give every accepted number its tolerance; None when no two numbers do that."""
    if all(near.tolerance == accepted[0].tolerance for near in accepted):
        if accepted[0].tolerance:
            return {"atol": plain_decimal(accepted[0].tolerance)}
        # Without a tolerance our answers are whole; this is the one that rounding needs.
        return {} if all(near.value == near.value.to_integral_value() for near in accepted) else {"rtol": "1e-9"}
    low, high = (pick(accepted, key=lambda near: abs(near.value)) for pick in (min, max))
    if abs(low.value) == abs(high.value):
        return None
    rtol = (high.tolerance - low.tolerance) / (abs(high.value) - abs(low.value))
    atol = low.tolerance - rtol * abs(low.value)
    rounded = {"atol": float(f"{atol:.9g}"), "rtol": float(f"{rtol:.9g}")}
    for near in accepted:
        got = rounded["atol"] + rounded["rtol"] * abs(float(near.value))
        if not math.isclose(got, float(near.tolerance), rel_tol=_SAME, abs_tol=_SAME):
            return None
    if min(rounded.values()) < 0:
        return None
    return {name: plain_decimal(Decimal(repr(value))) for name, value in rounded.items() if value}
