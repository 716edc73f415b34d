"""A class that keeps the two states and renews them in place, on copies of its own."""

import numpy as np


class Memory:
    def __init__(self, rows, units, dtype):
        self.h = np.zeros((rows, units), dtype)
        self.c = np.zeros((rows, units), dtype)

    def start(self, name, value):
        if value is None:
            return
        own = getattr(self, name)
        if value.shape != own.shape:
            raise ValueError(f"{name}0 must have the shape {own.shape}")
        own[...] = value

    def read(self, z):
        units = self.h.shape[1]
        gates = 0.5 * (1 + np.tanh(0.5 * z))
        self.c *= gates[:, units : 2 * units]
        self.c += gates[:, :units] * np.tanh(z[:, 2 * units : 3 * units])
        np.multiply(gates[:, 3 * units :], np.tanh(self.c), out=self.h)


def lstm_forward(x, W_x, W_h, b, h0=None, c0=None):
    if np.ndim(x) != 3:
        raise ValueError("x is not (N, T, D)")
    if x.dtype.kind != "f":
        x = x.astype(float)
    memory = Memory(len(x), len(W_h), x.dtype)
    memory.start("h", h0)
    memory.start("c", c0)
    hs = np.zeros((*x.shape[:2], len(W_h)), x.dtype)
    cs = hs.copy()
    for t in range(x.shape[1]):
        memory.read(x[:, t, :] @ W_x + memory.h @ W_h + b)
        hs[:, t] = memory.h
        cs[:, t] = memory.c
    return hs, cs
