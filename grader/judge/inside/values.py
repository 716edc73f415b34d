"""Values on the wire: tagged JSON, with the bytes of arrays beside it.

``None``, booleans, numbers and strings stand for themselves, a JSON array is a list, and everything else is an object
``{"!": tag, "v": ...}``. There is no pickle, no class is looked up by name, and arrays hold numbers or text only. Array
bytes keep dtype, shape and memory order.

Decoding is total: any JSON gives a value or a `WireError`, within the frame's limits in time and memory.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from grader.judge.inside.frames import Buffer, WireError

__all__ = ["TORCH_TAGS", "Decoder", "Encoder"]

MAX_DEPTH = 60
#: Tags of torch's values: for the extension, where torch is not loaded.
TORCH_TAGS = frozenset({"tensor", "torchdtype", "size"})
_MAX_DIMENSIONS = 32
_NUMBER_KINDS = frozenset("biufcmM")
_TEXT_KINDS = frozenset("SU")
_LAST_CODE_POINT = 0x10FFFF
_DTYPE = re.compile(r"[<>|=]?(?:[biufc]\d{1,2}|[SU]\d{1,6}|[mM]8(?:\[\d{0,6}[a-zA-Z]{1,2}\])?)")
_SMALL_INT = 1 << 62
_INT_DIGITS = 4096
_LONGEST_RANGE = 1 << 20
#: Keys of one dict or set that may share a hash with others: each more makes every look-up slower.
_COLLISIONS = 1000
_TORCH_DTYPE = re.compile(r"(?:u?int\d{1,2}|float\d\d|bfloat16|complex\d{2,3}|bool)")
_GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")


def _hex(value: int) -> str:
    if value.bit_length() > 4 * (_INT_DIGITS - len("-0x")):
        raise WireError(f"an integer of {value.bit_length()} bits is too large to be sent")
    return hex(value)


def _torch() -> Any:
    return sys.modules.get("torch")


class Encoder:
    """Turns values into one JSON message and the pieces of its body.

    Parameters
    ----------
    extend
        Asked for what has no encoding of its own, with this encoder; returns one, or raises `WireError`.
    """

    __slots__ = ("_depth", "_extend", "body", "body_length")

    def __init__(self, extend: Callable[[Any, Encoder], Any] | None = None) -> None:
        self._extend = extend
        self._depth = 0
        self.body: list[Buffer] = []
        self.body_length = 0

    def __call__(self, value: Any) -> Any:
        kind = type(value)
        if kind is float or kind is str or value is None or kind is bool:
            return value
        if kind is int:
            return value if -_SMALL_INT < value < _SMALL_INT else {"!": "int", "v": _hex(value)}
        if kind is np.ndarray and value.dtype.kind != "O":
            return {"!": "array", "v": self.array(value)}
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise WireError("a value nested too deep, or one that contains itself")
        try:
            return self._compound(kind, value)
        finally:
            self._depth -= 1

    def array(self, array: np.ndarray) -> list[Any]:
        dtype = array.dtype
        if dtype.kind not in _NUMBER_KINDS and dtype.kind not in _TEXT_KINDS:
            raise WireError(f"an array of dtype {dtype} cannot be sent")
        order = "C"
        if not array.flags.c_contiguous:
            if array.flags.f_contiguous:
                array, order = array.T, "F"
            else:
                array = np.ascontiguousarray(array)
        return [dtype.str, list(array.shape), self._add(array), order]

    def _add(self, array: np.ndarray) -> int:
        """Put the bytes of a contiguous array into the body; return where they start."""
        start, length = self.body_length, array.nbytes
        if length:
            self.body.append(array.reshape(-1).view(np.uint8).data)
            padding = -length & 7
            if padding:
                self.body.append(bytes(padding))
            self.body_length += length + padding
        return start

    def _compound(self, kind: type, value: Any) -> Any:
        if kind is list:
            return [self(item) for item in value]
        if kind is tuple:
            return {"!": "tuple", "v": [self(item) for item in value]}
        if kind is dict:
            return {"!": "dict", "v": [[self(key), self(item)] for key, item in value.items()]}
        if isinstance(value, np.generic) and value.dtype.kind != "O":
            return {"!": "scalar", "v": self.array(np.asarray(value))}
        if kind is complex:
            return {"!": "complex", "v": [value.real, value.imag]}
        if kind is bytes:
            return {"!": "bytes", "v": self.array(np.frombuffer(value, np.uint8))}
        if kind is set or kind is frozenset:
            return {"!": kind.__name__, "v": [self(item) for item in value]}
        if kind is slice:
            return {"!": "slice", "v": [self(value.start), self(value.stop), self(value.step)]}
        if kind is range:
            if len(value) > _LONGEST_RANGE:
                raise WireError("a range that long cannot be sent")
            return {"!": "range", "v": [self(value.start), self(value.stop), self(value.step)]}
        if value is Ellipsis:
            return {"!": "ellipsis", "v": None}
        if kind is np.ndarray:
            return {
                "!": "objects",
                "v": [self(item) for item in value.ravel().tolist()],
                "s": list(value.shape),
            }
        if isinstance(value, np.dtype):
            return {"!": "dtype", "v": value.str}
        if kind is type and issubclass(value, np.generic):
            return {"!": "dtypeclass", "v": np.dtype(value).str}
        if kind is np.random.Generator:
            return {"!": "generator", "v": self._generator_state(value)}
        return self._torch_or_extension(value)

    def _generator_state(self, generator: np.random.Generator) -> Any:
        return self(generator.bit_generator.state)

    def _torch_or_extension(self, value: Any) -> Any:
        torch = _torch()
        if torch is not None:
            if type(value) is torch.Tensor and not (value.requires_grad and self._extend is not None):
                return self.tensor(value)
            if isinstance(value, torch.dtype):
                return {"!": "torchdtype", "v": str(value).removeprefix("torch.")}
            if isinstance(value, torch.Size):
                return {"!": "size", "v": [int(item) for item in value]}
        if self._extend is None:
            raise WireError(f"a {type(value).__name__} cannot be sent")
        return self._extend(value, self)

    def tensor(self, tensor: Any) -> dict[str, Any]:
        """Encode a dense tensor on the CPU; autograd is the extension's affair."""
        torch = _torch()
        plain = tensor.detach()
        if plain.layout is not torch.strided or plain.device.type != "cpu" or plain.is_quantized:
            raise WireError("only dense tensors on the CPU can be sent")
        name = str(plain.dtype).removeprefix("torch.")
        plain = plain.resolve_conj().resolve_neg()
        bits = plain.view(torch.int16) if name == "bfloat16" else plain
        return {"!": "tensor", "v": self.array(bits.numpy()), "t": name, "g": bool(tensor.requires_grad)}


