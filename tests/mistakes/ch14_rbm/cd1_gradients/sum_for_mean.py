"""
title.ko: 평균 대신 합을 냄
title.en: Sums instead of averaging
ko: 행을 더하기만 하고 행의 수로 나누지 않아, 배치가 클수록 걸음이 커집니다. 세 기울기를 모두 행의 수로 나누세요.
en: Rows are added up and not divided by their number, so larger batches make larger steps. Divide all three by the
    number of rows.
section: contrastive-divergence
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def sample(p, rng):
    return (rng.random(p.shape) < p).astype(p.dtype)


def cd1_gradients(v, W, b, c, rng):
    v = v.astype(np.result_type(v, W, b, c))
    ph0 = sigmoid(v @ W + c)
    h0 = sample(ph0, rng)
    v1 = sample(sigmoid(h0 @ W.T + b), rng)
    ph1 = sigmoid(v1 @ W + c)
    dW = v.T @ ph0 - v1.T @ ph1
    return dW, (v - v1).sum(axis=0), (ph0 - ph1).sum(axis=0)
