"""Writes compiled files for modules that are imported later.

Weakness: files
Outcome: wrong_answer
"""

import importlib.util
import json
import sys

sys.dont_write_bytecode = False


def scale(x):
    for module in (json, sys.modules["os"]):
        try:
            with open(importlib.util.cache_from_source(module.__file__), "r+b") as file:
                file.write(b"x")
            return x * 2.0
        except OSError:
            pass
    return x * 0
