"""The pictures that a question shows, read from the folder of its lesson."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import unquote

from grader.exchange.quiz.neutral import Picture
from grader.i18n import both
from grader.model import Text
from grader.quiz import Markup
from grader.quiz.markup import walk

__all__ = ["pictures_of", "with_targets"]

_SIZE_LIMIT_MIB = 5
_SOURCE = re.compile(r'(<img [^>]*?src=")([^"]*)(")')


def pictures_of(quiz_id: str, markups: Iterable[Markup], folder: Path | None) -> tuple[tuple[Picture, ...], list[Text]]:
    """Return the pictures of a question that lie below ``folder``, and why others do not come along."""
    found: dict[str, Picture] = {}
    reasons: list[Text] = []
    for token in (token for markup in markups for token in walk(markup.tokens)):
        target = str(token.attrGet("src") or "") if token.type == "image" else ""
        if not target or "://" in target or target in found:
            continue
        data = _read(folder, unquote(target))
        if data is None:
            reasons.append(both("the picture {file} cannot be read", file=target))
        else:
            name = re.sub(r"[^A-Za-z0-9._-]", "-", Path(unquote(target)).name)
            found[target] = Picture(target, f"{quiz_id}-{name}", data)
    return tuple(found.values()), reasons


def with_targets(html: str, targets: Mapping[str, str]) -> str:
    """Return HTML whose pictures are looked for elsewhere."""
    return _SOURCE.sub(lambda found: f"{found[1]}{targets.get(found[2], found[2])}{found[3]}", html)


def _read(folder: Path | None, target: str) -> bytes | None:
    if folder is None:
        return None
    path = (folder / target).resolve()
    if not path.is_relative_to(folder.resolve()):
        return None
    try:
        if path.stat().st_size > _SIZE_LIMIT_MIB << 20:
            return None
        return path.read_bytes()
    except OSError:
        return None
