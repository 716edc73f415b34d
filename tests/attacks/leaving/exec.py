"""Becomes another program.

Weakness: processes
Outcome: wrong_answer
"""

import os
import sys


def scale(x):
    for program in (sys.executable, "/bin/true", "/usr/bin/env"):
        try:
            os.execv(program, [program, "-c", "1"])
        except OSError:
            pass
    return x * 0
