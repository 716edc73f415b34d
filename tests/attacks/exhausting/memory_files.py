"""Takes memory through files that have no name.

Outcome: error, memory_limit
"""

import os


def scale(x):
    number = os.memfd_create("x")
    for _ in range(1 << 10):
        os.write(number, bytes(1 << 20))
    return x * 2.0
