"""Imports the suite, the solution and the judge's own trusted modules under every name that might lead there.

Weakness: files
Outcome: wrong_answer
"""

import importlib
import sys

sys.path[:0] = ["@folder@", "@folder@/suites", "@folder@/solutions", "/work/main", ".", ".."]
FOUND = []
for name in ("test_twice", "suites.test_twice", "solutions.twice", "twice", "conftest", "tests.hidden", "solutions"):
    try:
        module = importlib.import_module(name)
        if name != __name__ and getattr(module, "scale", None) is not globals().get("scale"):
            FOUND.append(module)
    except Exception:
        pass


def scale(x):
    return x * 2.0 if FOUND else x * 0
