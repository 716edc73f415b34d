"""
title.ko: dc를 고쳐 씀
title.en: Writes into dc
ko: `+=`로 부른 쪽의 dc를 바꾸었습니다. `dc = dc + ...`처럼 새 배열을 만드세요.
en: With `+=` the caller's dc is changed. Make a new array, as in `dc = dc + ...`.
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
    dc += dh * o * (1 - t**2)
    di = dc * g
    df = dc * c_prev
    dg = dc * i
    dz = np.concatenate([di * i * (1 - i), df * f * (1 - f), dg * (1 - g**2), do * o * (1 - o)], axis=1)
    return {
        "x": dz @ W_x.T,
        "h_prev": dz @ W_h.T,
        "c_prev": dc * f,
        "W_x": x.T @ dz,
        "W_h": h_prev.T @ dz,
        "b": dz.sum(axis=0),
    }
