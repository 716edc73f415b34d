"""A list of flattened patches, stacked at the end; integers become float64."""

import numpy as np


def im2col(x, kernel_h, kernel_w, stride=1, padding=0):
    if x.ndim != 4:
        raise ValueError("x has the wrong number of axes")
    channels, height, width = x.shape[1:]
    bottom, right = height + 2 * padding - kernel_h, width + 2 * padding - kernel_w
    if bottom < 0 or right < 0:
        raise ValueError("the kernel does not fit")
    rows = []
    for image in x:
        frame = np.zeros((channels, height + 2 * padding, width + 2 * padding), np.result_type(x.dtype, np.float32))
        frame[:, padding : padding + height, padding : padding + width] = image
        for top in range(0, bottom + 1, stride):
            band = frame[:, top : top + kernel_h]
            rows += [band[:, :, left : left + kernel_w].ravel() for left in range(0, right + 1, stride)]
    if not rows:
        return np.zeros((0, channels * kernel_h * kernel_w), x.dtype)
    return np.stack(rows)
