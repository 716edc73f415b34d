"""Matrix products on patches laid flat, whose gradients are then scattered back weight by weight."""

import numpy as np


def conv2d_backward(dout, x, W, stride=1, padding=0):
    if {dout.ndim, x.ndim, W.ndim} != {4}:
        raise ValueError("three four-dimensional arrays")
    dout, x, W = (a if a.dtype.kind == "f" else a.astype(np.float64) for a in (dout, x, W))
    n, c, h, w = x.shape
    f, channels, kh, kw = W.shape
    oh, ow = 1 + (h + 2 * padding - kh) // stride, 1 + (w + 2 * padding - kw) // stride
    if channels != c or dout.shape != (n, f, oh, ow):
        raise ValueError("these shapes do not belong to one layer")

    def grid(p, q):
        return slice(p, p + oh * stride, stride), slice(q, q + ow * stride, stride)

    # Enough room that the last slice of every grid is full.
    frame = np.zeros((n, c, h + 2 * padding + stride, w + 2 * padding + stride), x.dtype)
    frame[:, :, padding : padding + h, padding : padding + w] = x
    cols = np.stack([frame[(..., *grid(p, q))] for p in range(kh) for q in range(kw)], axis=2)
    flat = dout.transpose(1, 0, 2, 3).reshape(f, n * oh * ow)
    dW = (flat @ cols.transpose(0, 3, 4, 1, 2).reshape(n * oh * ow, c * kh * kw)).reshape(W.shape)
    dcols = (flat.T @ W.reshape(f, c * kh * kw)).reshape(n, oh, ow, c, kh, kw)
    dframe = np.zeros_like(frame)
    for p in range(kh):
        for q in range(kw):
            dframe[(..., *grid(p, q))] += dcols[..., p, q].transpose(0, 3, 1, 2)
    return [dframe[:, :, padding : padding + h, padding : padding + w], dW, flat.sum(axis=1)]
