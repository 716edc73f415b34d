"""Calls the suite's function ten thousand times with a megabyte each.

Exercise: calls
Outcome: time_limit, error, wrong_answer, crashed, memory_limit
"""

import numpy as np


def call(f, x):
    block = np.zeros(1 << 17)
    for _ in range(10_000):
        try:
            f(block)
        except Exception:
            pass
    return 0.0
