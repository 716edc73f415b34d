"""
title.ko: lr을 곱하지 않음
title.en: Ignores lr
ko: `lr`을 받아 두고 쓰지 않습니다. 매개변수를 옮길 때 갱신량에 `lr`을 곱하세요.
en: `lr` is stored but never used. Multiply the update by it when the parameter moves.
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
            d = np.sqrt(u + self.eps) / np.sqrt(s + self.eps) * g
            self.s[key] = s
            self.u[key] = self.rho * u + (1 - self.rho) * d**2
            new[key] = p - d
        return new
