"""Looks for compiled copies of the suite and of the solution.

Weakness: files
Outcome: wrong_answer
"""

import glob
import importlib.util
import os

PATHS = ["@suite@", "@solution@"]


def found():
    for path in PATHS:
        compiled = importlib.util.cache_from_source(path)
        for candidate in [
            path,
            compiled,
            *glob.glob(os.path.dirname(compiled) + "/*"),
            *glob.glob(os.path.dirname(path) + "/*"),
        ]:
            if os.path.exists(candidate) and open(candidate, "rb").read(10):
                return True
    return False


def scale(x):
    try:
        return x * 2.0 if found() else x * 0
    except OSError:
        return x * 0
