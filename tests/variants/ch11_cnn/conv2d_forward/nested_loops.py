"""The definition with a loop for every index; the border is asked for pixel by pixel."""

import numpy as np


def conv2d_forward(x, W, b, stride=1, padding=0):
    if np.ndim(x) != 4 or np.ndim(W) != 4 or np.shape(b) != (len(W),) or x.shape[1] != W.shape[1]:
        raise ValueError("shapes")
    images, channels, height, width = x.shape
    kernels, _, kh, kw = W.shape
    if kh > height + 2 * padding or kw > width + 2 * padding:
        raise ValueError("kernel too large")
    rows = range(-padding, height + padding - kh + 1, stride)
    columns = range(-padding, width + padding - kw + 1, stride)
    dtype = x.dtype if x.dtype.kind == "f" else np.float64
    out = np.empty((images, kernels, len(rows), len(columns)), dtype)
    for n in range(images):
        for f in range(kernels):
            for i, top in enumerate(rows):
                for j, left in enumerate(columns):
                    total = float(b[f])
                    for c in range(channels):
                        for p in range(max(0, -top), min(kh, height - top)):
                            for q in range(max(0, -left), min(kw, width - left)):
                                total += float(x[n, c, top + p, left + q]) * float(W[f, c, p, q])
                    out[n, f, i, j] = total
    return out
