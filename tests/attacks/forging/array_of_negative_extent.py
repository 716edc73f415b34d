"""Sends arrays whose extents are negative, overflow when multiplied, or are no numbers.

Outcome: crashed
"""

EXTENTS = ([-1], [-1, -1], [2**62, 2**62, 4], [True], [2.0], ["2"], [0] * 100, None)
calls = []


def scale(x):
    calls.append(x)
    extents = EXTENTS[len(calls) % len(EXTENTS)]
    forge({"is": "value", "value": {"!": "array", "v": ["<f8", extents, 0, "C"]}}, bytes(16))
    os._exit(0)
