"""
title.ko: 보정하기 전에 eps를 더함
title.en: Adds eps before the correction
ko: 보정하지 않은 제곱근에 `eps`를 더한 다음 보정하므로, 처음 걸음들에서 `eps`도 함께 커집니다. 보정을 마친
    제곱근에 `eps`를 더하세요.
en: `eps` is added to the uncorrected root and then corrected with it, so that in the first steps it counts for
    more. Add it to the root of the corrected average.
section: eps
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
            root = (np.sqrt(v) + self.eps) / (1 - self.beta2**self.t) ** 0.5
            new[key] = p - self.lr * m_hat / root
        return new
