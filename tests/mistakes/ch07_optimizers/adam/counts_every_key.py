"""
title.ko: 키마다 t를 늘림
title.en: Counts t for every key
ko: 키를 도는 반복 안에서 `t`를 늘려서 매개변수가 여럿이면 한 걸음에 여러 번 셉니다. `t`는 `step`을 부를 때마다
    한 번만 늘리세요.
en: `t` grows inside the loop over the keys, so that a step counts once for every parameter. Count once for
    every call of `step`.
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
            self.t += 1
            m = self.beta1 * self.m.get(key, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(key, 0.0) + (1 - self.beta2) * g**2
            self.m[key] = m
            self.v[key] = v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[key] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new
