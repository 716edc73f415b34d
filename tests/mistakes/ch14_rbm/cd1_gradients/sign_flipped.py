"""
title.ko: 방향이 반대임
title.en: Points the other way
ko: 복원의 통계량에서 데이터의 통계량을 뺍니다. 이 함수는 더할 방향을 내야 하므로 데이터에서 복원을 빼세요.
en: The statistics of the data are subtracted from those of the reconstruction. The result is to be added: data
    minus reconstruction.
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
    dW = (v1.T @ ph1 - v.T @ ph0) / len(v)
    return dW, (v1 - v).mean(axis=0), (ph1 - ph0).mean(axis=0)
