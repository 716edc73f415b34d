"""Registers an endless loop for the end of its process.

Outcome: wrong_answer
"""

import atexit


@atexit.register
def loop():
    while True:
        pass


def scale(x):
    return x * 0
