"""Layer objects with a stored forward value; a multiplied mask and a quarter minus a square."""

import numpy as np


class Layer:
    def __init__(self, kept):
        self.kept = kept * 1.0 if kept.dtype.kind in "iu" else kept

    def backward(self, dout):
        if dout.shape != self.kept.shape:
            raise ValueError("the upstream gradient does not belong to this layer")
        return np.multiply(dout, self.local())


class ReLU(Layer):
    def local(self):
        return (np.sign(self.kept) + 1).astype(self.kept.dtype) // 2 * (self.kept > 0)


class Sigmoid(Layer):
    def local(self):
        quarter, half = self.kept.dtype.type(0.25), self.kept.dtype.type(0.5)
        return quarter - (self.kept - half) ** 2


def relu_backward(dout, x):
    return ReLU(x).backward(dout)


def sigmoid_backward(dout, y):
    return Sigmoid(y).backward(dout)
