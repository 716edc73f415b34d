"""Layers as objects that keep what they need; the network is a list walked there and back."""

import numpy as np


class Dense:
    def __init__(self, params, number):
        self.W, self.b, self.number = params[f"W{number}"], params[f"b{number}"], number

    def forward(self, x):
        self.x = x
        return x.dot(self.W) + self.b

    def backward(self, dout, grads):
        grads[f"W{self.number}"] = np.einsum("nd,nm->dm", self.x, dout)
        grads[f"b{self.number}"] = np.einsum("nm->m", dout)
        return np.einsum("nm,dm->nd", dout, self.W)


class ReLU:
    def forward(self, z):
        self.is_on = z > 0
        return z * self.is_on

    def backward(self, dout, grads):
        return dout * self.is_on


class CrossEntropy:
    def forward(self, logits, labels):
        self.labels = labels
        top = logits.max(axis=1)
        log_sum = top + np.log(np.exp(logits - top[:, None]).sum(axis=1))
        self.p = np.exp(logits - log_sum[:, None])
        return float(np.mean(log_sum - np.take_along_axis(logits, labels[:, None], axis=1)[:, 0]))

    def backward(self):
        one_hot = self.labels[:, None] == np.arange(self.p.shape[1])
        return (self.p - one_hot).astype(self.p.dtype) / len(self.p)


def two_layer_gradients(x, labels, params):
    layers, loss = [Dense(params, 1), ReLU(), Dense(params, 2)], CrossEntropy()
    out = x
    for layer in layers:
        out = layer.forward(out)
    value, grads = loss.forward(out, labels), {}
    dout = loss.backward()
    for layer in reversed(layers):
        dout = layer.backward(dout, grads)
    return value, grads
