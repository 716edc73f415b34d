"""Twice a number."""


def double(x):
    """Return 2x."""
    return 2 * x
