"""
title.ko: 갱신량 대신 기울기를 평균 냄
title.en: Averages gradients instead of updates
ko: 위쪽 평균에도 갱신량이 아닌 기울기의 제곱을 넣고 있습니다. 위쪽에는 방금 구한 갱신량의 제곱을 평균 내세요.
en: The squares of the gradients go into the upper average, too. Average there the squares of the updates you
    have just computed.
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
            self.u[key] = self.rho * u + (1 - self.rho) * g**2
            new[key] = p - self.lr * d
        return new
