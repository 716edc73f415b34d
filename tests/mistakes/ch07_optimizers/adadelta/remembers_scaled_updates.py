"""
title.ko: lr을 곱한 갱신량을 기억함
title.en: Remembers updates times lr
ko: 갱신량에 `lr`을 곱한 다음 그 제곱을 평균에 넣어서 `lr`이 뒤의 걸음에 거듭 들어갑니다. 평균에는 `lr`을 곱하기
    전의 갱신량을 넣으세요.
en: The update is multiplied by `lr` before its square enters the average, and so `lr` comes into all later
    steps again. Average the update as it was before `lr`.
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
            self.u[key] = self.rho * u + (1 - self.rho) * (self.lr * d) ** 2
            new[key] = p - self.lr * d
        return new
