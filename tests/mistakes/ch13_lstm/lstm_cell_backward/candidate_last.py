"""
title.ko: 후보를 맨 뒤에 둠
title.en: Puts the candidate last
ko: 구획의 차례를 i, f, o, g로 보았습니다. 나눌 때도 다시 이을 때도 i, f, g, o입니다.
en: The blocks are taken in the order i, f, o, g. It is i, f, g, o, both where they are cut and where they are
    joined again.
section: gradient-path
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_cell_backward(dh, dc, x, h_prev, c_prev, W_x, W_h, b):
    zi, zf, zo, zg = np.split(x @ W_x + h_prev @ W_h + b, 4, axis=1)
    i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
    c = f * c_prev + i * g
    t = np.tanh(c)
    do = dh * t
    dc = dc + dh * o * (1 - t**2)
    di = dc * g
    df = dc * c_prev
    dg = dc * i
    dz = np.concatenate([di * i * (1 - i), df * f * (1 - f), do * o * (1 - o), dg * (1 - g**2)], axis=1)
    return {
        "x": dz @ W_x.T,
        "h_prev": dz @ W_h.T,
        "c_prev": dc * f,
        "W_x": x.T @ dz,
        "W_h": h_prev.T @ dz,
        "b": dz.sum(axis=0),
    }
