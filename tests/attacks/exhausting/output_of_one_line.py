"""Prints one line of a hundred megabytes.

Outcome: output_limit
"""


def scale(x):
    print("x" * 10**8)
    return x * 0
