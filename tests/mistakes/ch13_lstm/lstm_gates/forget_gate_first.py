"""
title.ko: 망각 게이트를 맨 앞에 둠
title.en: Puts the forget gate first
ko: 입력 게이트와 망각 게이트의 구획이 바뀌어 있습니다. 첫 구획이 입력 게이트, 둘째 구획이 망각 게이트입니다.
en: The blocks of the input gate and the forget gate are exchanged. The first block is the input gate, the
    second the forget gate.
section: gates
"""

import numpy as np


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def lstm_gates(x, h_prev, W_x, W_h, b):
    fits = x.ndim == h_prev.ndim == W_x.ndim == W_h.ndim == 2 and b.ndim == 1 and len(x) == len(h_prev)
    if not fits or W_x.shape[0] != x.shape[1] or W_h.shape != (h_prev.shape[1], 4 * h_prev.shape[1]):
        raise ValueError("the shapes do not fit")
    if W_x.shape[1] != W_h.shape[1] or b.shape != (W_h.shape[1],):
        raise ValueError("the shapes do not fit")
    if x.dtype.kind != "f":
        x, h_prev, W_x, W_h, b = (array.astype(np.float64) for array in (x, h_prev, W_x, W_h, b))
    z = x @ W_x + h_prev @ W_h + b
    H = h_prev.shape[1]
    i = sigmoid(z[:, H : 2 * H])
    f = sigmoid(z[:, :H])
    g = np.tanh(z[:, 2 * H : 3 * H])
    o = sigmoid(z[:, 3 * H :])
    return i, f, g, o
