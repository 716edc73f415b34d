"""
title.ko: 데이터의 통계량에 표본을 씀
title.en: Uses samples in the statistics of the data
ko: 데이터 쪽 통계량에 확률 `ph0` 대신 표본 `h0`를 씁니다. 평균은 같지만 잡음이 커집니다. `h0`는 복원을 뽑을 때만
    쓰세요.
en: The statistics of the data hold the sample `h0` instead of the probabilities `ph0`. On average that is the same,
    with more noise. Use `h0` for the reconstruction only.
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
    dW = (v.T @ h0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).mean(axis=0), (h0 - ph1).mean(axis=0)
