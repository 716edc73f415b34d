"""Sets timers and alarms, to be interrupted where it hurts.

Outcome: wrong_answer, crashed, error
"""

import signal

signal.signal(signal.SIGALRM, lambda *args: None)
signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
signal.setitimer(signal.ITIMER_VIRTUAL, 0.01)


def scale(x):
    return x * 0
