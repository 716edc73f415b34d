"""Any value as bounded, strict JSON: what a report shows of inputs, expected and actual values."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

import numpy as np

from grader.testing.arrays import ArrayView, has_type, read_array, type_name

__all__ = ["Call", "clean_text", "describe", "describe_call", "exception_message", "plain_number"]

MAX_TEXT = 500
MAX_ITEMS = 20
MAX_NESTING = 4
MAX_ELEMENTS = 64
#: Values in one description, however they are nested: 20 items on four levels would be 160,000.
MAX_VALUES = 200

_ESCAPE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])|\x9b[0-?]*[ -/]*[@-~]"
)
# Control characters but for tab and newline, halves of surrogate pairs, line separators of Unicode, and the
# marks that turn the reading direction.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the student's function, as the input of a failed check."""

    function: str
    args: Sequence[Any]
    kwargs: Mapping[str, Any]


def clean_text(text: str, limit: int = MAX_TEXT) -> str:
    """Return at most ``limit`` characters of ``text``, without terminal escapes and the unprintable."""
    head = text[: 4 * limit]
    cleaned = _UNPRINTABLE.sub("", _ESCAPE.sub("", head.replace("\r\n", "\n")))
    if len(cleaned) <= limit and len(head) == len(text):
        return cleaned
    return cleaned[: limit - 1] + "…"


def exception_message(error: BaseException) -> str:
    """Return the message of ``error`` from its plain arguments; its own ``__str__`` is not asked."""
    args = BaseException.__dict__["args"].__get__(error)
    plain = [arg for arg in args if has_type(arg, (str, int, float, bool))]
    return ", ".join(arg if type(arg) is str else str(plain_number(arg)) for arg in plain)


def describe(value: Any, worst: Sequence[int] | None = None) -> dict[str, Any]:
    """Return ``value`` as JSON-able data.

    Parameters
    ----------
    value
        Anything. Of a class that is not known only the name is told; none of its methods is called.
    worst
        Index of the element of interest; the excerpt of a large array contains it.

    Returns
    -------
    dict
        With a ``kind``: ``number``, ``array``, ``text``, ``none``, ``bool``, ``bytes``, ``list``, ``tuple``,
        ``dict``, ``call``, ``exception``, ``class``, ``callable`` or ``object``. Floats that JSON lacks are
        the texts ``"nan"``, ``"inf"`` and ``"-inf"``.
    """
    return _Description().of(value, 0, worst)


