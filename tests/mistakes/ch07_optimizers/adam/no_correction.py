"""
title.ko: 편향을 보정하지 않음
title.en: Leaves the bias correction out
ko: 0에서 시작한 두 평균을 보정하지 않고 써서 처음 걸음들이 `lr`보다 몇 배 커집니다. 두 평균을 그때까지의 몫의
    합으로 나누어 보정하세요.
en: The two averages, which started at zero, are used uncorrected, and the first steps are several times `lr`.
    Divide both by the sum of the shares so far.
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
            m_hat = m
            v_hat = v
            new[key] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new
