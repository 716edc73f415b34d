"""All patches of a batch of images, as the rows of a matrix."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def im2col(x, kernel_h, kernel_w, stride=1, padding=0):
    """Return the (N * OH * OW, C * kernel_h * kernel_w) matrix of patches. The stub holds the whole contract."""
    if x.ndim != 4:
        raise ValueError(f"x must be (N, C, H, W), got {x.shape}")
    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    if kernel_h > padded.shape[2] or kernel_w > padded.shape[3]:
        raise ValueError(f"a kernel of {kernel_h} x {kernel_w} does not fit into the padded image {padded.shape[2:]}")
    # A view without a copy, of every window at stride 1: (N, C, H', W', kernel_h, kernel_w). Taking every stride-th
    # window leaves those of the layer.
    windows = sliding_window_view(padded, (kernel_h, kernel_w), axis=(2, 3))[:, :, ::stride, ::stride]
    # The order of the axes decides what a row is: first what numbers the places (N, OH, OW), then what lies within a
    # patch (C, kernel_h, kernel_w). A reshape alone would cut across the channels.
    ordered = windows.transpose(0, 2, 3, 1, 4, 5)
    N, OH, OW, C = ordered.shape[:4]
    # Pixels that several patches share are copied here: with 3 x 3 kernels at stride 1 the matrix is nine times x.
    return ordered.reshape(N * OH * OW, C * kernel_h * kernel_w)
