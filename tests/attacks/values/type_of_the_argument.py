"""The type of its argument in place of a number.

Exercise: scale
Outcome: wrong_answer, error
"""


def scale(x):
    return type(x)
