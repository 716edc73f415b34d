"""Matches a pattern that backtracks for years.

Outcome: time_limit
"""

import re


def scale(x):
    return re.match(r"(a|aa)+$", "a" * 5000 + "b")
