"""Search in the lessons of both languages: every word must occur, as a part of a word too, since Korean inflects."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.course import Course
from grader.model import LANGUAGES
from grader.web.lessons import Lessons

__all__ = ["Document", "Match", "documents", "find"]

_MOST = 40
_WORDS = 8
_AROUND = 70


@dataclass(frozen=True)
class Document:
    """A section of a lesson."""

    language: str
    href: str
    chapter: str
    title: str
    text: str

    def to_json(self) -> list[str]:
        return [self.language, self.href, self.chapter, self.title, self.text]


@dataclass(frozen=True)
class Match:
    """A section with the words, and the place of the first of them."""

    language: str
    href: str
    chapter: str
    title: str
    before: str
    found: str
    after: str


def documents(course: Course, lessons: Lessons) -> Iterator[Document]:
    """Yield every section of the course, in both languages."""
    for language in LANGUAGES:
        for chapter in course.chapters:
            page = lessons.page(chapter, language)
            for section in page.texts:
                href = f"{chapter.id}/{language}.html#{section.anchor}"
                yield Document(language, href, page.lesson.title, section.title, section.text)


def find(query: str, among: Sequence[Document], language: str) -> list[Match]:
    """Return the sections that have all words, those in ``language`` and with words in their title first."""
    words = [folded(word) for word in query.split()][:_WORDS]
    if not words:
        return []
    scored = [
        (_score(document, words, language), number, document)
        for number, document in enumerate(among)
        if all(word in folded(document.title) or word in folded(document.text) for word in words)
    ]
    scored.sort(key=lambda item: (-item[0], item[1]))
    return [_match(document, words) for _, _, document in scored[:_MOST]]


def folded(text: str) -> str:
    """Return a text without what makes no difference to who searches."""
    return unicodedata.normalize("NFC", text).casefold()


def _score(document: Document, words: Sequence[str], language: str) -> int:
    in_title = sum(word in folded(document.title) for word in words)
    often = sum(min(folded(document.text).count(word), 5) for word in words)
    return 100 * (document.language == language) + 20 * in_title + often


def _match(document: Document, words: Sequence[str]) -> Match:
    text = " ".join(document.text.split())
    plain = folded(text)
    places = [(place, word) for word in words if (place := plain.find(word)) >= 0]
    # Folding may change lengths; then the place is a little off, which costs a mark and nothing else.
    start, word = min(places, default=(0, ""))
    begin, end = max(0, start - _AROUND), start + len(word) + _AROUND
    return Match(
        document.language,
        document.href,
        document.chapter,
        document.title,
        ("…" if begin else "") + text[begin:start],
        text[start : start + len(word)],
        text[start + len(word) : end] + ("…" if end < len(text) else ""),
    )
