"""Goes on in the background after each call.

Outcome: wrong_answer, time_limit
"""

import threading


def spin():
    while True:
        sum(range(1000))


def scale(x):
    for _ in range(3):
        threading.Thread(target=spin, daemon=True).start()
    return x * 0
