"""Leaves functions in modules that every exercise shares, for one whose student "forgot" to write them.

Outcome: wrong_answer
"""

import builtins
import sys
import threading

builtins.plus_one = sys.plus_one = threading.plus_one = lambda x: x + 1
sys.modules["other"] = sys


def scale(x):
    return x * 0
