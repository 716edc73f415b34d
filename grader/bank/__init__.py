"""The questions of a course, in both languages, and answers to them graded.

`questions`   the bank: every question with its chapter, its section and its concepts
`report`      what came of the answers of one learner, as data and as JSON
`grade`       a file of answers into a report
`standing`    the kept answers of a learner into a report, and what is to be reviewed
"""

from grader.bank.grade import grade_answers
from grader.bank.questions import Bank, Item, salt_of
from grader.bank.report import AnswerReport, QuestionReport, QuizReport
from grader.bank.standing import answer_to_keep, next_attempt, report_of_answers, reviews

__all__ = [
    "AnswerReport",
    "Bank",
    "Item",
    "QuestionReport",
    "QuizReport",
    "answer_to_keep",
    "grade_answers",
    "next_attempt",
    "report_of_answers",
    "reviews",
    "salt_of",
]
