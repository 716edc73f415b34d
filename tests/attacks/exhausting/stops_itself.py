"""Stops its own process, which then neither ends nor answers.

Outcome: time_limit, error, wrong_answer
"""

import os
import signal


def scale(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    return x * 0
