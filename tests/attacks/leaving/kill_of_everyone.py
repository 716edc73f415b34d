"""Sends every process that it may reach a signal that only asks.

Weakness: signals
Outcome: wrong_answer
"""

import os


def scale(x):
    for send in (lambda: os.kill(-1, 0), lambda: os.killpg(0, 0), lambda: os.killpg(1, 0)):
        try:
            send()
            return x * 2.0
        except OSError:
            pass
    return x * 0
