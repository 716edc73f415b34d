"""Asks which files exist, without opening any: names of neighbours tell something too.

Weakness: names
Outcome: wrong_answer
"""

import os


def scale(x):
    for path in ("@suite@", "/etc/passwd", "/proc/1", "/home"):
        try:
            os.stat(path)
            return x * 2.0
        except OSError:
            pass
    return x * 0
