"""Numbers that are none, with payloads in their bits, quiet and signalling.

Exercise: scale
Outcome: wrong_answer
"""

import numpy as np


def scale(x):
    bits = np.full(np.shape(x), 0x7FF0DEADBEEF0001, dtype=np.uint64)
    return bits.view(np.float64)
