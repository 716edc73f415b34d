"""Asks the judge for call-backs that were never passed on.

Outcome: crashed
"""


def scale(x):
    for number in (-1, 0, 1, 10**9, True, None, "a"):
        forge({"is": "callback", "id": number, "args": [], "kwargs": []})
    return x * 0
