"""Known mistakes: wrong solutions with an explanation each.

The explanation is the module's docstring, a list of ``key: text`` where indented lines continue the text::

    title.ko: ...
    title.en: ...
    ko: what the code does; what to change
    en: ...
    section: the anchor to read (may be left out)
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.errors import SuiteError
from grader.i18n import both
from grader.judge.trusted.modules import LocalModule, load_module
from grader.model import Text

__all__ = ["Explanation", "Mistake", "load_mistakes", "read_explanation"]

_REQUIRED = ("title.ko", "title.en", "ko", "en")
_KNOWN = (*_REQUIRED, "section")


@dataclass(frozen=True)
class Explanation:
    title: Text
    explanation: Text
    section: str | None


@dataclass(frozen=True, eq=False)
class Mistake:
    """A known mistake, loaded."""

    name: str
    module: LocalModule
    title: Text
    explanation: Text
    section: str | None


def load_mistakes(paths: Sequence[Path]) -> list[Mistake]:
    """Load each file; `SuiteError` names one that does not load or explains nothing."""
    found = []
    for path in paths:
        explained = read_explanation(path)
        found.append(Mistake(path.stem, load_module(path), explained.title, explained.explanation, explained.section))
    return found


def read_explanation(path: Path) -> Explanation:
    """Read the docstring of the file without running it."""
    try:
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")), clean=True)
    except (SyntaxError, UnicodeDecodeError) as error:
        raise SuiteError(both("{path} cannot be read: {error}", path=path, error=error)) from None
    fields = _fields(docstring or "")
    for key in _REQUIRED:
        if not fields.get(key):
            raise SuiteError(both("{path}: the docstring has no '{key}:'", path=path, key=key))
    for key in fields:
        if key not in _KNOWN:
            raise SuiteError(both("{path}: unknown '{key}:' in the docstring", path=path, key=key))
    return Explanation(
        title=Text(ko=fields["title.ko"], en=fields["title.en"]),
        explanation=Text(ko=fields["ko"], en=fields["en"]),
        section=fields.get("section"),
    )


def _fields(docstring: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    current = ""
    for line in docstring.splitlines():
        if line[:1].isspace() and current:
            fields[current] += " " + line.strip()
        elif ":" in line:
            current, _, text = line.partition(":")
            current = current.strip()
            fields[current] = text.strip()
    return fields
