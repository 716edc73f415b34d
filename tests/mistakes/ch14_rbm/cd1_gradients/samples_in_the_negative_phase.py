"""
title.ko: 복원의 통계량에 표본을 씀
title.en: Uses samples in the statistics of the reconstruction
ko: 복원 쪽의 은닉 노드까지 뽑아서 씁니다. 마지막 은닉층은 아무것도 만들어 내지 않으므로 확률 `ph1`을 그대로 쓰세요.
en: The hidden units of the reconstruction are sampled as well. Nothing is drawn from that last layer: use the
    probabilities `ph1` as they are.
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
    ph1 = sample(sigmoid(v1 @ W + c), rng)
    dW = (v.T @ ph0 - v1.T @ ph1) / len(v)
    return dW, (v - v1).mean(axis=0), (ph0 - ph1).mean(axis=0)
