"""Which values are numbers and arrays, read without asking the value itself.

Only exact types count. ``isinstance`` would ask the object for its ``__class__``, and ``np.asarray`` would
call its ``__array__`` or ``__float__``: an object of the student may answer anything.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

# Bound now: code that later replaces an attribute of numpy does not reach the helpers.
from numpy import array as _array
from numpy import asarray as _asarray

from grader.testing.standin import StandIn

__all__ = [
    "ArrayView",
    "copy_value",
    "has_type",
    "read_array",
    "read_number_list",
    "torch_types",
    "type_name",
]

_PYTHON_NUMBERS = (bool, int, float, complex)
_NUMPY_NUMBERS = tuple({t for t in np.sctypeDict.values() if issubclass(t, np.number | np.bool_)})
_name_of_type = type.__dict__["__name__"].__get__
_bases_of_type = type.__dict__["__mro__"].__get__


@dataclass(frozen=True, slots=True)
class ArrayView:
    """An array or a number, as numpy sees it.

    ``library`` is ``"python"``, ``"numpy"`` or ``"torch"``; ``dtype`` is its name there; ``values`` holds the
    elements. ``source`` is the value that was read.
    """

    library: str
    dtype: str
    values: np.ndarray[Any, Any]
    source: Any

    @property
    def is_scalar(self) -> bool:
        """Whether the value is a number and not an array, not even one without axes."""
        return not has_type(self.source, (np.ndarray,)) and self.library != "torch"

    @property
    def category(self) -> str:
        """``bool``, ``integer``, ``float``, ``complex``, ``text`` or ``other``."""
        kind = self.values.dtype.kind
        return {
            "b": "bool",
            "i": "integer",
            "u": "integer",
            "f": "float",
            "c": "complex",
            "U": "text",
            "S": "text",
        }.get(kind, "other")


def has_type(value: object, types: Iterable[type]) -> bool:
    """Return whether the exact type of ``value`` is one of ``types``, by identity."""
    own = type(value)
    for candidate in types:  # noqa: SIM110 - asked for every value, and `any` takes three times as long
        if own is candidate:
            return True
    return False


def type_name(value: object) -> str:
    """Return the name of the class of ``value`` without asking the class, which may have a metaclass."""
    if any(base is StandIn for base in _bases_of_type(type(value))):
        name = StandIn.__dict__["student_class"].__get__(value)
        return str(name) if type(name) is str else "object"
    return str(_name_of_type(type(value)))


def torch_types() -> tuple[type, ...]:
    """Return the tensor classes of torch when something has imported torch, else nothing."""
    torch = sys.modules.get("torch")
    tensor = getattr(torch, "Tensor", None)
    parameter = getattr(getattr(torch, "nn", None), "Parameter", None)
    return tuple(found for found in (tensor, parameter) if found is not None)


def read_array(value: Any) -> ArrayView | None:
    """Return ``value`` as an array, None when it is neither a number nor an array."""
    if has_type(value, _PYTHON_NUMBERS):
        values = _asarray(value)
        return ArrayView("python", _dtype_name(values.dtype), values, value)
    if has_type(value, _NUMPY_NUMBERS) or has_type(value, (np.ndarray,)):
        values = _asarray(value)
        return ArrayView("numpy", _dtype_name(values.dtype), values, value)
    if has_type(value, torch_types()):
        return _read_tensor(value)
    return None


def read_number_list(value: Any) -> ArrayView | None:
    """Return a list of numbers, or of equally long such lists, as an array; None for any other value."""
    if type(value) is not list or not _holds_numbers(value, depth=0):
        return None
    try:
        values = _array(value)
    except (ValueError, OverflowError):
        return None  # the lists inside differ in length
    return ArrayView("numpy", _dtype_name(values.dtype), values, values)


def copy_value(value: Any) -> Any:
    """Return a copy that shares no array with ``value``; objects of unknown classes stay as they are."""
    if has_type(value, (np.ndarray,)):
        return value.copy(order="K")
    if has_type(value, torch_types()):
        return value.detach().clone().requires_grad_(value.requires_grad)
    if type(value) is list:
        return [copy_value(item) for item in value]
    if type(value) is tuple:
        return tuple(copy_value(item) for item in value)
    if type(value) is dict:
        return {key: copy_value(item) for key, item in value.items()}
    if type(value) is np.random.Generator:
        return _copy_generator(value)
    return value


def _copy_generator(rng: np.random.Generator) -> np.random.Generator:
    bits = type(rng.bit_generator)()
    bits.state = rng.bit_generator.state
    return np.random.Generator(bits)


def _dtype_name(dtype: np.dtype[Any]) -> str:
    # The length of a text is no part of its type for us, nor is the byte order of a number.
    return {"U": "str", "S": "bytes", "O": "object"}.get(dtype.kind, dtype.name)


def _read_tensor(tensor: Any) -> ArrayView | None:
    torch = sys.modules["torch"]
    if tensor.layout is not torch.strided or tensor.device.type == "meta":
        return None
    dtype = str(tensor.dtype).removeprefix("torch.")
    plain = tensor.detach().cpu().resolve_conj().resolve_neg()
    if dtype == "bfloat16":  # numpy has no such type; float32 holds each of its values
        plain = plain.to(torch.float32)
    return ArrayView("torch", dtype, plain.numpy(), tensor)


def _holds_numbers(items: list[Any], depth: int) -> bool:
    if depth > 32:  # as many axes as we care for, and an end for a list that holds itself
        return False
    return all(
        _holds_numbers(item, depth + 1)
        if type(item) is list
        else has_type(item, _PYTHON_NUMBERS) or has_type(item, _NUMPY_NUMBERS)
        for item in items
    )
