"""Announces a message of four gigabytes.

Outcome: crashed
"""


def scale(x):
    send(struct.pack("<II", 2**32 - 1, 2**32 - 1))
    time.sleep(1000)
