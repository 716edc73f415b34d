"""
title.ko: 전역 생성기에서 뽑음
title.en: Draws from the global generator
ko: `np.random`의 전역 생성기에서 뽑아, 같은 상태의 `rng`를 건네도 결과가 달라집니다. `rng.random`을 쓰세요.
en: The draws come from the global generator of `np.random`, so equal states of `rng` give different results. Use
    `rng.random`.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def sample(p, rng):
    return (np.random.random(p.shape) < p).astype(p.dtype)


def cd1_gradients(v, W, b, c, rng):
    v = v.astype(np.result_type(v, W, b, c))
    ph0 = sigmoid(v @ W + c)
    h0 = sample(ph0, rng)
    v1 = sample(sigmoid(h0 @ W.T + b), rng)
    ph1 = sigmoid(v1 @ W + c)
    dW = (v.T @ ph0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
