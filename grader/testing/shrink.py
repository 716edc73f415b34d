"""A smaller input that still fails: easier to read, and to think about."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy import round as _round

from grader.testing.arrays import has_type, torch_types
from grader.testing.compare import Difference

__all__ = ["shrink"]

Args = tuple[Any, ...]
Try = Callable[[Args], Difference | None]

_MOST_CALLS = 24
_CALLS_FOR_ROUNDING = 3
#: A slow function must not run into its time limit because of us: "wrong" would turn into "too slow".
_MOST_SECONDS = 0.5


def shrink(args: Args, difference: Difference, attempt: Try) -> tuple[Args, Difference]:
    """Return a small input near ``args`` that still fails, and its difference.

    Parameters
    ----------
    args
        An input that fails.
    difference
        How it fails.
    attempt
        Returns the difference for an input, None when it passes or is not a valid input. It is called at most
        24 times, and no more after half a second.
    """
    search = _Search(args, difference, attempt)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a mean of nothing and the like belong to the search, not to the case
        search.cut(_MOST_CALLS - _CALLS_FOR_ROUNDING)
        search.round(_MOST_CALLS)
    return search.args, search.difference


class _Search:
    def __init__(self, args: Args, difference: Difference, attempt: Try) -> None:
        self.args = args
        self.difference = difference
        self.attempt = attempt
        self.calls = 0
        self.deadline = time.monotonic() + _MOST_SECONDS

    def cut(self, most_calls: int) -> None:
        progress = True
        while progress:
            progress = False
            for candidate in _cuts(self.args):
                if self.calls >= most_calls:
                    return
                if self.accepts(candidate):
                    progress = True
                    break

    def round(self, most_calls: int) -> None:
        for digits in (1, 2, 3):
            candidate = tuple(_rounded(arg, digits) for arg in self.args)
            if self.calls < most_calls and self.accepts(candidate):
                return

    def accepts(self, candidate: Args) -> bool:
        """Try ``candidate``, and keep it when it fails too."""
        if time.monotonic() >= self.deadline:
            return False
        self.calls += 1
        difference = self.attempt(candidate)
        if difference is None:
            return False
        self.args, self.difference = candidate, difference
        return True


def _is_array(value: Any) -> bool:
    return has_type(value, (np.ndarray,)) or has_type(value, torch_types())


def _cuts(args: Args) -> Iterator[Args]:
    """Yield inputs with shorter axes, the boldest cuts first.

    Axes of one length belong together, such as the batch of ``x`` and of ``y``, and are cut together. An
    array that alone has axes of this length may also be cut along one of them.
    """
    axes = [(i, axis) for i, arg in enumerate(args) if _is_array(arg) for axis in range(arg.ndim)]
    lengths = sorted({args[i].shape[axis] for i, axis in axes}, reverse=True)
    for length in lengths:
        if length < 2:
            continue
        group = [(i, axis) for i, axis in axes if args[i].shape[axis] == length]
        for part in _parts(length):
            yield _cut_axes(args, group, part)
        if len(group) > 1 and len({i for i, _ in group}) == 1:
            for one in group:
                for part in _parts(length):
                    yield _cut_axes(args, [one], part)


def _parts(length: int) -> list[slice]:
    half = length // 2
    ends = [(0, 1), (length - 1, length), (0, half), (half, length)]
    return [slice(*part) for part in dict.fromkeys(ends)]


def _cut_axes(args: Args, axes: list[tuple[int, int]], part: slice) -> Args:
    cut = list(args)
    for i, axis in axes:
        cut[i] = cut[i][(slice(None),) * axis + (part,)]
    return tuple(cut)


def _rounded(value: Any, digits: int) -> Any:
    if has_type(value, (float,)):
        return round(value, digits) + 0.0
    if has_type(value, (np.ndarray,)) and value.dtype.kind == "f":
        return _round(value, digits) + value.dtype.type(0)  # turns -0.0 into 0.0
    if has_type(value, torch_types()) and value.dtype.is_floating_point:
        return value.detach().round(decimals=digits).add(0.0).requires_grad_(value.requires_grad)
    return value
