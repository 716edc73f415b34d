"""A lesson file into a `Lesson`, with all its faults at once.

Nothing here raises for a fault of the file: a lesson that cannot be read at all is an empty one with a
problem, so that ``grader check`` can still grade and ``grader author lint`` can still go on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it.token import Token

from grader.i18n import both
from grader.lesson.dialect import FRONT_MATTER, Document, directive_of, parse_document
from grader.lesson.directive import Directive
from grader.lesson.exercise import read_exercise
from grader.lesson.figure import read_figure
from grader.lesson.front_matter import FrontMatter, read_front_matter
from grader.lesson.model import ExerciseText, Figure, Lesson
from grader.lesson.problem import LessonProblem
from grader.lesson.section import find_sections, section_at, section_problems
from grader.lesson.stray import stray_syntax
from grader.model import Text
from grader.quiz import Question, parse_quiz

__all__ = ["read_lesson", "read_lesson_text"]

_DIRECTIVES = ("figure", "exercise", "quiz")


def read_lesson(path: Path, language: str) -> Lesson:
    """Read ``content/<chapter>/<language>.md``.

    Parameters
    ----------
    language
        ``"ko"`` or ``"en"``.

    Returns
    -------
    Lesson
        With every fault of the file in ``problems``; an unreadable file gives an empty lesson with one
        problem.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return _unreadable(path, language, line, both("not UTF-8 text: save the file as UTF-8"))
    except OSError as error:
        return _unreadable(path, language, 0, both("cannot read the lesson: {reason}", reason=error.strerror))
    return read_lesson_text(text, path, language)


def read_lesson_text(text: str, path: Path, language: str) -> Lesson:
    """Read a lesson from its text; ``path`` is only for the problems."""
    return _Reader(path, language).read(parse_document(text))


def _unreadable(path: Path, language: str, line: int, message: Text) -> Lesson:
    return Lesson(path, language, title="", sync=None, problems=(LessonProblem(path, line, message),))


@dataclass
class _Reader:
    path: Path
    language: str
    problems: list[LessonProblem] = field(default_factory=list)
    exercises: list[ExerciseText] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    quizzes: list[Question] = field(default_factory=list)

    def read(self, document: Document) -> Lesson:
        tokens = document.tokens
        front = self._front_matter(tokens)
        if tokens and tokens[0].type == FRONT_MATTER:
            del tokens[0]
        sections = find_sections(tokens)
        self._report(section_problems(sections))
        directives = [found for token in tokens if (found := directive_of(token))]
        for directive in directives:
            self._directive(directive, section_at(sections, directive.line))
        self._report(stray_syntax(tokens))
        for label in document.unused_footnotes:
            self._problem(0, both("nothing refers to the footnote [^{label}]", label=label))
        self._exercise_sections({section.anchor for section in sections})
        return Lesson(
            path=self.path,
            language=self.language,
            title=front.title,
            sync=front.sync,
            tokens=tuple(tokens),
            sections=sections,
            directives=tuple(directives),
            exercises=tuple(self.exercises),
            figures=tuple(self.figures),
            quizzes=tuple(self.quizzes),
            problems=tuple(sorted(self.problems, key=lambda problem: problem.line)),
        )

    def _front_matter(self, tokens: Sequence[Token]) -> FrontMatter:
        if tokens and tokens[0].type == FRONT_MATTER:
            front = read_front_matter(tokens[0].content)
        else:
            message = both("the lesson must begin with front matter: '---', 'title: ...', '---'")
            front = FrontMatter("", None, ((1, message),))
        self._report(front.problems)
        return front

    def _directive(self, directive: Directive, enclosing_section: str) -> None:
        if directive.name not in _DIRECTIVES:
            self._problem(
                directive.line,
                both(
                    "unknown directive '{name}'; there are {known}",
                    name=directive.name,
                    known=", ".join(_DIRECTIVES),
                ),
            )
        self._directive_form(directive)
        if directive.name == "exercise":
            exercise, problems = read_exercise(directive, enclosing_section)
            if exercise.name in [known.name for known in self.exercises]:
                self._problem(directive.line, both("exercise '{name}' is there already", name=exercise.name))
            self.exercises.append(exercise)
            self._report(problems)
        elif directive.name == "figure":
            figure, problems = read_figure(directive)
            self.figures.append(figure)
            self._report(problems)
        elif directive.name == "quiz":
            self._quiz(directive)

    def _quiz(self, directive: Directive) -> None:
        if directive.argument in [known.id for known in self.quizzes]:
            self._problem(directive.line, both("quiz '{id}' is there already", id=directive.argument))
        question, problems = parse_quiz(directive.argument, directive.options, directive.tokens, directive.line)
        if question is not None:
            self.quizzes.append(question)
        for problem in problems:
            self._problem(problem.line, problem.message)

    def _directive_form(self, directive: Directive) -> None:
        """Report what no directive may have, whatever its name."""
        if not directive.is_closed:
            self._problem(
                directive.line,
                both(
                    "the directive '{name}' is not closed: a line ':::' is missing above line {line}",
                    name=directive.name,
                    line=directive.end_line + 1,
                ),
            )
        names = [option.name for option in directive.options]
        for number, option in enumerate(directive.options):
            if option.name in names[:number]:
                self._problem(option.line, both("option '{option}' is given twice", option=option.name))
            if not option.value:
                self._problem(option.line, both("option '{option}' has no value", option=option.name))
        for token in directive.tokens:
            if nested := directive_of(token):
                self._problem(nested.line, both("a directive cannot stand inside another"))

    def _exercise_sections(self, anchors: set[str]) -> None:
        for exercise in self.exercises:
            if exercise.section and exercise.section not in anchors:
                self._problem(
                    exercise.line,
                    both(
                        "exercise '{name}': there is no heading with the anchor '{anchor}'",
                        name=exercise.name,
                        anchor=exercise.section,
                    ),
                )

    def _report(self, problems: Iterable[tuple[int, Text]]) -> None:
        for line, message in problems:
            self._problem(line, message)

    def _problem(self, line: int, message: Text) -> None:
        self.problems.append(LessonProblem(self.path, line, message))
