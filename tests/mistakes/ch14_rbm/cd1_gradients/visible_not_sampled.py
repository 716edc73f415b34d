"""
title.ko: 복원을 뽑지 않음
title.en: Does not sample the reconstruction
ko: 복원에 확률을 그대로 씁니다. 그렇게 하는 책도 있지만 여기서 `v1`은 확률에서 뽑은 0과 1의 표본입니다.
en: The reconstruction is left as probabilities. Some books do that, but here `v1` is a sample of zeros and ones
    drawn from them.
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
    v1 = sigmoid(h0 @ W.T + b)
    ph1 = sigmoid(v1 @ W + c)
    dW = (v.T @ ph0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
