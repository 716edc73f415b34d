"""An array that shows memory which is not its own.

Exercise: scale
Outcome: wrong_answer, crashed
"""

import numpy as np


def scale(x):
    return np.lib.stride_tricks.as_strided(np.zeros(1), shape=np.shape(x) or (2,), strides=(1 << 40,))
