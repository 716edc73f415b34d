"""
title.ko: 위쪽 근호에 eps가 없음
title.en: Leaves eps out of the upper root
ko: 갱신량의 평균은 0에서 시작하는데 그 제곱근에 `eps`가 없어서 걸음이 언제까지나 0입니다. `eps`를 위아래 두
    근호 안에 모두 더하세요.
en: The average of updates starts at zero and its root has no `eps`, so all steps are zero for ever. Add `eps`
    inside both roots.
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
            d = np.sqrt(u) / np.sqrt(s + self.eps) * g
            self.s[key] = s
            self.u[key] = self.rho * u + (1 - self.rho) * d**2
            new[key] = p - self.lr * d
        return new
