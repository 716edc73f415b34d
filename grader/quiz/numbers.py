"""Numbers as people type them: ``1,234.5``, ``0,5``, ``3/4``, ``2.5×10^-3``, ``１２``, ``14 px``.

Where a comma can mean thousands or decimals, both readings count: ``1,234`` is 1234 and 1.234.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from grader.i18n import both
from grader.model import Text

__all__ = ["NumberError", "half_width", "read_number"]

_LENGTH_LIMIT = 100
_PLAIN: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # the full-width forms of an East-Asian keyboard
    **dict.fromkeys(map(ord, "\u2212\u2013\u2010\u2011\ufe63"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u00b7\u22c5\u00d7\u2217"), "*"),
    **dict.fromkeys(map(ord, "\u2019"), "'"),
}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+")
_DIGITS = r"[0-9][0-9.,'_]*|\.[0-9]+"
_NUMBER = re.compile(
    rf"(?P<sign>[+-]?) ?(?P<digits>{_DIGITS})(?: ?/ ?(?P<below>{_DIGITS}))?"
    r"(?:[eE](?P<exponent>[+-]?\d{1,4})| ?[*xX] ?10 ?(?:\^|\*\*) ?\(?(?P<power>[+-]?\d{1,4})\)?)?"
    r"(?P<unit>.*)"
)
_GROUPED = re.compile(r"\d{1,3}(?:(?P<mark>[.,'])\d{3})(?:(?P=mark)\d{3})*")


class NumberError(ValueError):
    """A text that is no number; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def half_width(text: str) -> str:
    """Return the text with full-width characters, typographic minus signs and wide spaces made plain."""
    return text.translate(_PLAIN)


def read_number(source: str, units: Sequence[str] = ()) -> tuple[float, ...]:
    """Return what the text can mean, the likeliest first.

    Parameters
    ----------
    units
        What may stand behind the number; all of them mean the same.

    Raises
    ------
    NumberError
        There is no number, or something stands behind it that is no unit of the question.
    """
    text = half_width(_RAISED.sub(lambda found: "^" + found[0].translate(_SUPERSCRIPTS), source)).strip()
    text = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", text)
    found = _NUMBER.fullmatch(text) if len(text) <= _LENGTH_LIMIT else None
    if found is None:
        raise _no_number(source)
    _check_unit(found["unit"].strip(), units, source)
    tops = _readings(found["digits"])
    bottoms = _readings(found["below"]) if found["below"] else (1.0,)
    factor = (-1 if found["sign"] == "-" else 1) * _power_of_ten(found["exponent"] or found["power"] or "0")
    numbers = [factor * top / bottom for top in tops for bottom in bottoms if bottom]
    if not numbers or not all(map(math.isfinite, numbers)):
        raise _no_number(source)
    return tuple(dict.fromkeys(numbers))


def _no_number(source: str) -> NumberError:
    shown = source.strip()[:40]
    return NumberError(both("'{answer}' is no number; write it like 14, -0.25 or 3/4", answer=shown))


def _check_unit(unit: str, units: Sequence[str], source: str) -> None:
    if not unit or unit.casefold() in [known.casefold() for known in units]:
        return
    if units:
        raise NumberError(
            both(
                "'{unit}' is not the unit here; write the number, or add {units}",
                unit=unit[:20],
                units=", ".join(units),
            )
        )
    raise NumberError(
        both("'{answer}': write the number alone, without '{unit}'", answer=source.strip()[:40], unit=unit[:20])
    )


def _power_of_ten(exponent: str) -> float:
    try:
        return float(f"1e{int(exponent)}")
    except (ValueError, OverflowError):
        return math.inf


def _readings(digits: str) -> tuple[float, ...]:
    """Return the values of digits with marks among them; none when the marks make no sense."""
    digits = digits.replace("_", "")
    marks = [char for char in digits if char in ".,'"]
    if not marks:
        return (float(digits),)
    decimal = marks[-1]
    readings = []
    grouped = _GROUPED.fullmatch(digits)
    if grouped and (len(marks) > 1 or decimal != ".") and not digits.startswith("0"):
        readings.append(float(re.sub(r"[.,']", "", digits)))
    if marks.count(decimal) == 1 and decimal != "'":
        whole, _, part = digits.rpartition(decimal)
        if len(marks) == 1 or (_GROUPED.fullmatch(whole) and decimal not in whole):
            readings.append(float(f"{re.sub(r'[.,]', '', whole).replace(chr(39), '') or '0'}.{part or '0'}"))
    return tuple(readings)
