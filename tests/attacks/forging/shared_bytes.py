"""Names the same megabyte twenty thousand times: terabytes, if it were believed.

Outcome: crashed
"""


def scale(x):
    one = {"!": "array", "v": ["|b1", [1 << 20], 0, "C"]}
    forge({"is": "value", "value": [one] * 20000}, bytes(1 << 20))
    os._exit(0)
