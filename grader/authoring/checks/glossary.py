"""The glossary, and whether the lessons keep to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from grader.authoring.glossary import Term
from grader.authoring.material import Material
from grader.authoring.problem import Fault
from grader.authoring.prose import find_renderings, passages
from grader.course import Chapter
from grader.i18n import both
from grader.lesson import Lesson
from grader.lesson.dialect import with_bodies
from grader.model import Text

__all__ = [
    "agrees_on_pairs",
    "avoids_other_renderings",
    "has_unique_ids",
    "is_used_where_introduced",
    "is_well_formed",
    "names_known_chapters",
]

_ENGLISH_ASIDE = re.compile(r"\((?P<english>[A-Za-z][A-Za-z -]*[a-z])(?:, [^()]*)?\)")


def is_well_formed(material: Material) -> Iterator[Fault]:
    for line, message in material.glossary.faults:
        yield Fault(material.glossary.path, line, message)


def has_unique_ids(material: Material) -> Iterator[Fault]:
    seen: dict[str, Term] = {}
    for term in material.glossary.terms:
        first = seen.setdefault(term.id, term)
        if first is not term:
            message = both("the id '{id}' is on line {line} already", id=term.id, line=first.line)
            yield Fault(material.glossary.path, term.line, message)


def names_known_chapters(material: Material) -> Iterator[Fault]:
    known = {chapter.id for chapter in material.course.chapters}
    for term in material.glossary.terms:
        if term.chapter not in known:
            message = both("course.toml names no chapter '{chapter}'", chapter=term.chapter)
            yield Fault(material.glossary.path, term.line, message)


def is_used_where_introduced(material: Material, chapter: Chapter) -> Iterator[Fault]:
    terms = [term for term in material.glossary.terms if term.chapter == chapter.id]
    for lesson in material.lessons(chapter):
        text = _all_words(lesson)
        for term in terms:
            name = term.name.in_language(lesson.language)
            if " ".join(name.split()).casefold() not in text:
                message = both(
                    "{lesson} of '{chapter}' does not say '{name}'",
                    lesson=lesson.path.name,
                    name=name,
                    chapter=chapter.id,
                )
                yield Fault(material.glossary.path, term.line, message)


def _all_words(lesson: Lesson) -> str:
    return " ".join(" ".join(passage.text.split()) for passage in passages(lesson)).casefold()


def avoids_other_renderings(material: Material, chapter: Chapter) -> Iterator[Fault]:
    for lesson in material.lessons(chapter):
        texts = list(passages(lesson))
        everything = "\n".join(passage.text for passage in texts).casefold()
        for term in material.glossary.terms:
            for rendering in term.avoid[lesson.language]:
                # Most renderings are nowhere in the lesson; their first word says so in a hundredth of the time.
                if not any(word.casefold() in everything for word in rendering.split()[:1]):
                    continue
                name = term.name.in_language(lesson.language)
                message = both("not '{rendering}': the glossary says '{name}'", rendering=rendering, name=name)
                for passage in texts:
                    for line in find_renderings(rendering, passage):
                        yield Fault(lesson.path, max(line, 1), message)


def agrees_on_pairs(material: Material, chapter: Chapter) -> Iterator[Fault]:
    """Look at what Korean lessons introduce in bold with its English name in brackets."""
    terms = material.glossary.terms
    lesson = material.lesson(chapter, "ko")
    for korean, english, line in _introductions(lesson) if terms else ():
        if message := _disagreement(korean, english, terms):
            yield Fault(lesson.path, line, message)


def _introductions(lesson: Lesson) -> Iterator[tuple[str, str, int]]:
    """Yield the bold words, the English words in the brackets behind them, and the line."""
    for token in with_bodies(lesson.tokens):
        line = token.map[0] + 1 if token.map else 0
        children = token.children or []
        for index, child in enumerate(children):
            line += child.type in ("softbreak", "hardbreak")
            if bold := _bold_text(children, index):
                behind = children[index + 3].content if index + 3 < len(children) else ""
                if aside := _ENGLISH_ASIDE.match(behind):
                    yield bold, aside["english"], line


def _bold_text(children: Sequence[Token], index: int) -> str:
    """Return the text of the emphasis that opens here, if it is all text."""
    kinds = [child.type for child in children[index : index + 3]]
    return children[index + 1].content if kinds == ["strong_open", "text", "strong_close"] else ""


def _disagreement(korean: str, english: str, terms: Sequence[Term]) -> Text | None:
    names = [term.name for term in terms if korean == term.name.ko or english.casefold() == term.name.en.casefold()]
    if not names:
        return both("'{korean} ({english})' is not in the glossary", korean=korean, english=english)
    # Of a name that is the same in both languages the brackets say what it is short for.
    if any((korean == name.ko and english.casefold() == name.en.casefold()) or name.ko == name.en for name in names):
        return None
    return both(
        "'{korean} ({english})' differs from the glossary: {names}",
        korean=korean,
        english=english,
        names=", ".join(f"{name.ko} ({name.en})" for name in names),
    )
