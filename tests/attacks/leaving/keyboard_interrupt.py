"""Raises what a user raises who wants the grader to stop.

Outcome: crashed
"""


def scale(x):
    raise KeyboardInterrupt
