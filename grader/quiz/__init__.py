"""Quizzes: the grammar of a question, what it consists of, which variant a learner gets.

The package stands below ``grader.lesson`` and does not import it: a question arrives as an id, option lines
and Markdown tokens, so that it needs no file and no dialect of its own.

Asking: `present` draws the variant of a learner, `read_response` reads what was answered, `score` says what it is
worth; `Session` walks through many, without input or output. `review_list` says what to ask again and when.
"""

from grader.quiz.answer_file import AnswerFile, AnswerFileError, read_answer_file, read_answers
from grader.quiz.expression import Expression, ExpressionError
from grader.quiz.markup import Markup
from grader.quiz.model import Choice, Pair, Partial, Pin, Question, QuestionType
from grader.quiz.output import normalise_output, output_snippet
from grader.quiz.parse import parse_quiz
from grader.quiz.placeholder import fill_placeholders, show_names
from grader.quiz.presentation import Presentation, present
from grader.quiz.problem import QuizProblem
from grader.quiz.response import Response, ResponseError, read_response
from grader.quiz.review import Concept, Seen, review_list
from grader.quiz.score import score
from grader.quiz.scored import Part, Scored, Verdict
from grader.quiz.session import Result, Session
from grader.quiz.shape import Shape
from grader.quiz.solution import right_answer
from grader.quiz.text import TextKey
from grader.quiz.variables import Variables
from grader.quiz.variant import display_order, draw_values, shuffled_indices

__all__ = [
    "AnswerFile",
    "AnswerFileError",
    "Choice",
    "Concept",
    "Expression",
    "ExpressionError",
    "Markup",
    "Pair",
    "Part",
    "Partial",
    "Pin",
    "Presentation",
    "Question",
    "QuestionType",
    "QuizProblem",
    "Response",
    "ResponseError",
    "Result",
    "Scored",
    "Seen",
    "Session",
    "Shape",
    "TextKey",
    "Variables",
    "Verdict",
    "display_order",
    "draw_values",
    "fill_placeholders",
    "normalise_output",
    "output_snippet",
    "parse_quiz",
    "present",
    "read_answer_file",
    "read_answers",
    "read_response",
    "review_list",
    "right_answer",
    "score",
    "show_names",
    "shuffled_indices",
]
