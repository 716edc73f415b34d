"""A module in place of a number.

Exercise: scale
Outcome: wrong_answer, error
"""

import sys


def scale(x):
    return sys
