"""Makes a program that runs as its owner.

Weakness: files
Outcome: wrong_answer
"""

import os
import shutil
import sys


def scale(x):
    try:
        shutil.copy(sys.executable, "program")
        os.chmod("program", 0o4755)
        os.execv("program", ["program", "-c", "1"])
    except OSError:
        pass
    return x * 0
