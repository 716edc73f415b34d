"""Stays in C code that looks at no signal.

Outcome: time_limit
"""


def scale(x):
    return sum(iter(int, 1))
