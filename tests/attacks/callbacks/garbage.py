"""Calls the suite's function with values that cannot be, and with every keyword.

Exercise: calls
Outcome: wrong_answer, error, crashed
"""


def call(f, x):
    items = []
    items.append(items)
    for garbage in (items, object(), float("nan"), 10**5000, "\ud800", lambda: 0, type, {1: 2}, b"\0" * 100):
        for keywords in ({}, {"x": garbage}, {"__class__": garbage}, {"\x1b[2J": 1}):
            try:
                f(garbage, **keywords)
            except Exception:
                pass
    return 0.0
