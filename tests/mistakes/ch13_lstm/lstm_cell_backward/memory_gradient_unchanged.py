"""
title.ko: c_prev로 dc를 그대로 넘김
title.en: Hands dc on unchanged
ko: c_prev의 기울기로 dc를 그대로 돌려주었습니다. 순전파에서 c_prev에 f가 곱해졌으므로 f를 곱하세요.
en: The gradient in c_prev is dc itself. c_prev was multiplied by f on the way forward: multiply by f.
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
    dz = np.concatenate([di * i * (1 - i), df * f * (1 - f), dg * (1 - g**2), do * o * (1 - o)], axis=1)
    return {
        "x": dz @ W_x.T,
        "h_prev": dz @ W_h.T,
        "c_prev": dc,
        "W_x": x.T @ dz,
        "W_h": h_prev.T @ dz,
        "b": dz.sum(axis=0),
    }
