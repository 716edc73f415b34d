"""
title.ko: c_prev의 기울기에서 h의 몫을 빼놓음
title.en: Only the direct share goes back to c_prev
ko: c_prev의 기울기를 밖에서 받은 dc로만 구했습니다. h를 지나온 몫까지 더한 c의 기울기 전체에 f를 곱하세요.
en: The gradient in c_prev is made from the dc that came in alone. Take the whole gradient in c, the share
    through h included, times f.
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
    direct = dc
    dc = dc + dh * o * (1 - t**2)
    di = dc * g
    df = dc * c_prev
    dg = dc * i
    dz = np.concatenate([di * i * (1 - i), df * f * (1 - f), dg * (1 - g**2), do * o * (1 - o)], axis=1)
    return {
        "x": dz @ W_x.T,
        "h_prev": dz @ W_h.T,
        "c_prev": direct * f,
        "W_x": x.T @ dz,
        "W_h": h_prev.T @ dz,
        "b": dz.sum(axis=0),
    }
