"""What a lesson consists of, once read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from markdown_it.token import Token

from grader.lesson.directive import Directive
from grader.lesson.problem import LessonProblem
from grader.quiz import Markup, Question

__all__ = ["ExerciseText", "Figure", "Lesson", "Section"]


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it.

    Attributes
    ----------
    level
        2 for ``##`` and so on.
    anchor
        The same in both languages; empty where a ``####`` heading has none.
    title
        The heading as plain text.
    excerpt
        The first paragraph as plain text, empty when there is none before the next heading.
    start, stop
        ``lesson.tokens[start:stop]`` is the heading and its whole section, subsections too.
    """

    level: int
    anchor: str
    title: str
    line: int
    excerpt: str
    start: int
    stop: int


@dataclass(frozen=True)
class ExerciseText:
    """The task and the hints of one exercise.

    Attributes
    ----------
    name
        The exercise's name inside its chapter.
    section
        The anchor to read when it fails; empty when it stands before every heading.
    hints
        Three, from nudge to nearly the code; another number is a problem of the lesson.
    """

    name: str
    section: str
    statement: Markup
    hints: tuple[Markup, ...]
    line: int


@dataclass(frozen=True)
class Figure:
    """A picture in the chapter's ``figures`` folder."""

    file: str
    alt: str
    caption: Markup
    line: int


@dataclass(frozen=True)
class Lesson:
    """One chapter's lesson in one language.

    Attributes
    ----------
    sync
        The digest of the other language's lesson when this one was last reviewed; None when there is none.
    tokens
        The whole text below the front matter; a directive is one token, see
        `grader.lesson.dialect.directive_of`.
    problems
        All faults found while reading, by line. A lesson with problems is still readable as far as it goes.
    """

    path: Path
    language: str
    title: str
    sync: str | None
    tokens: tuple[Token, ...] = ()
    sections: tuple[Section, ...] = ()
    directives: tuple[Directive, ...] = ()
    exercises: tuple[ExerciseText, ...] = ()
    figures: tuple[Figure, ...] = ()
    quizzes: tuple[Question, ...] = ()
    problems: tuple[LessonProblem, ...] = ()

    def section(self, anchor: str) -> Section | None:
        """Return the section with that anchor."""
        return next((section for section in self.sections if section.anchor == anchor), None)

    def exercise(self, name: str) -> ExerciseText | None:
        """Return the text of the exercise of that name."""
        return next((exercise for exercise in self.exercises if exercise.name == name), None)

    def quiz(self, quiz_id: str) -> Question | None:
        """Return the question with that id."""
        return next((question for question in self.quizzes if question.id == quiz_id), None)

    def figure_path(self, figure: Figure) -> Path:
        """Return where a picture lies: the dialect says, in the folder ``figures`` beside the lesson."""
        return self.path.parent / "figures" / figure.file
