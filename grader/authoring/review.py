"""Records that the two languages of a chapter were compared: each lesson keeps a digest of the other one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from grader.authoring.paragraphs import Recorded, paragraphs, read_record, write_record
from grader.course import Chapter
from grader.errors import UsageError
from grader.i18n import both
from grader.lesson import Lesson, blocks_digest, compare_lessons, read_lesson
from grader.model import LANGUAGES

__all__ = ["ChapterReview", "Stale", "accept_review", "is_in_step", "review_of"]

_FRONT_MATTER = re.compile(
    r"\A(?P<top>\ufeff?---[ \t]*\r?\n)(?P<lines>.*?)(?P<end>^---[ \t]*\r?$)", re.DOTALL | re.MULTILINE
)
_SYNC_LINE = re.compile(r"^sync:.*?(?P<newline>\r?\n)", re.MULTILINE)


def is_in_step(chapter: Chapter) -> bool:
    """Whether the two lessons agree block by block; digests of lessons that do not would prove nothing."""
    korean, english = _lessons(chapter)
    return not compare_lessons(english, korean)


def accept_review(chapter: Chapter) -> list[Path]:
    """Write into each lesson the digest of the other; return the files that have changed.

    Raises
    ------
    UsageError
        A lesson is missing or has no front matter.
    """
    korean, english = _lessons(chapter)
    changed = [
        lesson.path
        for lesson, other in ((korean, english), (english, korean))
        if _write_digest(lesson.path, blocks_digest(other))
    ]
    write_record(chapter.review_path, (korean, english))
    return changed


@dataclass(frozen=True)
class Stale:
    """A paragraph that has changed, and where its counterpart stands in the other language."""

    path: Path
    line: int
    excerpt: str
    other_path: Path
    other_line: int


@dataclass(frozen=True)
class ChapterReview:
    """What is to be reviewed in a chapter.

    Attributes
    ----------
    is_recorded
        Whether it is known what each paragraph was. If not, a lesson that has changed counts as one paragraph.
    """

    chapter: Chapter
    stale: tuple[Stale, ...]
    is_recorded: bool

    def to_json(self, root: Path) -> dict[str, Any]:
        def shown(path: Path) -> str:
            return path.relative_to(root).as_posix()

        return {
            "id": self.chapter.id,
            "recorded": self.is_recorded,
            "stale": [
                {
                    "path": shown(item.path),
                    "line": item.line,
                    "excerpt": item.excerpt,
                    "other": {"path": shown(item.other_path), "line": item.other_line},
                }
                for item in self.stale
            ],
        }


def review_of(chapter: Chapter) -> ChapterReview:
    """Compare both lessons with what they were when they were last accepted.

    Raises
    ------
    UsageError
        A lesson is missing.
    """
    korean, english = _lessons(chapter)
    record = read_record(chapter.review_path)
    stale: list[Stale] = []
    is_recorded = True
    for lesson, other in ((korean, english), (english, korean)):
        if other.sync == blocks_digest(lesson):
            continue
        known = record.get(lesson.language)
        if known is None or known.digest != other.sync:
            is_recorded = False
            stale.append(Stale(lesson.path, 1, lesson.title, other.path, 1))
        else:
            stale += _changed(lesson, other, known)
    return ChapterReview(chapter, tuple(stale), is_recorded)


def _changed(lesson: Lesson, other: Lesson, known: Recorded) -> Iterator[Stale]:
    mine, theirs = paragraphs(lesson), paragraphs(other)
    matcher = SequenceMatcher(None, known.paragraphs, [item.digest for item in mine], autojunk=False)
    for operation, before, _, start, end in matcher.get_opcodes():
        # Paragraphs that are gone are shown where they would have stood.
        changed = mine[start:end] or mine[start : start + 1] or mine[-1:]
        for place, item in enumerate(changed if operation != "equal" else (), start=before):
            counterpart = theirs[min(place, len(theirs) - 1)] if theirs else None
            yield Stale(lesson.path, item.line, item.excerpt, other.path, counterpart.line if counterpart else 1)


def _lessons(chapter: Chapter) -> list[Lesson]:
    lessons = []
    for language in LANGUAGES:
        path = chapter.lesson_path(language)
        if not path.is_file():
            raise UsageError(both("{path}: no such lesson", path=path))
        lessons.append(read_lesson(path, language))
    return lessons


def _write_digest(path: Path, digest: str) -> bool:
    # Bytes, so that line ends stay as they are.
    text = path.read_bytes().decode("utf-8")
    match = _FRONT_MATTER.match(text)
    if match is None:
        raise UsageError(both("{path}: the lesson has no front matter to write the digest into", path=path))
    lines = match["lines"]
    newline = "\r\n" if match["top"].endswith("\r\n") else "\n"
    if _SYNC_LINE.search(lines):
        lines = _SYNC_LINE.sub(f"sync: {digest}{newline}", lines, count=1)
    else:
        lines += f"sync: {digest}{newline}"
    if lines == match["lines"]:
        return False
    path.write_bytes((match["top"] + lines + text[match.start("end") :]).encode())
    return True
