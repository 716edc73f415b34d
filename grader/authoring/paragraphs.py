"""The paragraphs of a lesson, and what they were when the two languages were last compared.

A lesson keeps one digest of the other language as a whole. Beside the lessons, ``.review.json`` keeps one for each
paragraph, so that it can be said which of them changed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from grader.lesson import Lesson, blocks_digest
from grader.lesson.skeleton import find_bones

__all__ = ["Paragraph", "Recorded", "paragraphs", "read_record", "write_record"]

_DIGITS = 8
_EXCERPT_LENGTH = 60
_ALERT = re.compile(r"^[> ]*\[![A-Z]+\][> ]*")


@dataclass(frozen=True)
class Paragraph:
    """A block: a paragraph, a heading, a list item, a table, a formula, the head of a directive."""

    line: int
    digest: str
    excerpt: str


@dataclass(frozen=True)
class Recorded:
    """A lesson as it was: the digest of the whole and those of its paragraphs."""

    digest: str
    paragraphs: tuple[str, ...]


def paragraphs(lesson: Lesson) -> list[Paragraph]:
    """Return the blocks of a lesson in its order, each with the lines up to the next one."""
    lines = lesson.path.read_text(encoding="utf-8-sig").splitlines()
    bones = find_bones(lesson)
    # The first block of an alert belongs to its line: `> [!TIP]` alone says nothing.
    firsts = {id(after) for before, after in pairwise(bones) if before.key.startswith("alert ")}
    starts = sorted({bone.line for bone in bones if id(bone) not in firsts})
    found = []
    for start, end in zip(starts, [*starts[1:], len(lines) + 1], strict=True):
        text = " ".join(" ".join(lines[start - 1 : end - 1]).split())
        digest = hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
        shown = _ALERT.sub("", text)
        is_long = len(shown) > _EXCERPT_LENGTH
        found.append(Paragraph(start, digest, f"{shown[:_EXCERPT_LENGTH]}…" if is_long else shown))
    return found


def write_record(path: Path, lessons: Sequence[Lesson]) -> None:
    """Keep what the lessons are now."""
    record = {
        lesson.language: {
            "digest": blocks_digest(lesson),
            "paragraphs": " ".join(paragraph.digest for paragraph in paragraphs(lesson)),
        }
        for lesson in lessons
    }
    path.write_text(json.dumps(record, indent=1) + "\n", encoding="ascii")


def read_record(path: Path) -> dict[str, Recorded]:
    """Return what was kept, by language; nothing of a file that is broken or not there."""
    try:
        data = json.loads(path.read_text(encoding="ascii"))
        return {
            language: Recorded(str(kept["digest"]), tuple(str(kept["paragraphs"]).split()))
            for language, kept in data.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
