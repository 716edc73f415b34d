"""The glossary: the one word that each language uses for a term, and where the course introduces it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard

from grader.i18n import both
from grader.model import LANGUAGES, Text

__all__ = ["Glossary", "Term", "read_glossary"]

_TEXT_KEYS = ("id", "ko", "en", "chapter")
_KEYS = (*_TEXT_KEYS, "gloss", "avoid_ko", "avoid_en")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_TERM_LINE = re.compile(r"[ \t]*\[\[[ \t]*terms[ \t]*\]\]")


@dataclass(frozen=True)
class Term:
    """One entry.

    Attributes
    ----------
    name
        What the lessons call it.
    avoid
        For each language the renderings that they must not use instead.
    chapter
        The id of the chapter that introduces it.
    gloss
        What it means, in one sentence.
    """

    id: str
    name: Text
    avoid: Mapping[str, tuple[str, ...]]
    chapter: str
    gloss: Text
    line: int


@dataclass(frozen=True)
class Glossary:
    """The terms that could be read, and line and message of what could not."""

    path: Path
    terms: tuple[Term, ...] = ()
    faults: tuple[tuple[int, Text], ...] = ()


def read_glossary(path: Path) -> Glossary:
    """Read the file; a missing one is empty and without a fault, for a course can do without."""
    try:
        source = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Glossary(path)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Glossary(path, faults=((line, both("not UTF-8 text: save the file as UTF-8")),))
    except OSError as error:
        return Glossary(path, faults=((1, both("cannot be read: {error}", error=error.strerror)),))
    try:
        return _read_table(path, source, tomllib.loads(source))
    except tomllib.TOMLDecodeError as error:
        at_line = re.search(r"at line (\d+)", str(error))
        fault = (int(at_line[1]) if at_line else 1, both("not valid TOML: {error}", error=error))
        return Glossary(path, faults=(fault,))


def _read_table(path: Path, source: str, table: Mapping[str, Any]) -> Glossary:
    faults = [(1, _unknown_key(key, ("terms",))) for key in table if key != "terms"]
    entries = table.get("terms", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        faults.append((1, both("'{key}' must be a list of tables: [[{key}]]", key="terms")))
        entries = []
    return _read_entries(path, entries, _lines_of_entries(source, len(entries)), faults)


def _lines_of_entries(source: str, count: int) -> list[int]:
    lines = [number for number, line in enumerate(source.splitlines(), 1) if _TERM_LINE.match(line)]
    # TOML also knows other ways to write a list, without such a line.
    return lines if len(lines) == count else [1] * count


def _read_entries(
    path: Path, entries: list[dict[str, Any]], lines: list[int], faults: list[tuple[int, Text]]
) -> Glossary:
    terms = []
    for entry, line in zip(entries, lines, strict=True):
        if found := list(_entry_faults(entry)):
            faults.extend((line, message) for message in found)
        else:
            terms.append(_term(entry, line))
    return Glossary(path, tuple(terms), tuple(faults))


def _entry_faults(entry: Mapping[str, Any]) -> Iterator[Text]:
    yield from (_unknown_key(key, _KEYS) for key in entry if key not in _KEYS)
    gloss = entry.get("gloss")
    texts = {key: entry.get(key) for key in _TEXT_KEYS}
    texts |= {f"gloss.{language}": _inside(gloss, language) for language in LANGUAGES}
    for key, value in texts.items():
        if not _is_text(value):
            yield both("'{key}' must be a text that is not empty", key=key)
    if isinstance(gloss, dict):
        yield from (_unknown_key(f"gloss.{key}", ("gloss.ko", "gloss.en")) for key in gloss if key not in LANGUAGES)
    term_id = entry.get("id")
    if _is_text(term_id) and not _ID.fullmatch(term_id):
        yield both("'{id}' is no id: lower-case letters and digits, joined by hyphens", id=term_id)
    for language in LANGUAGES:
        avoid = entry.get(f"avoid_{language}", [])
        if not isinstance(avoid, list) or not all(_is_text(rendering) for rendering in avoid):
            yield both("'{key}' must be a list of texts", key=f"avoid_{language}")


def _unknown_key(key: str, known: tuple[str, ...]) -> Text:
    return both("unknown key '{key}', the glossary knows: {known}", key=key, known=", ".join(known))


def _inside(table: object, key: str) -> object:
    return table.get(key) if isinstance(table, dict) else None


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value.strip())


def _term(entry: Mapping[str, Any], line: int) -> Term:
    return Term(
        id=entry["id"],
        name=Text(ko=entry["ko"], en=entry["en"]),
        avoid={language: tuple(entry.get(f"avoid_{language}", ())) for language in LANGUAGES},
        chapter=entry["chapter"],
        gloss=Text(ko=entry["gloss"]["ko"], en=entry["gloss"]["en"]),
        line=line,
    )
