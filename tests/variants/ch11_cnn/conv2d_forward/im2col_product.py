"""Patches as rows, kernels as columns, and one matrix product."""

import numpy as np


def conv2d_forward(x, W, b, stride=1, padding=0):
    if x.ndim != 4 or W.ndim != 4:
        raise ValueError("x and W must have four axes")
    if x.shape[1] != W.shape[1] or b.shape != (W.shape[0],):
        raise ValueError("channels differ")
    dtype = x.dtype if x.dtype.kind == "f" else float
    bordered = np.pad(x.astype(dtype), [(0, 0), (0, 0)] + [(padding, padding)] * 2)
    F, _, KH, KW = W.shape
    oh, ow = (1 + (n - k) // stride for n, k in zip(bordered.shape[2:], (KH, KW), strict=True))
    if oh < 1 or ow < 1:
        raise ValueError("no place for the kernel")
    patches = [
        bordered[:, :, i * stride : i * stride + KH, j * stride : j * stride + KW].reshape(len(x), W[0].size)
        for i in range(oh)
        for j in range(ow)
    ]
    product = np.stack(patches, axis=1) @ W.reshape(F, -1).T.astype(dtype) + b.astype(dtype)
    return np.moveaxis(product, 2, 1).reshape(len(x), F, oh, ow)
