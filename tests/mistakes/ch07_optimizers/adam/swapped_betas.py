"""
title.ko: 두 beta가 바뀜
title.en: Swaps the two betas
ko: 기울기의 평균에 `beta2`를, 제곱의 평균에 `beta1`을 쓰고 있습니다. 앞의 것이 기울기, 뒤의 것이 제곱의
    몫입니다.
en: `beta2` averages the gradients and `beta1` their squares. The first of the two belongs to the gradients, the
    second to the squares.
section: adam
"""

import numpy as np


class Adam:
    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr = lr
        self.beta2, self.beta1 = betas
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
            v_hat = v / (1 - self.beta2**self.t)
            new[key] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new
