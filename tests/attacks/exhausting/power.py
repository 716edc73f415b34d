"""Raises an integer to a power that takes hours.

Outcome: time_limit, memory_limit
"""


def scale(x):
    return 7 ** (7**10) % 2
