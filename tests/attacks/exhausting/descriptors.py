"""Opens files until there are no more numbers, then answers.

Outcome: wrong_answer, error, crashed
"""

import os


def scale(x):
    kept = []
    try:
        while len(kept) < 100_000:
            kept.append(os.dup(0))
    except OSError:
        return x * 0
    return x * 2.0
