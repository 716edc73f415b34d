"""Passes its own function to the suite's, which calls it, which calls the suite's, and so on.

Exercise: calls
Outcome: error, crashed, time_limit, wrong_answer
"""


def call(f, x):
    return f(lambda y: call(f, y))