_Plain = (int, float, str, bool, type(None))


class Decoder:
    """Turns one message back into values.

    Parameters
    ----------
    body
        The frame's bytes; arrays are views of it.
    extend
        Asked for tags that are not known here, with the tagged object and this decoder.
    """

    __slots__ = ("_body", "_depth", "_extend", "_unused")

    def __init__(
        self, body: bytearray | bytes = b"", extend: Callable[[dict[str, Any], Decoder], Any] | None = None
    ) -> None:
        self._body = body
        self._extend = extend
        self._depth = 0
        #: Each byte of the body may be used once: else a short message could ask for any amount of memory.
        self._unused = len(body)

    def __call__(self, value: Any) -> Any:
        if type(value) in _Plain:
            return value
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise WireError("a value nested too deep")
        try:
            if type(value) is list:
                return [self(item) for item in value]
            if type(value) is not dict:
                raise WireError("not a value")
            return self._tagged(value)
        except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RuntimeError) as error:
            raise WireError(f"malformed value: {type(error).__name__}") from None
        finally:
            self._depth -= 1

    def _tagged(self, value: dict[str, Any]) -> Any:
        tag = value["!"]
        decode = _DECODERS.get(tag)
        if decode is not None and (tag not in TORCH_TAGS or self._extend is None or _torch() is not None):
            return decode(self, value["v"], value)
        if self._extend is None:
            raise WireError("unknown tag")
        return self._extend(value, self)

    def array(self, described: Any) -> np.ndarray:
        """Return the array that ``described`` says lies in the body, its extent checked."""
        name, shape, start, order = described
        if type(name) is not str or not _DTYPE.fullmatch(name):
            raise WireError("not a dtype that can be sent")
        dtype = np.dtype(name)
        if type(shape) is not list or len(shape) > _MAX_DIMENSIONS or (dtype.itemsize == 0 and dtype.kind not in "SU"):
            raise WireError("not a shape")
        count = 1
        for extent in shape:
            if type(extent) is not int or extent < 0:
                raise WireError("not a shape")
            count *= extent
        if dtype.itemsize == 0:
            if count > 1 << 16:
                raise WireError("an array of nothing, too large")
            return np.zeros(shape, dtype)
        if type(start) is not int or start < 0 or start % 8 or start + count * dtype.itemsize > len(self._body):
            raise WireError("an array outside of its frame")
        self._unused -= count * dtype.itemsize
        if self._unused < 0:
            raise WireError("arrays that overlap")
        flat = np.frombuffer(self._body, dtype, count, start) if count else np.empty(0, dtype)
        if dtype.kind in "bU":
            flat = _without_impossible_values(flat)
        if order not in ("C", "F"):
            raise WireError("not a memory order")
        array = flat.reshape(shape)
        return array.T if order == "F" else array

    def tensor(self, value: dict[str, Any]) -> Any:
        torch = _torch()
        if torch is None:
            raise WireError("a tensor, where torch is not in use")
        array = self.array(value["v"])
        name = value["t"]
        if type(name) is not str or not _TORCH_DTYPE.fullmatch(name):
            raise WireError("not a torch dtype")
        wanted = "int16" if name == "bfloat16" else name
        if array.dtype.name != wanted or not array.dtype.isnative:
            raise WireError("not the bytes of that dtype")
        if not array.flags.writeable or not (array.flags.c_contiguous or array.flags.f_contiguous):
            array = array.copy()
        tensor = torch.from_numpy(array)
        if name == "bfloat16":
            tensor = tensor.view(torch.bfloat16)
        return tensor.requires_grad_() if value.get("g") is True else tensor


