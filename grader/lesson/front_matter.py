"""The YAML at the top of a lesson: ``title`` and ``sync``, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from grader.i18n import both
from grader.model import Text

__all__ = ["FrontMatter", "read_front_matter"]

_DIGEST = re.compile(r"[0-9a-f]{8}")


@dataclass(frozen=True)
class FrontMatter:
    """The title, the digest, and what is wrong: pairs of line and message."""

    title: str
    sync: str | None
    problems: tuple[tuple[int, Text], ...]


def read_front_matter(content: str) -> FrontMatter:
    """Read what stands between the two lines of dashes."""
    try:
        # The base loader keeps every value a string: a digest like 12345678 must not become a number.
        data = yaml.load(content, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        reason = getattr(error, "problem", None) or str(error)
        return FrontMatter("", None, ((line, both("the front matter is not valid YAML: {reason}", reason=reason)),))
    if not isinstance(data, dict):
        message = both("the front matter must be lines of the form 'key: value'")
        return FrontMatter("", None, ((1, message),))
    title, sync = data.get("title"), data.get("sync")
    return FrontMatter(
        title=title.strip() if isinstance(title, str) else "",
        sync=sync if isinstance(sync, str) and _DIGEST.fullmatch(sync) else None,
        problems=tuple(_problems(data, content)),
    )


def _problems(data: dict[str, object], content: str) -> Iterator[tuple[int, Text]]:
    title = data.get("title")
    if not isinstance(title, str) or not title.strip():
        yield _line_of("title", content), both("the front matter needs 'title: ...'")
    sync = data.get("sync")
    if sync is not None and not (isinstance(sync, str) and _DIGEST.fullmatch(sync)):
        yield (
            _line_of("sync", content),
            both(
                "'sync' must be 8 hexadecimal digits, got {got}. 'grader author i18n accept' writes it.",
                got=repr(sync),
            ),
        )
    for key in data:
        if key not in ("title", "sync"):
            yield (
                _line_of(str(key), content),
                both("unknown key '{key}' in the front matter; it takes title and sync", key=key),
            )


def _line_of(key: str, content: str) -> int:
    for number, line in enumerate(content.splitlines(), start=2):
        if line.startswith(f"{key}:"):
            return number
    return 1
