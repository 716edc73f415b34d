"""The questions of a bank, chapter by chapter, prepared for the writers."""

from __future__ import annotations

from grader.bank import Bank, salt_of
from grader.exchange.quiz.prepare import Prepared, Source

__all__ = ["course_sections"]


def course_sections(bank: Bank, language: str, variants: int) -> Prepared:
    """Prepare every question of the bank in one language, with at most ``variants`` draws each."""
    prepared = Prepared()
    chapters = {item.chapter.id: item.chapter for item in bank.items}
    for chapter in chapters.values():
        sources = []
        for item in bank.of_chapter(chapter):
            question = item.question(language)
            others = tuple(other for other in item.questions.values() if other is not question)
            sources.append(Source(question, others, chapter.lesson_path(language).parent))
        prepared.add(
            chapter.id,
            chapter.title.in_language(language),
            sources,
            language=language,
            salt=salt_of(bank.course),
            variants=variants,
        )
    return prepared