def _without_impossible_values(flat: np.ndarray) -> np.ndarray:
    """A boolean that is neither 0 nor 1, or a character beyond Unicode, would lie to what reads it."""
    if flat.dtype.kind == "b":
        return np.not_equal(flat.view(np.uint8), 0)
    if flat.size:
        points = flat.view(np.dtype(np.uint32).newbyteorder(flat.dtype.byteorder))
        if int(points.max()) > _LAST_CODE_POINT or bool(((points >= 0xD800) & (points < 0xE000)).any()):
            raise WireError("not Unicode text")
    return flat


def _scalar(decoder: Decoder, described: Any, _: Any) -> Any:
    array = decoder.array(described)
    if array.shape != ():
        raise WireError("a scalar with a shape")
    return array[()]


def _int(_: Decoder, text: Any, __: Any) -> int:
    if type(text) is not str or len(text) > _INT_DIGITS:
        raise WireError("an integer too long")
    return int(text, 16)


def _complex(_: Decoder, parts: Any, __: Any) -> complex:
    real, imaginary = parts
    if type(real) is not float or type(imaginary) is not float:
        raise WireError("not a complex number")
    return complex(real, imaginary)


def _range(decoder: Decoder, parts: Any, __: Any) -> range:
    start, stop, step = (decoder(part) for part in parts)
    found = range(start, stop, step)
    if len(found) > _LONGEST_RANGE:
        raise WireError("a range too long")
    return found


