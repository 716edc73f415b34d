"""The texts that a regular expression accepts, where they are few: ``(soft ?)?max`` is three words.

Python's own parser of expressions takes the pattern apart; it is private, and the only one there is.
"""

from __future__ import annotations

import itertools
import re
import warnings
from collections.abc import Iterable, Sequence
from typing import Any

__all__ = ["texts_of_pattern", "wildcard_of_pattern"]

_TEXTS_LIMIT = 40


class _Endless(Exception):
    """The pattern accepts too many texts to list, or has a part that is no text."""


def texts_of_pattern(pattern: str) -> list[str] | None:
    """Return every text that the whole pattern accepts, in a fixed order; None when they cannot be listed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            texts = _of_sequence(re._parser.parse(pattern))  # type: ignore[attr-defined]
    except (_Endless, re.error):
        return None
    # The engine has the last word on what was taken apart here.
    return texts if all(re.fullmatch(pattern, text) for text in texts) else None


def wildcard_of_pattern(pattern: str) -> str | None:
    r"""Return a pattern of letters and ``.*`` as Moodle writes it; None for any other.

    There ``*`` stands for any letters and ``\*`` for itself.
    """
    if ".*" not in pattern:
        return None
    parts = [texts_of_pattern(part) if part else [""] for part in re.split(r"(?<!\\)\.\*", pattern)]
    if any(part is None or len(part) != 1 for part in parts):
        return None
    return "*".join(part[0].replace("*", r"\*") for part in parts if part)


def _few(texts: Iterable[str]) -> list[str]:
    found = list(dict.fromkeys(itertools.islice(texts, _TEXTS_LIMIT + 1)))
    if len(found) > _TEXTS_LIMIT:
        raise _Endless
    return found


def _of_sequence(parsed: Iterable[tuple[Any, Any]]) -> list[str]:
    texts = [""]
    for operation, argument in parsed:
        following = _of_part(str(operation), argument)
        texts = _few(before + after for before in texts for after in following)
    return texts


def _of_part(operation: str, argument: Any) -> list[str]:
    if operation == "LITERAL":
        return [chr(argument)]
    if operation == "SUBPATTERN":
        _, added, removed, inner = argument
        if added or removed:
            raise _Endless
        return _of_sequence(inner)
    if operation == "BRANCH":
        return _few(text for branch in argument[1] for text in _of_sequence(branch))
    if operation == "IN":
        return _few(char for part in argument for char in _of_class(*part))
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, inner = argument
        once = _of_sequence(inner)
        if once == [" "]:
            least, most = min(least, 1), 1  # a run of spaces counts as one wherever texts are compared
        if most > 3:
            raise _Endless
        return _few(
            "".join(parts) for count in range(least, most + 1) for parts in itertools.product(once, repeat=count)
        )
    raise _Endless


def _of_class(operation: Any, argument: Any) -> Sequence[str]:
    if str(operation) == "LITERAL":
        return [chr(argument)]
    if str(operation) == "RANGE":
        return _few(map(chr, range(argument[0], argument[1] + 1)))
    if str(operation) == "CATEGORY" and str(argument) == "CATEGORY_SPACE":
        return [" "]
    raise _Endless
