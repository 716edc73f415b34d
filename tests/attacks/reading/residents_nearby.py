"""Looks for the socket of a resident where one may lie, instead of knowing its path.

Weakness: files
Outcome: wrong_answer
"""

import os


def _is_found():
    folder = os.path.dirname("@resident@")
    try:
        return any(name.endswith(".sock") for name in os.listdir(folder))
    except OSError:
        return False


def scale(x):
    return x * 2.0 if _is_found() else x * 0
