"""
title.ko: 복원을 뽑는 데 쓴 h0와 짝지음
title.en: Pairs the reconstruction with the h0 it was drawn from
ko: 복원 쪽 통계량에 복원을 뽑는 데 쓴 `h0`를 넣습니다. 사슬을 반걸음 더 나아가 복원에서 `ph1`을 계산하세요.
en: The statistics of the reconstruction hold the `h0` it was drawn from. Go half a step further and compute `ph1`
    from the reconstruction.
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
    ph1 = h0
    dW = (v.T @ ph0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
