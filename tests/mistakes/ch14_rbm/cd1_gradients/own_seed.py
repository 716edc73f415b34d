"""
title.ko: 언제나 같은 수를 뽑음
title.en: Draws the same numbers every time
ko: 함수 안에서 시드를 고정해 부를 때마다 같은 복원이 나옵니다. 건네받은 `rng`에서 뽑으세요.
en: The seed is fixed inside the function, so every call draws the same reconstruction. Draw from the `rng` that is
    passed in.
section: gibbs-sampling
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def sample(p, rng):
    return (rng.random(p.shape) < p).astype(p.dtype)


def cd1_gradients(v, W, b, c, rng):
    rng = np.random.default_rng(0)
    v = v.astype(np.result_type(v, W, b, c))
    ph0 = sigmoid(v @ W + c)
    h0 = sample(ph0, rng)
    v1 = sample(sigmoid(h0 @ W.T + b), rng)
    ph1 = sigmoid(v1 @ W + c)
    dW = (v.T @ ph0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
