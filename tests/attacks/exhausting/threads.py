"""Starts as many threads as it can, each of which keeps a processor busy.

Outcome: wrong_answer, error, time_limit, memory_limit, crashed
"""

import threading


def spin():
    while True:
        pass


def scale(x):
    try:
        for _ in range(200):
            threading.Thread(target=spin, daemon=True).start()
    except RuntimeError:
        pass
    return x * 0
