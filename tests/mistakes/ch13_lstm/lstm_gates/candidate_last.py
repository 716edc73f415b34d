"""
title.ko: 후보를 맨 뒤에 둠
title.en: Puts the candidate last
ko: 출력 게이트와 후보의 구획이 바뀌어 있습니다. 여기서 구획의 차례는 i, f, g, o입니다. i, f, o, g로 두는 책도
    있지만 가중치는 그 차례로 만들어진 것이 아닙니다.
en: The blocks of the output gate and the candidate are exchanged. Here the blocks stand in the order i, f, g,
    o; some texts have i, f, o, g, but these weights are not made for it.
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
    i = sigmoid(z[:, :H])
    f = sigmoid(z[:, H : 2 * H])
    g = np.tanh(z[:, 3 * H :])
    o = sigmoid(z[:, 2 * H : 3 * H])
    return i, f, g, o
