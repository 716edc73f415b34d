"""
title.ko: 기울기의 평균만 보정함
title.en: Corrects the average of gradients only
ko: 기울기의 평균은 보정하지만 제곱의 평균은 그대로 써서 첫 걸음이 `lr`의 30배를 넘습니다. 제곱의 평균도
    `beta2`의 거듭제곱으로 보정하세요.
en: The average of gradients is corrected but that of squares is not, and the first step is over 30 times `lr`.
    Correct the squares as well, with powers of `beta2`.
section: bias-correction
"""

import numpy as np


class Adam:
    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr = lr
        self.beta1, self.beta2 = betas
        self.eps = eps
        self.t = 0
        self.m = {}
        self.v = {}

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        self.t += 1
        new = {}
        for key, p in params.items():
            g = grads[key]
            m = self.beta1 * self.m.get(key, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(key, 0.0) + (1 - self.beta2) * g**2
            self.m[key] = m
            self.v[key] = v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v
            new[key] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new
