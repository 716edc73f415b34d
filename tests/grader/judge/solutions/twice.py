"""Twice an array."""


def scale(x):
    if isinstance(x, str):
        raise TypeError("not a number")
    return x * 2.0
