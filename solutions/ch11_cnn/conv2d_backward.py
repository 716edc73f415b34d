"""Backward through a convolutional layer."""

import numpy as np


def conv2d_backward(dout, x, W, stride=1, padding=0):
    """Return (dx, dW, db) of the layer. The stub holds the whole contract."""
    OH, OW = _check(dout, x, W, stride, padding)
    dout, x, W = _as_float(dout), _as_float(x), _as_float(W)
    (_, _, height, width), (_, _, KH, KW) = x.shape, W.shape
    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    dpadded, dW = np.zeros_like(padded), np.zeros_like(W)
    for i in range(OH):
        for j in range(OW):
            # The same patch as in the forward pass. There it was multiplied by W to give out[:, :, i, j]; so, as with
            # every product, each factor's gradient is the upstream gradient times the other factor.
            rows, columns = slice(i * stride, i * stride + KH), slice(j * stride, j * stride + KW)
            at = dout[:, :, i, j]  # (N, F)
            dW += np.tensordot(at, padded[:, :, rows, columns], axes=(0, 0))
            # +=, for patches overlap: a pixel collects from every place whose patch it lay in.
            dpadded[:, :, rows, columns] += np.tensordot(at, W, axes=(1, 0))
    db = dout.sum(axis=(0, 2, 3))  # the bias entered every pixel of its channel with the factor 1
    # The border was made of constants: what has gathered there is nobody's gradient. (-padding would fail for 0.)
    dx = dpadded[:, :, padding : padding + height, padding : padding + width]
    return dx, dW, db


def _check(dout, x, W, stride, padding):
    """Return (OH, OW), or raise ValueError when the shapes do not belong together."""
    if not dout.ndim == x.ndim == W.ndim == 4 or x.shape[1] != W.shape[1]:
        raise ValueError(f"dout {dout.shape}, x {x.shape} and W {W.shape} are not those of a convolutional layer")
    OH, OW = ((x.shape[axis] + 2 * padding - W.shape[axis]) // stride + 1 for axis in (2, 3))
    if min(OH, OW) < 1 or dout.shape != (len(x), len(W), OH, OW):
        raise ValueError(f"dout must have the shape of the output, {(len(x), len(W), OH, OW)}, got {dout.shape}")
    return OH, OW


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
