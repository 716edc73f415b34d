"""Makes itself more important than everyone else.

Outcome: wrong_answer, error
"""

import os


def scale(x):
    for change in (lambda: os.nice(-20), lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(99))):
        try:
            change()
            return x * 2.0
        except OSError:
            pass
    return x * 0
