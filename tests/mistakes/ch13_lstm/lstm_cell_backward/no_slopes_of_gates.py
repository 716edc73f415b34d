"""
title.ko: 게이트의 기울기를 빠뜨림
title.en: Leaves out the slopes of the gates
ko: 게이트의 기울기를 가중합의 기울기로 그대로 썼습니다. 시그모이드에는 y(1 - y), tanh에는 1 - y²을 곱하세요.
en: The gradients in the gates are taken for those in the weighted sums. Multiply by y(1 - y) for a sigmoid, and
    by 1 - y² for tanh.
section: gradient-path
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_cell_backward(dh, dc, x, h_prev, c_prev, W_x, W_h, b):
    zi, zf, zg, zo = np.split(x @ W_x + h_prev @ W_h + b, 4, axis=1)
    i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
    c = f * c_prev + i * g
    t = np.tanh(c)
    do = dh * t
    dc = dc + dh * o * (1 - t**2)
    di = dc * g
    df = dc * c_prev
    dg = dc * i
    dz = np.concatenate([di, df, dg, do], axis=1)
    return {
        "x": dz @ W_x.T,
        "h_prev": dz @ W_h.T,
        "c_prev": dc * f,
        "W_x": x.T @ dz,
        "W_h": h_prev.T @ dz,
        "b": dz.sum(axis=0),
    }
