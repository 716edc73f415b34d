"""Sends a dict of a hundred thousand keys with one hash: minutes, if it were built.

Outcome: crashed
"""


def scale(x):
    forge({"is": "value", "value": {"!": "dict", "v": [[i * (2**61 - 1), 0] for i in range(1, 100000)]}})
    os._exit(0)
