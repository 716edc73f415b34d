"""Reads the fields of a reply, each with its type checked: a reply is hostile until proved a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from grader.judge.inside.frames import WireError
from grader.judge.inside.values import Decoder

__all__ = ["arguments", "effects", "frames", "gradients", "warning_names"]

_NAME_LIMIT = 80
_LINE_LIMIT = 1_000_000
_WARNINGS = 20


def _pairs(value: Any) -> list[tuple[Any, Any]]:
    if type(value) is not list:
        raise WireError("not a list")
    for item in value:
        if type(item) is not list or len(item) != 2:
            raise WireError("not a pair")
    return [(first, second) for first, second in value]


def arguments(reply: Mapping[str, Any], decode: Decoder) -> tuple[list[Any], dict[str, Any]]:
    """Return what student code passes to a call-back."""
    args = reply.get("args")
    if type(args) is not list:
        raise WireError("no arguments")
    kwargs = {str(name)[:_NAME_LIMIT]: decode(value) for name, value in _pairs(reply.get("kwargs"))}
    return [decode(value) for value in args], kwargs


def effects(
    reply: Mapping[str, Any], decode: Decoder, sent: Mapping[int | str, Any]
) -> tuple[dict[int | str, Any], list[np.random.Generator]]:
    """Return the arguments that a call changed, and the random generators that it has drawn from."""
    changed: dict[int | str, Any] = {}
    for key, value in _pairs(reply.get("changed", [])):
        _known(key, sent)
        changed[key] = None if value is None else decode(value)
    drawn = reply.get("drawn", [])
    if type(drawn) is not list:
        raise WireError("not a list")
    for key in drawn:
        _known(key, sent)
        if type(sent[key]) is not np.random.Generator:
            raise WireError("not a generator")
    # Each once: how often a generator is moved on would be the student's choice of its next numbers.
    return changed, [sent[key] for key in dict.fromkeys(drawn)]


def _known(key: Any, sent: Mapping[int | str, Any]) -> None:
    if type(key) not in (int, str) or key not in sent:
        raise WireError("an argument that was not sent")


def gradients(reply: Mapping[str, Any], decode: Decoder) -> tuple[list[Any], list[tuple[int, Any]]]:
    inputs = reply.get("inputs")
    if type(inputs) is not list:
        raise WireError("no gradients")
    leaves = [(key, decode(value)) for key, value in _pairs(reply.get("leaves"))]
    if any(type(key) is not int for key, _ in leaves):
        raise WireError("not a number")
    return [decode(value) for value in inputs], leaves


def frames(reply: Mapping[str, Any], module: str) -> list[tuple[int, str]]:
    """Return line and function of the frames in the student's file; garbage is left out."""
    found = []
    listed = reply.get("frames")
    for item in listed if type(listed) is list else []:
        is_frame = type(item) is list and len(item) == 3 and item[0] == module and type(item[1]) is int
        if is_frame and 0 < item[1] < _LINE_LIMIT:
            found.append((item[1], str(item[2])[:_NAME_LIMIT]))
    return found


def warning_names(reply: Mapping[str, Any]) -> tuple[str, ...]:
    listed = reply.get("warned")
    if type(listed) is not list:
        return ()
    return tuple(str(name)[:_NAME_LIMIT] for name in listed[:_WARNINGS])
