"""An iterator that gives one value and then waits for ever.

Outcome: wrong_answer, time_limit
"""

import time


def scale(x):
    yield 1.0
    time.sleep(1000)
