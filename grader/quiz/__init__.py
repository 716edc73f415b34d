"""Quizzes: the grammar of a question, what it consists of, which variant a learner gets.

The package stands below ``grader.lesson`` and does not import it: a question arrives as an id, option lines
and Markdown tokens, so that it needs no file and no dialect of its own. Asking and scoring are built on
what is here.
"""

from grader.quiz.expression import Expression, ExpressionError
from grader.quiz.markup import Markup
from grader.quiz.model import Choice, Pair, Partial, Pin, Question, QuestionType
from grader.quiz.output import normalise_output, output_snippet
from grader.quiz.parse import parse_quiz
from grader.quiz.placeholder import fill_placeholders, show_names
from grader.quiz.problem import QuizProblem
from grader.quiz.shape import Shape
from grader.quiz.text import TextKey
from grader.quiz.variables import Variables
from grader.quiz.variant import display_order, draw_values, shuffled_indices

__all__ = [
    "Choice",
    "Expression",
    "ExpressionError",
    "Markup",
    "Pair",
    "Partial",
    "Pin",
    "Question",
    "QuestionType",
    "QuizProblem",
    "Shape",
    "TextKey",
    "Variables",
    "display_order",
    "draw_values",
    "fill_placeholders",
    "normalise_output",
    "output_snippet",
    "parse_quiz",
    "show_names",
    "shuffled_indices",
]
