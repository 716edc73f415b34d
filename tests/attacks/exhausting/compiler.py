"""Gives the compiler a file that nests deeper than it can.

Outcome: import_error, memory_limit, crashed, error
"""

SOURCE = "(" * 5000 + ")" * 5000


def scale(x):
    compile(SOURCE, "x", "eval")
    return eval("-" * 10**6 + "1")
