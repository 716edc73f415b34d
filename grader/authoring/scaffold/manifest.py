"""The entry of a new exercise in ``course.toml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomlkit

from grader.model import Text

__all__ = ["with_exercise"]


def with_exercise(path: Path, chapter_id: str, name: str, title: Text, requires: tuple[str, ...]) -> str:
    """Return the text of the manifest with one more exercise at the end of its chapter; all else stays as it is."""
    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    entry = f'{{ id = "{name}", title = {{ ko = {_quoted(title.ko)}, en = {_quoted(title.en)} }}'
    if requires:
        entry += f", requires = [{', '.join(map(_quoted, requires))}]"
    chapters: Any = document["chapters"]
    [chapter] = [chapter for chapter in chapters if chapter["id"] == chapter_id]
    chapter["exercises"].append(tomlkit.parse(f"entry = {entry} }}")["entry"])
    return tomlkit.dumps(document)


def _quoted(text: str) -> str:
    return tomlkit.string(text).as_string()
