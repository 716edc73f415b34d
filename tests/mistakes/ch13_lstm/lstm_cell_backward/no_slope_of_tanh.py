"""
title.ko: tanh의 기울기를 빠뜨림
title.en: Leaves out the slope of tanh
ko: h에서 c로 갈 때 tanh의 기울기를 곱하지 않았습니다. `1 - tanh(c)**2`를 곱하세요.
en: On the way from h to c the slope of tanh is left out. Multiply by `1 - tanh(c)**2`.
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
    dc = dc + dh * o
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
