"""Layers as objects that remember what they were given, linked like a chain."""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return np.einsum("nd,dm->nm", x, self.W) + self.b

    def backward(self, dout):
        self.norm = np.linalg.norm(np.einsum("nd,nm->dm", self.x, dout))
        return np.einsum("nm,dm->nd", dout, self.W)


class Activation:
    def forward(self, z):
        self.out = self.function(z)
        return self.out

    def backward(self, dout):
        return dout * self.slope()


class Sigmoid(Activation):
    def function(self, z):
        # Two branches, so that exp is only taken of negative numbers.
        e = np.exp(-np.abs(z))
        return np.where(z >= 0, 1 / (1 + e), e / (1 + e))

    def slope(self):
        return self.out - self.out**2


class Tanh(Activation):
    function = staticmethod(np.tanh)

    def slope(self):
        return 1 - self.out**2


class ReLU(Activation):
    def function(self, z):
        return z * (z > 0)

    def slope(self):
        return np.sign(self.out)


class Identity(Activation):
    def function(self, z):
        return z

    def slope(self):
        return 1


KINDS = {"sigmoid": Sigmoid, "tanh": Tanh, "relu": ReLU, "identity": Identity}


def gradient_norms(x, labels, layers, activation="sigmoid"):
    try:
        kind = KINDS[activation]
    except KeyError:
        raise ValueError(f"no activation is called {activation!r}") from None
    dense = [Dense(W, b) for W, b in layers]
    chain = [dense[0]]
    for layer in dense[1:]:
        chain += [kind(), layer]
    out = x
    for part in chain:
        out = part.forward(out)
    log_p = out - out.max(axis=1, keepdims=True)
    log_p = log_p - np.log(np.exp(log_p).sum(axis=1, keepdims=True))
    one_hot = labels[:, None] == np.arange(out.shape[1])
    dout = (np.exp(log_p) - one_hot) / len(x)
    for part in chain[::-1]:
        dout = part.backward(dout)
    return np.array([float(layer.norm) for layer in dense])
