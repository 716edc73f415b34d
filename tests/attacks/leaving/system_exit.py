"""Leaves by sys.exit(0), as a program that has done its work.

Outcome: crashed
"""

import sys


def scale(x):
    sys.exit(0)
