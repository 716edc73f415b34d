"""
title.ko: h를 지나는 몫을 잊음
title.en: Forgets the share through h
ko: 셀 상태의 기울기로 받은 dc만 썼습니다. c는 h를 통해서도 손실에 닿으므로 `dh * o * (1 - tanh(c)**2)`를 더해야
    합니다.
en: The gradient in the cell state is the dc that came in, and nothing else. c reaches the loss through h, too:
    add `dh * o * (1 - tanh(c)**2)`.
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
