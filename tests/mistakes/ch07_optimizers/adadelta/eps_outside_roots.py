"""
title.ko: eps를 근호 밖에서 더함
title.en: Adds eps outside the roots
ko: 두 제곱근을 씌운 다음 `eps`를 더해서 첫 걸음이 약속보다 훨씬 짧습니다. AdaDelta에서는 두 평균에 `eps`를 더한
    다음 제곱근을 씌우세요.
en: `eps` is added to the two roots, which makes the first steps much shorter than agreed. In AdaDelta, add
    `eps` to both averages and take the roots afterwards.
section: eps
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
            d = (np.sqrt(u) + self.eps) / (np.sqrt(s) + self.eps) * g
            self.s[key] = s
            self.u[key] = self.rho * u + (1 - self.rho) * d**2
            new[key] = p - self.lr * d
        return new
