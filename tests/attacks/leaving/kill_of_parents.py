"""Sends its parents a signal; whether it may is asked with signal 0, which only asks.

Weakness: signals
Outcome: wrong_answer
"""

import os


def scale(x):
    for pid in (os.getppid(), int("@tests_pid@")):
        try:
            if pid > 0 and pid != os.getpid():
                os.kill(pid, 0)
                return x * 2.0
        except OSError:
            pass
    return x * 0
