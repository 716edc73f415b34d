"""Closes its channel and goes on.

Outcome: crashed
"""

import os


def scale(x):
    os.close(3)
    while True:
        pass
