"""Its own function in place of a number.

Exercise: scale
Outcome: wrong_answer
"""


def scale(x):
    return scale
