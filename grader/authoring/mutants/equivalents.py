"""Mutants that are right solutions, marked by authors in ``equivalent.toml`` beside the known mistakes.

::

    [[equivalent]]
    in = "softmax"
    old = "e = np.exp(shifted)"
    new = "e = np.exp(x)"
    because = "…"

``in`` is the function, empty at the top of the module; ``old`` and ``new`` are the lines that differ, without their
indentation; ``because`` says why no input that the contract allows shows a difference.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.authoring.mutants.making import Mutant
from grader.i18n import both
from grader.model import Text

__all__ = ["Equivalent", "Equivalents", "add_equivalent", "read_equivalents"]

_HEADER = "[[equivalent]]"
_KEYS = ("in", "old", "new", "because")
_PREFACE = """\
# Mutants of the reference solution that are right, too: no input that the contract allows shows a difference.
# `grader author mutate` leaves them out of the count; lint names an entry that is no mutant of the solution any more.
"""


@dataclass(frozen=True)
class Equivalent:
    """One entry; ``line`` is where it begins."""

    key: tuple[str, str, str]
    because: str
    line: int


@dataclass(frozen=True)
class Equivalents:
    """The entries of a file, and the faults that kept others from being read, with their lines."""

    entries: tuple[Equivalent, ...] = ()
    faults: tuple[tuple[int, Text], ...] = ()

    def reason_for(self, mutant: Mutant) -> str | None:
        return next((entry.because for entry in self.entries if entry.key == mutant.key), None)


def read_equivalents(path: Path) -> Equivalents:
    """Read the file; a missing one has no entries."""
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except FileNotFoundError:
        return Equivalents()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Equivalents(faults=((1, both("not valid TOML: {error}", error=error)),))
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if line.strip() == _HEADER]
    tables = data.get("equivalent")
    if set(data) != {"equivalent"} or not isinstance(tables, list) or len(lines) != len(tables):
        message = both("expected tables that begin with {header}, and nothing else", header=_HEADER)
        return Equivalents(faults=((1, message),))
    entries, faults = [], []
    for table, line in zip(tables, lines, strict=True):
        fault = _fault(table)
        if fault:
            faults.append((line, fault))
        else:
            entries.append(Equivalent((table["in"], table["old"], table["new"]), table["because"], line))
    return Equivalents(tuple(entries), tuple(faults))


def _fault(table: dict[str, Any]) -> Text | None:
    if set(table) != set(_KEYS) or not all(isinstance(value, str) for value in table.values()):
        return both("an entry has four texts: {keys}", keys=", ".join(_KEYS))
    if not table["because"].strip():
        return both("'because' is empty: say why no input shows a difference")
    return None


def add_equivalent(path: Path, mutant: Mutant, because: str) -> None:
    """Append an entry; the file is made when it is the first."""
    text = path.read_text(encoding="utf-8") if path.is_file() else _PREFACE
    values = (*mutant.key, because)
    lines = [f"{key} = {_quoted(value)}" for key, value in zip(_KEYS, values, strict=True)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([text, _HEADER, *lines, ""]), encoding="utf-8")


def _quoted(text: str) -> str:
    """Return the text as TOML, as it stands where that is possible."""
    is_plain = text.replace("\n", "").isprintable() and "'''" not in text and not text.endswith("'")
    if is_plain and "\n" in text:
        return f"'''\n{text}'''"
    if is_plain and "'" not in text and ('"' in text or "\\" in text):
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)
