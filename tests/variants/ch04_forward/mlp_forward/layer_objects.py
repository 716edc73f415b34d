"""A class for layers that remember their output; activations fill arrays in place."""

import numpy as np


class Layer:
    def __init__(self, W, b, activation):
        self.W, self.b, self.activation, self.out = W, b, activation, None

    def forward(self, x):
        if x.ndim != 2 or self.W.ndim != 2 or x.shape[1] != self.W.shape[0]:
            raise ValueError(f"{x.shape} @ {self.W.shape}")
        if self.b.shape != self.W.shape[1:]:
            raise ValueError(f"{self.W.shape} + {self.b.shape}")
        parts = (x, self.W, self.b)
        dtype = np.result_type(*(part.dtype if part.dtype.kind == "f" else np.float64 for part in parts))
        s = x.astype(dtype).dot(self.W.astype(dtype))
        s += self.b
        self.out = getattr(self, self.activation)(s)
        return self.out

    def identity(self, s):
        return s

    def relu(self, s):
        s[s < 0] = 0
        return s

    def tanh(self, s):
        np.tanh(s, out=s)
        return s

    def sigmoid(self, s):
        positive = s >= 0
        s[positive] = 1 / (1 + np.exp(-s[positive]))
        grown = np.exp(s[~positive])
        s[~positive] = grown / (1 + grown)
        return s

    def softmax(self, s):
        s -= np.max(s, axis=1, keepdims=True)
        np.exp(s, out=s)
        s /= np.sum(s, axis=1, keepdims=True)
        return s


def mlp_forward(x, layers, hidden="relu", output="softmax"):
    if hidden not in {"relu", "sigmoid", "tanh", "identity"} or output not in {"softmax", "sigmoid", "identity"}:
        raise ValueError(f"{hidden!r} and {output!r}")
    if not layers:
        raise ValueError("a network without layers")
    names = [hidden] * (len(layers) - 1) + [output]
    stack = [Layer(W, b, name) for (W, b), name in zip(layers, names, strict=True)]
    h = x
    for layer in stack:
        h = layer.forward(h)
    return h, [layer.out for layer in stack[:-1]]