def describe_call(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """Return a call as JSON-able data; the positional arguments have no name."""
    return describe(Call(name, args, kwargs))


def plain_number(number: Any) -> int | float | bool | str:
    """Return an element of an array as strict JSON, in the fewest digits that give it back in its dtype."""
    if has_type(number, (bool, np.bool_)):
        return bool(number)
    if has_type(number, (int,)):
        # Longer ones could not even be written out: Python refuses to.
        return int(number) if number.bit_length() <= 256 else f"{number.bit_length()}-bit integer"
    if has_type(number, (float,)):
        return float(number) if math.isfinite(number) else float.__repr__(number)
    if has_type(number, (complex,)):
        return complex.__repr__(number).strip("()")
    if issubclass(type(number), np.integer):
        return int(number)
    if issubclass(type(number), np.floating):
        # str() rounds as float32 does: 0.1, where float() would say 0.10000000149011612.
        return plain_number(float(str(number)))
    return str(number).strip("()")


class _Description:
    """One description; counts the values it has told so far."""

    def __init__(self) -> None:
        self.told = 0

    def of(self, value: Any, depth: int, worst: Sequence[int] | None = None) -> dict[str, Any]:
        self.told += 1
        if value is None:
            return {"kind": "none"}
        if has_type(value, (bool, np.bool_)):
            return {"kind": "bool", "value": bool(value)}
        if has_type(value, (str,)):
            return {"kind": "text", "value": clean_text(value), "truncated": len(value) > MAX_TEXT}
        if has_type(value, (bytes,)):
            return {"kind": "bytes", "value": value[:MAX_ELEMENTS].hex(), "length": len(value)}
        view = read_array(value)
        if view is not None:
            return _number(view) if view.is_scalar else _excerpt(view, worst)
        if has_type(value, (list, tuple, dict, Call)) and depth < MAX_NESTING:
            return self.container(value, depth)
        return _other(value)

    def container(self, value: Any, depth: int) -> dict[str, Any]:
        if type(value) is Call:
            return self.call(value, depth)
        items: list[Any] = []
        for part in islice(value.items() if type(value) is dict else value, MAX_ITEMS):
            if self.told >= MAX_VALUES:
                break
            if type(value) is dict:
                key, item = part
                items.append({"key": self.of(key, depth + 1), "value": self.of(item, depth + 1)})
            else:
                items.append(self.of(part, depth + 1))
        truncated = len(items) < len(value)
        return {"kind": type_name(value), "items": items, "length": len(value), "truncated": truncated}

    def call(self, call: Call, depth: int) -> dict[str, Any]:
        named = [(None, arg) for arg in call.args] + [(str(name), arg) for name, arg in call.kwargs.items()]
        arguments = [
            {"name": name if name is None else clean_text(name, 100), "value": self.of(arg, depth + 1)}
            for name, arg in named[:MAX_ITEMS]
        ]
        return {"kind": "call", "function": clean_text(call.function, 100), "arguments": arguments}


def _number(view: ArrayView) -> dict[str, Any]:
    dtype = type_name(view.source) if view.library == "python" else view.dtype
    number = view.source if view.library == "python" else view.values[()]
    return {"kind": "number", "dtype": dtype, "value": plain_number(number)}


def _excerpt(view: ArrayView, worst: Sequence[int] | None) -> dict[str, Any]:
    values = view.values
    described = {
        "kind": "array",
        "library": view.library,
        "dtype": view.dtype,
        "shape": list(values.shape),
        "values": [],
        "truncated": False,
    }
    if values.size == 0:  # tolist() of shape (1000000000, 0) would build that many empty lists
        return described
    if view.category == "other":  # such elements are objects: not looked at
        return described | {"truncated": True, "origin": [0] * values.ndim}
    if values.size <= MAX_ELEMENTS:
        return described | {"values": _nested(values)}
    lengths = _excerpt_shape(values.shape)
    centre = worst if worst is not None and len(worst) == values.ndim else [0] * values.ndim
    origin = [
        max(0, min(int(at) - length // 2, size - length))
        for at, length, size in zip(centre, lengths, values.shape, strict=True)
    ]
    window = tuple(slice(start, start + length) for start, length in zip(origin, lengths, strict=True))
    return described | {"values": _nested(values[window]), "truncated": True, "origin": origin}


def _excerpt_shape(shape: tuple[int, ...]) -> list[int]:
    """Return the shape of at most 64 elements that shows most: up to 8 x 8 of the last axes, then more."""
    lengths = [1] * len(shape)
    for most in (8, MAX_ELEMENTS):
        for axis in reversed(range(len(shape))):
            room = MAX_ELEMENTS // (math.prod(lengths) // lengths[axis])
            lengths[axis] = max(lengths[axis], min(shape[axis], room, most))
    return lengths


def _nested(values: np.ndarray[Any, Any]) -> Any:
    if values.ndim == 0:
        number = values[()]
        return clean_text(str(number), 100) if values.dtype.kind in "US" else plain_number(number)
    if values.ndim == 1 and (values.dtype.kind in "biu" or values.dtype == np.float64):
        return [number if -math.inf < number < math.inf else float.__repr__(number) for number in values.tolist()]
    return [_nested(values[i, ...]) for i in range(len(values))]


def _other(value: Any) -> dict[str, Any]:
    if issubclass(type(value), BaseException):
        message = clean_text(exception_message(value))
        return {"kind": "exception", "type": clean_text(type_name(value), 100), "message": message}
    if type(value) is type:
        return {"kind": "class", "name": clean_text(value.__name__, 100)}
    function = value.__func__ if type(value) is MethodType else value
    if has_type(function, (FunctionType, BuiltinFunctionType, np.ufunc)):
        return {"kind": "callable", "name": clean_text(function.__name__, 100)}
    return {"kind": "object", "type": clean_text(type_name(value), 100)}
