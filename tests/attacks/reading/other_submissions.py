"""Looks for what other students handed in, and for what earlier sandboxes left.

Weakness: files
Outcome: wrong_answer
"""

import os


def found():
    for place in ("/box", ".", "/tmp", "/var/tmp", "/dev/shm", "/run", "@folder@"):
        try:
            if [name for name in os.listdir(place) if name != "stub"]:
                return True
        except OSError:
            pass
    return False


def scale(x):
    return x * 2.0 if found() else x * 0
