"""Prints without end.

Outcome: output_limit
"""


def scale(x):
    while True:
        print("x" * 100)
