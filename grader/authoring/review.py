"""Records that the two languages of a chapter were compared: each lesson keeps a digest of the other one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from grader.authoring.paragraphs import Paragraph, Recorded, paragraphs, read_record, write_record
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
    """A paragraph that has changed, and where its counterpart stands in the other language.

    Attributes
    ----------
    is_mutual
        Whether the counterpart has changed too; the pair is then told once.
    """

    path: Path
    line: int
    excerpt: str
    other_path: Path
    other_line: int
    is_mutual: bool = False


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
                    "other": {"path": shown(item.other_path), "line": item.other_line, "changed": item.is_mutual},
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
            stale += _changed(lesson, other, known, record.get(other.language))
    return ChapterReview(chapter, tuple(_in_pairs(stale)), is_recorded)


def _changed(lesson: Lesson, other: Lesson, known: Recorded, other_known: Recorded | None) -> Iterator[Stale]:
    mine, theirs = paragraphs(lesson), paragraphs(other)
    for operation, before, _, start, end in _changes(known, mine):
        # Paragraphs that are gone are shown where they would have stood.
        places = range(start, end) or range(start, start + 1)
        for offset, place in enumerate(places if operation != "equal" else ()):
            # Lessons with as many paragraphs are in step; elsewhere the record says what belonged together.
            there = place if len(mine) == len(theirs) else _now(before + offset, other_known, theirs)
            item, counterpart = _at(mine, place), _at(theirs, there)
            yield Stale(lesson.path, item.line, item.excerpt, other.path, counterpart.line)


def _changes(known: Recorded, now: Sequence[Paragraph]) -> Sequence[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, known.paragraphs, [item.digest for item in now], autojunk=False)
    return matcher.get_opcodes()


def _now(place: int, known: Recorded | None, now: Sequence[Paragraph]) -> int:
    """Return where the paragraph is now that stood at ``place`` when it was recorded."""
    for _, before, after, start, end in _changes(known, now) if known else ():
        if before <= place < after:
            return min(start + place - before, max(start, end - 1))
    return place if known is None else len(now)


def _at(found: Sequence[Paragraph], place: int) -> Paragraph:
    """Return the paragraph, the last one of places beyond the end, line 1 of a lesson without any."""
    return found[min(place, len(found) - 1)] if found else Paragraph(1, "", "")


def _in_pairs(stale: Sequence[Stale]) -> Iterator[Stale]:
    """Leave out the second of two that name each other."""
    places = {(item.path, item.line, item.other_path, item.other_line): item for item in stale}
    told = set()
    for item in stale:
        mirror = places.get((item.other_path, item.other_line, item.path, item.line))
        if mirror not in told:
            told.add(item)
            yield replace(item, is_mutual=mirror is not None)


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
