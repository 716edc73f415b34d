"""Adds up in a loop."""


def mean(x):
    if not x.size:
        raise ValueError("empty")
    total = 0.0
    for value in x:
        total += value
    return total / x.size
