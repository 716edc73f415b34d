"""
title.ko: 보정한 평균을 저장함
title.en: Keeps the corrected averages
ko: 보정한 평균을 상태로 저장해서 다음 걸음에서 다시 보정합니다. 보정한 값은 이번 걸음에만 쓰고, 저장은 보정하기
    전의 평균으로 하세요.
en: The corrected averages are stored and corrected again in the next step. Use them in this step only, and
    store the averages as they were before.
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
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            self.m[key] = m_hat
            self.v[key] = v_hat
            new[key] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new
