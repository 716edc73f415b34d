"""Makes its descriptors send signals to a process of its choice.

Weakness: signals
Outcome: wrong_answer
"""

import fcntl


def scale(x):
    try:
        fcntl.fcntl(3, fcntl.F_SETOWN, int("@tests_pid@"))
        fcntl.fcntl(3, 10, 9)
    except OSError:
        return x * 0
    return x * 2.0
