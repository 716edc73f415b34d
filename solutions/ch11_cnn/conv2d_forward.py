"""Forward through a convolutional layer."""

import numpy as np


def conv2d_forward(x, W, b, stride=1, padding=0):
    """Return the (N, F, OH, OW) output of the layer. The stub holds the whole contract."""
    if x.ndim != 4 or W.ndim != 4 or x.shape[1] != W.shape[1] or b.shape != W.shape[:1]:
        raise ValueError(f"x {x.shape}, W {W.shape} and b {b.shape} are not (N, C, H, W), (F, C, KH, KW) and (F,)")
    x, W, b = _as_float(x), _as_float(W), _as_float(b)
    N, _, height, width = x.shape
    F, _, KH, KW = W.shape
    OH, OW = _places(height, KH, stride, padding), _places(width, KW, stride, padding)
    # np.pad makes a new array. Only the last two axes get a border: images and channels have no neighbours.
    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.empty((N, F, OH, OW), x.dtype)
    for i in range(OH):
        for j in range(OW):
            top, left = i * stride, j * stride
            patch = padded[:, :, top : top + KH, left : left + KW]
            # One place, all kernels, all images: (N, C, KH, KW) against (F, C, KH, KW), summed over what they share.
            out[:, :, i, j] = np.tensordot(patch, W, axes=((1, 2, 3), (1, 2, 3)))
    return out + b[:, None, None]  # b belongs to the channel axis, which broadcasting would not find from the right


def _places(size, kernel, stride, padding):
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError(f"a kernel of {kernel} does not fit into {size} pixels with a padding of {padding}")
    return room // stride + 1


def _as_float(values):
    return values if np.issubdtype(values.dtype, np.floating) else values.astype(np.float64)
