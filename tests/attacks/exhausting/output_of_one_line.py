"""Prints one line of ten megabytes.

Outcome: output_limit
"""


def scale(x):
    print("x" * 10**7)
    return x * 0
