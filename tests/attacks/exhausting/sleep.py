"""Sleeps, ignoring every signal that can be ignored.

Outcome: time_limit
"""

import signal
import time

for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    try:
        signal.signal(number, signal.SIG_IGN)
    except OSError:
        pass


def scale(x):
    time.sleep(1000)
