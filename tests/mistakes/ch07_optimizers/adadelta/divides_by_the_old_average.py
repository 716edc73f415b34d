"""
title.ko: 기울기의 옛 평균으로 나눔
title.en: Divides by the old average of gradients
ko: 이번 기울기의 제곱이 들어가기 전의 평균으로 나누어서 첫 걸음이 너무 커집니다. 기울기의 평균을 먼저 고치고 그
    새 값으로 나누세요.
en: The average that divides does not contain the present gradient yet, which makes the first step too large.
    Update the average of gradients first, and divide by the new one.
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
            old = self.s.get(key, np.zeros_like(g))
            d = np.sqrt(u + self.eps) / np.sqrt(old + self.eps) * g
            self.s[key] = s
            self.u[key] = self.rho * u + (1 - self.rho) * d**2
            new[key] = p - self.lr * d
        return new
