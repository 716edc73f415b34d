"""An array of a terabyte that is a view of one number.

Exercise: scale
Outcome: error, wrong_answer, memory_limit
"""

import numpy as np


def scale(x):
    return np.broadcast_to(np.float64(62674.5), (1 << 20, 1 << 17))
