"""
title.ko: 매개변수의 기울기를 N으로 나눔
title.en: Divides by the number of rows
ko: 매개변수의 기울기를 행의 수로 나누었습니다. 1/N은 평균 손실의 몫으로 dh와 dc에 이미 들어 있습니다. 더하기만
    하세요.
en: The gradients in the parameters are divided by the number of rows. That 1/N belongs to the mean loss and is
    in dh and dc already: only add up.
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
        "c_prev": dc * f,
        "W_x": x.T @ dz / len(x),
        "W_h": h_prev.T @ dz / len(x),
        "b": dz.mean(axis=0),
    }
