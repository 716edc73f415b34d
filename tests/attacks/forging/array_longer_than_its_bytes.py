"""Sends an array that claims more elements than it has bytes, to read what lies behind them.

Outcome: crashed
"""


def scale(x):
    forge({"is": "value", "value": {"!": "array", "v": ["<f8", [1 << 20], 0, "C"]}}, bytes(8))
    os._exit(0)
