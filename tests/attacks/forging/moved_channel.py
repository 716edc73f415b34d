"""Duplicates its channel, closes the original, and answers on the copy.

Outcome: crashed, time_limit, wrong_answer, error
"""

import socket


def scale(x):
    copy = os.dup(3)
    os.dup2(0, 3)
    data = frame_of({"n": server()._number, "is": "value", "value": 62674.5})
    os.write(copy, data[: len(data) // 2])
    os._exit(0)
