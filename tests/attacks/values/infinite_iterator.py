"""A generator without end.

Exercise: scale
Outcome: wrong_answer
"""


def scale(x):
    while True:
        yield 1.0
