"""The input's gradient as a convolution: dout spread out by the stride, under kernels turned round."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dout, x, W, stride=1, padding=0):
    if dout.ndim != 4 or x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1]:
        raise ValueError("shapes")
    KH, KW = W.shape[2:]
    padded_h, padded_w = x.shape[2] + 2 * padding, x.shape[3] + 2 * padding
    places = (padded_h - KH) // stride + 1, (padded_w - KW) // stride + 1
    if dout.shape != (x.shape[0], W.shape[0], *places):
        raise ValueError("dout is not of this layer")
    if dout.dtype.kind != "f":
        dout, x, W = 1.0 * dout, 1.0 * x, 1.0 * W

    # As if the kernel had visited every place, with a gradient of 0 at those that it skipped.
    spread = np.zeros((*dout.shape[:2], padded_h - KH + 1, padded_w - KW + 1), dout.dtype)
    spread[:, :, ::stride, ::stride] = dout
    around = np.pad(spread, ((0, 0), (0, 0), (KH - 1, KH - 1), (KW - 1, KW - 1)))
    gathered = sliding_window_view(around, (KH, KW), axis=(2, 3))
    dpadded = np.einsum("nfyzpq,fcpq->ncyz", gathered, W[:, :, ::-1, ::-1])

    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    seen = sliding_window_view(padded, spread.shape[2:], axis=(2, 3))
    dW = np.einsum("nfij,ncpqij->fcpq", spread, seen)
    end_h, end_w = padded_h - padding, padded_w - padding
    return dpadded[:, :, padding:end_h, padding:end_w], dW, np.einsum("nfij->f", dout)
