"""Announces a hundred bytes, sends one, and is silent.

Outcome: time_limit
"""


def scale(x):
    send(struct.pack("<II", 100, 0) + b"{")
    time.sleep(1000)
