"""
title.ko: eps를 근호 안에서 더함
title.en: Adds eps inside the root
ko: `eps`를 제곱의 평균에 더한 다음 제곱근을 씌웁니다. 제곱근을 먼저 씌우고 그 밖에서 `eps`를 더하세요.
en: `eps` is added to the average of squares before the root is taken. Take the root first and add `eps` to it.
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
            v_hat = v / (1 - self.beta2**self.t)
            new[key] = p - self.lr * m_hat / np.sqrt(v_hat + self.eps)
        return new
