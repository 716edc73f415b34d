"""Calls a function with a number."""


def call(f, x):
    return f(x)
