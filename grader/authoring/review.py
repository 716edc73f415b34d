"""Records that the two languages of a chapter were compared: each lesson keeps a digest of the other one."""

from __future__ import annotations

import re
from pathlib import Path

from grader.course import Chapter
from grader.errors import UsageError
from grader.i18n import both
from grader.lesson import Lesson, blocks_digest, compare_lessons, read_lesson
from grader.model import LANGUAGES

__all__ = ["accept_review", "is_in_step"]

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
    return [
        lesson.path
        for lesson, other in ((korean, english), (english, korean))
        if _write_digest(lesson.path, blocks_digest(other))
    ]


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
