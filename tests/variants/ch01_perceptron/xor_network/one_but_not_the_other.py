"""Two neurons that say "one, but not the other", and an OR behind them; lopsided numbers in float32."""

import numpy as np


def xor_parameters():
    only_first = np.array([0.3, -0.4], dtype=np.float32)
    only_second = np.array([-5.0, 2.0], dtype=np.float32)
    W1 = np.column_stack([only_first, only_second])
    return W1, (-0.1, -0.5), np.array([10.0, 3.0], dtype=np.float32), np.float32(-1.0)
