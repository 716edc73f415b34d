"""Drips its answer, a byte every fifty milliseconds.

Outcome: time_limit
"""


def scale(x):
    for byte in frame_of({"n": server()._number, "is": "value", "value": 0.0}):
        send(bytes([byte]))
        time.sleep(0.05)
    return x * 0
