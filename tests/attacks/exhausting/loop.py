"""Loops for ever and catches everything that would end the loop.

Outcome: time_limit
"""


def scale(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
