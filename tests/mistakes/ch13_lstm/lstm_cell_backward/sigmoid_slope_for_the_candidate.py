"""
title.ko: 후보에 시그모이드의 기울기
title.en: Slope of a sigmoid for the candidate
ko: 후보 g에 시그모이드의 기울기를 곱했습니다. g는 tanh의 출력이므로 `1 - g**2`입니다.
en: The candidate g gets the slope of a sigmoid. It is the output of a tanh: `1 - g**2`.
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
    dz = np.concatenate([di * i * (1 - i), df * f * (1 - f), dg * g * (1 - g), do * o * (1 - o)], axis=1)
    return {
        "x": dz @ W_x.T,
        "h_prev": dz @ W_h.T,
        "c_prev": dc * f,
        "W_x": x.T @ dz,
        "W_h": h_prev.T @ dz,
        "b": dz.sum(axis=0),
    }
