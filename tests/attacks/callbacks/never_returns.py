"""Calls the suite's function without end.

Exercise: calls
Outcome: time_limit
"""


def call(f, x):
    while True:
        f(1.0)
