"""
title.ko: 은닉층을 뽑지 않음
title.en: Does not sample the hidden layer
ko: 은닉 확률을 그대로 내려보내 복원을 만듭니다. 뽑은 0과 1의 `h0`에서 복원을 뽑으세요. 그래야 은닉 노드 하나가 한
    비트만 나를 수 있습니다.
en: The hidden probabilities themselves are sent down. Draw the reconstruction from the sample `h0` of zeros and
    ones, so that each hidden unit carries one bit at most.
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
    h0 = ph0
    v1 = sample(sigmoid(h0 @ W.T + b), rng)
    ph1 = sigmoid(v1 @ W + c)
    dW = (v.T @ ph0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
