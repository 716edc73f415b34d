import numpy as np


def as_float(x):
    x = np.asarray(x)
    return x if x.dtype.kind == "f" else x.astype(np.float64)


def step(x, threshold=0.0):
    x = as_float(x)
    return (x > threshold).astype(x.dtype)


def sign(x):
    return np.sign(as_float(x))


def identity(x):
    return as_float(x).copy()
