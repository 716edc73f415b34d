"""Harmless."""


def run(x):
    return 1


def fine(x):
    return x + 1
