"""The arguments of one call, and what the call did to them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from grader.judge.inside.values import Decoder

__all__ = ["Arguments"]

Key = int | str


class Arguments:
    """Decodes arguments and, after the call, tells which of them it changed in place.

    The frame is kept as it came. After the call it is decoded once more and compared, so that arrays in
    lists and dicts, and the lists and dicts themselves, are seen as well.
    """

    def __init__(
        self,
        args: list[Any],
        kwargs: list[Any],
        body: bytearray,
        resolve: Callable[[dict[str, Any], Decoder], Any],
    ) -> None:
        self._encoded: list[tuple[Key, Any]] = [*enumerate(args), *((name, value) for name, value in kwargs)]
        self._pristine = bytes(body)
        decode = Decoder(body, resolve)
        self._values = {key: decode(value) for key, value in self._encoded}
        self.positional = [self._values[index] for index in range(len(args))]
        self.named = {name: self._values[name] for name, _ in kwargs}

    def changed(self) -> list[tuple[Key, Any]]:
        """Return key and present value of each argument that is no longer what was sent."""
        decode = Decoder(self._pristine, lambda _, __: _OTHER)
        found = []
        for key, encoded in self._encoded:
            value = self._values[key]
            if _can_change(encoded) and not _is_same(decode(encoded), value):
                found.append((key, value))
        return found

    def drawn(self) -> list[Key]:
        """Return the keys of the random generators that the call has drawn from."""
        decode = Decoder(self._pristine)
        return [
            key
            for key, encoded in self._encoded
            if isinstance(encoded, dict)
            and encoded["!"] == "generator"
            and not _is_same(decode(encoded).bit_generator.state, self._values[key].bit_generator.state)
        ]


_OTHER = object()


def _can_change(encoded: Any) -> bool:
    if isinstance(encoded, list):
        return True
    return isinstance(encoded, dict) and encoded["!"] in (
        "array",
        "tensor",
        "dict",
        "set",
        "tuple",
        "objects",
    )


def _is_same(sent: Any, now: Any) -> bool:
    """Compare bit by bit: a NaN that stayed is no change, and no ``__eq__`` is asked."""
    if sent is _OTHER:
        return True
    if type(sent) is not type(now):
        return False
    if isinstance(sent, np.ndarray):
        return _same_array(sent, now)
    if isinstance(sent, (list, tuple)):
        return len(sent) == len(now) and all(map(_is_same, sent, now))
    if isinstance(sent, dict):
        return list(sent) == list(now) and all(map(_is_same, sent.values(), now.values()))
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(sent, torch.Tensor):
        sent, now = sent.detach(), now.detach()
        if sent.dtype != now.dtype or sent.shape != now.shape:
            return False
        return bool(torch.equal(sent.nan_to_num(nan=7e7), now.nan_to_num(nan=7e7)))
    if isinstance(sent, float):
        return sent == now or (sent != sent and now != now)
    if isinstance(sent, (int, str, set, bool)):
        return bool(sent == now)
    return True


def _same_array(sent: np.ndarray, now: np.ndarray) -> bool:
    if sent.dtype != now.dtype or sent.shape != now.shape:
        return False
    if sent.dtype.kind == "O":
        return all(map(_is_same, sent.ravel().tolist(), now.ravel().tolist()))
    return sent.tobytes() == now.tobytes()
