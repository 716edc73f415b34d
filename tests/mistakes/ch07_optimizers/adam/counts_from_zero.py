"""
title.ko: t를 0부터 셈
title.en: Counts t from 0
ko: 첫 걸음에서 `t`가 0이라 `1 - beta**0`, 곧 0으로 나눕니다. 보정에 쓰기 전에 `t`를 하나 늘려 첫 걸음에서 1이
    되게 하세요.
en: In the first step `t` is 0, and the correction divides by `1 - beta**0`, which is 0. Count the step before
    the correction, so that the first one has `t` = 1.
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
        self.t += 1
        return new
