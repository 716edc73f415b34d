import numpy as np


def f(x):
    if isinstance(x, str):
        raise KeyError(x)
    if x[0] == 1.0:
        return np.array([3.5, 4.5])
    return np.array([98765.25, 43210.125])