def _hashed(keys: list[Any]) -> list[Any]:
    """Return the keys of a dict or set, unless so many share a hash that putting them in would take minutes."""
    if len(keys) > _COLLISIONS and len(keys) - len({hash(key) for key in keys}) > _COLLISIONS:
        raise WireError("keys that collide")
    return keys


def _dict(decoder: Decoder, items: Any, _: Any) -> dict[Any, Any]:
    keys = _hashed([decoder(key) for key, _ in items])
    return dict(zip(keys, [decoder(item) for _, item in items], strict=True))


def _objects(decoder: Decoder, items: Any, value: dict[str, Any]) -> np.ndarray:
    array = np.empty(len(items), object)
    for index, item in enumerate(items):
        array[index] = decoder(item)
    shape = value["s"]
    if type(shape) is not list or len(shape) > _MAX_DIMENSIONS or any(type(n) is not int or n < 0 for n in shape):
        raise WireError("not a shape")
    return array.reshape(shape)


def _dtype(_: Decoder, name: Any, __: Any) -> np.dtype[Any]:
    if type(name) is not str or not _DTYPE.fullmatch(name):
        raise WireError("not a dtype that can be sent")
    return np.dtype(name)


def _generator(decoder: Decoder, state: Any, _: Any) -> np.random.Generator:
    state = decoder(state)
    if type(state) is not dict or state.get("bit_generator") not in _GENERATORS:
        raise WireError("not a generator")
    _require_position(state)
    bits = getattr(np.random, state["bit_generator"])()
    bits.state = state
    return np.random.Generator(bits)


def _require_position(state: dict[str, Any]) -> None:
    """Numpy does not check these two before it reads memory there."""
    kind = state["bit_generator"]
    if kind == "MT19937":
        position, last, words = state["state"]["pos"], 624, state["state"]["key"]
        if type(words) is not np.ndarray or words.shape != (624,):
            raise WireError("not a generator")
    elif kind == "Philox":
        position, last = state["buffer_pos"], 4
    else:
        return
    if type(position) is not int or not 0 <= position <= last:
        raise WireError("not a generator")


def _torch_dtype(_: Decoder, name: Any, __: Any) -> Any:
    torch = _torch()
    if torch is None or type(name) is not str or not _TORCH_DTYPE.fullmatch(name):
        raise WireError("not a torch dtype")
    return getattr(torch, name)


def _size(_: Decoder, extents: Any, __: Any) -> Any:
    torch = _torch()
    if (
        torch is None
        or type(extents) is not list
        or any(type(n) is not int or not 0 <= n < _SMALL_INT for n in extents)
    ):
        raise WireError("not a size")
    return torch.Size(extents)


def _slice(decoder: Decoder, parts: Any, _: Any) -> slice:
    start, stop, step = (decoder(part) for part in parts)
    return slice(start, stop, step)


_DECODERS: dict[str, Callable[[Decoder, Any, dict[str, Any]], Any]] = {
    "array": lambda decoder, described, _: decoder.array(described),
    "scalar": _scalar,
    "int": _int,
    "complex": _complex,
    "tuple": lambda decoder, items, _: tuple([decoder(item) for item in items]),
    "dict": _dict,
    "set": lambda decoder, items, _: set(_hashed([decoder(item) for item in items])),
    "frozenset": lambda decoder, items, _: frozenset(_hashed([decoder(item) for item in items])),
    "bytes": lambda decoder, described, _: decoder.array(described).tobytes(),
    "slice": _slice,
    "range": _range,
    "ellipsis": lambda *_: Ellipsis,
    "objects": _objects,
    "dtype": _dtype,
    "dtypeclass": lambda decoder, name, _: _dtype(decoder, name, _).type,
    "generator": _generator,
    "torchdtype": _torch_dtype,
    "size": _size,
    "tensor": lambda decoder, _, value: decoder.tensor(value),
}
