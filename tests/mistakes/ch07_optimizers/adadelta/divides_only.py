"""
title.ko: 갱신량의 평균을 쓰지 않음
title.en: Leaves out the average of updates
ko: 기울기를 그 크기로 나누기만 하는데, 그것은 RMSProp의 걸음입니다. 지난 갱신량의 제곱 평균도 두고, 그 제곱근을
    곱하세요.
en: The gradient is only divided by its size, which is a step of RMSProp. Keep an average of the squared updates
    as well, and multiply by its root.
section: adadelta
"""

import numpy as np


class Adadelta:
    def __init__(self, lr=1.0, rho=0.9, eps=1e-6):
        self.lr = lr
        self.rho = rho
        self.eps = eps
        self.s = {}
        self.u = {}

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        new = {}
        for key, p in params.items():
            g = grads[key]
            u = self.u.get(key, np.zeros_like(g))
            s = self.rho * self.s.get(key, 0.0) + (1 - self.rho) * g**2
            d = g / np.sqrt(s + self.eps)
            self.s[key] = s
            self.u[key] = self.rho * u + (1 - self.rho) * d**2
            new[key] = p - self.lr * d
        return new
