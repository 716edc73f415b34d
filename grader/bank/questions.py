"""Every question of some chapters, with what the lessons know about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from grader.course import Chapter, Course
from grader.lesson import Lesson, LessonProblem, read_lesson
from grader.model import LANGUAGES, Text
from grader.quiz import Presentation, Question, QuestionType, Response, Scored, present, score
from grader.quiz.expression import Number

__all__ = ["Bank", "Item", "salt_of"]


def salt_of(course: Course) -> str:
    """Return what sets the variants of this course apart from those of any other."""
    return f"{course.id}/{course.seed}"


@dataclass(frozen=True)
class Item:
    """One question in its course.

    Attributes
    ----------
    questions
        By language; a lesson that exists in one language only has one.
    section
        The anchor to read again; empty when the question stands before every heading.
    """

    chapter: Chapter
    salt: str
    questions: Mapping[str, Question]
    section: str
    section_title: Text

    @property
    def id(self) -> str:
        return self.question("en").id

    @property
    def concepts(self) -> tuple[str, ...]:
        """The tags it is reviewed under: its own, else its section, which belongs to the chapter."""
        return self.question("en").concepts or (f"{self.chapter.id}#{self.section}",)

    def question(self, language: str) -> Question:
        """Return the question in a language, in the other one where there is no such lesson."""
        return self.questions.get(language) or next(iter(self.questions.values()))

    def present(self, language: str, *, learner: str, attempt: int) -> Presentation:
        """Return the variant that a learner gets; values and order are the same in both languages."""
        return present(self.question(language), salt=self.salt, learner=learner, attempt=attempt)

    def scored(self, response: Response, values: Mapping[str, Number]) -> dict[str, Scored]:
        """Score an answer in every language.

        Words may be typed in either: an answer to a ``text`` question is as good as the better of its two verdicts.
        """
        verdicts = {language: score(question, response, values) for language, question in self.questions.items()}
        best = max(verdicts.values(), key=lambda scored: scored.share)
        if self.question("en").type is not QuestionType.TEXT:
            return verdicts
        return {
            language: scored
            if scored.share == best.share
            else replace(best, feedback=(), notes=(), given=(), misconceptions=())
            for language, scored in verdicts.items()
        }


@dataclass(frozen=True)
class Bank:
    """Questions in the order of the lessons.

    Attributes
    ----------
    problems
        What is wrong with the lessons; a question with a fault is left out.
    """

    course: Course
    items: tuple[Item, ...]
    problems: tuple[LessonProblem, ...]

    @classmethod
    def load(cls, course: Course, chapters: Iterable[Chapter] | None = None) -> Bank:
        """Read the lessons of the chapters; of the whole course by default."""
        items: list[Item] = []
        problems: list[LessonProblem] = []
        for chapter in course.chapters if chapters is None else chapters:
            lessons = [
                read_lesson(path, language)
                for language in LANGUAGES
                if (path := chapter.lesson_path(language)).exists()
            ]
            items += _items(course, chapter, lessons)
            problems += [problem for lesson in lessons for problem in _quiz_problems(lesson)]
        return cls(course, tuple(items), tuple(problems))

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        return {item.id: item for item in self.items}

    def of_chapter(self, chapter: Chapter) -> list[Item]:
        return [item for item in self.items if item.chapter.id == chapter.id]

    def scorer(self, language: str) -> Callable[[Question, Response, Mapping[str, Number]], Scored]:
        """Return a scorer for a session in one language."""

        def score_in_language(question: Question, response: Response, values: Mapping[str, Number]) -> Scored:
            item = self.by_id[question.id]
            spoken = language if language in item.questions else next(iter(item.questions))
            return item.scored(response, values)[spoken]

        return score_in_language


def _items(course: Course, chapter: Chapter, lessons: Sequence[Lesson]) -> Iterable[Item]:
    faulty = {name for lesson in lessons for name in _faulty_ids(lesson)}
    ids = dict.fromkeys(question.id for lesson in lessons for question in lesson.quizzes)
    for quiz_id in ids:
        if quiz_id in faulty:
            continue
        questions = {lesson.language: found for lesson in lessons if (found := lesson.quiz(quiz_id))}
        anchor, title = _section(lessons, quiz_id)
        yield Item(chapter, salt_of(course), questions, anchor, title)


def _section(lessons: Sequence[Lesson], quiz_id: str) -> tuple[str, Text]:
    titles: dict[str, str] = {}
    anchor = ""
    for lesson in lessons:
        question = lesson.quiz(quiz_id)
        above = [s for s in lesson.sections if s.anchor and question and s.line < question.line]
        titles[lesson.language] = above[-1].title if above else lesson.title
        anchor = above[-1].anchor if above else anchor
    other = next(iter(titles.values()), "")
    return anchor, Text(ko=titles.get("ko", other), en=titles.get("en", other))


def _quiz_problems(lesson: Lesson) -> list[LessonProblem]:
    """Return the faults that stand in quizzes, and those of a lesson that cannot be read at all."""
    spans = [(d.line, d.end_line) for d in lesson.directives if d.name == "quiz"]
    return [
        problem
        for problem in lesson.problems
        if not lesson.tokens or any(first <= problem.line <= last for first, last in spans)
    ]


def _faulty_ids(lesson: Lesson) -> set[str]:
    lines = {problem.line for problem in _quiz_problems(lesson)}
    return {
        directive.argument
        for directive in lesson.directives
        if directive.name == "quiz" and any(directive.line <= line <= directive.end_line for line in lines)
    }
