"""Lessons: the dialect, what a file says, whether two languages are in step, and how it looks in a terminal.

The package stands on ``grader.quiz`` (which never looks up) and on the base. `grader.lesson.terminal` is not
imported here: it brings in rich and pygments, which reading a lesson does not need.
"""

from grader.lesson.formulas import find_formulas, formula_problems
from grader.lesson.korean import korean_traps
from grader.lesson.links import find_links
from grader.lesson.model import ExerciseText, Figure, Lesson, Section
from grader.lesson.plain import plain_text
from grader.lesson.problem import LessonProblem
from grader.lesson.reader import read_lesson, read_lesson_text
from grader.lesson.sync import blocks_digest, compare_lessons, review_problem

__all__ = [
    "ExerciseText",
    "Figure",
    "Lesson",
    "LessonProblem",
    "Section",
    "blocks_digest",
    "compare_lessons",
    "find_formulas",
    "find_links",
    "formula_problems",
    "korean_traps",
    "plain_text",
    "read_lesson",
    "read_lesson_text",
    "review_problem",
]
