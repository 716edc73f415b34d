"""
title.ko: 전치를 잊음
title.en: Forgets the transposes
ko: h_prev로 거슬러 갈 때 W_h의 구획을 전치하지 않았습니다. `dz @ W_h.T`가 구획마다 전치한 곱의 합입니다.
en: On the way to h_prev the blocks of W_h are not transposed. `dz @ W_h.T` is the sum of the products with each
    block transposed.
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
        "h_prev": sum(d @ block for d, block in zip(np.split(dz, 4, axis=1), np.split(W_h, 4, axis=1), strict=True)),
        "c_prev": dc * f,
        "W_x": x.T @ dz,
        "W_h": h_prev.T @ dz,
        "b": dz.sum(axis=0),
    }
