"""
title.ko: rho와 1 - rho가 바뀜
title.en: Swaps rho and 1 - rho
ko: 새 제곱에 `rho`를, 지난 평균에 `1 - rho`를 곱합니다. `rho`는 지난 평균에서 남기는 몫입니다.
en: The new squares are multiplied by `rho` and the old averages by `1 - rho`. `rho` is the share of the old
    averages that is kept.
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
            s = (1 - self.rho) * self.s.get(key, 0.0) + self.rho * g**2
            d = np.sqrt(u + self.eps) / np.sqrt(s + self.eps) * g
            self.s[key] = s
            self.u[key] = (1 - self.rho) * u + self.rho * d**2
            new[key] = p - self.lr * d
        return new
