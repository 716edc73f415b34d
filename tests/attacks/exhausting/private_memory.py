"""Takes memory until there is none, in one piece and bit by bit.

Outcome: memory_limit, time_limit
"""

import numpy as np


def scale(x):
    kept = []
    while True:
        kept.append(np.ones(1 << 18))
