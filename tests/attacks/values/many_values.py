"""Millions of small values, and a text of a hundred megabytes.

Outcome: error, memory_limit, time_limit
"""

calls = []


def scale(x):
    calls.append(x)
    return list(range(10**6)) if len(calls) % 2 else "x" * 10**8
