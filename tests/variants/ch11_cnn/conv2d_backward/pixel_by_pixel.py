"""Follows single output pixels: each adds its share to the kernel and to the patch it came from."""

import numpy as np


class Convolution:
    def __init__(self, x, W, stride, padding):
        if x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1]:
            raise ValueError("x and W do not belong together")
        self.padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
        self.W, self.stride, self.inside = W, stride, (slice(padding, padding + n) for n in x.shape[2:])

    @property
    def out_shape(self):
        places = ((n - k) // self.stride + 1 for n, k in zip(self.padded.shape[2:], self.W.shape[2:], strict=True))
        return (len(self.padded), len(self.W), *places)

    def backward(self, dout):
        if dout.shape != self.out_shape:
            raise ValueError(f"expected {self.out_shape}")
        dpadded, dW, db = np.zeros_like(self.padded), np.zeros_like(self.W), np.zeros(len(self.W), dout.dtype)
        for (n, f, i, j), value in np.ndenumerate(dout):
            (top, left), (kh, kw) = (i * self.stride, j * self.stride), self.W.shape[2:]
            patch = n, slice(None), slice(top, top + kh), slice(left, left + kw)
            dpadded[patch] += value * self.W[f]
            dW[f] += value * self.padded[patch]
            db[f] += value
        return dpadded[(..., *self.inside)], dW, db


def conv2d_backward(dout, x, W, stride=1, padding=0):
    dout, x, W = (a if np.issubdtype(a.dtype, np.floating) else a.astype(float) for a in (dout, x, W))
    return Convolution(x, W, stride, padding).backward(dout)
