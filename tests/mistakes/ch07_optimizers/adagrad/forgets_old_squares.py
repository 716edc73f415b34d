"""
title.ko: 지난 제곱을 잊음
title.en: Forgets the old squares
ko: 이번 기울기의 제곱만으로 나누므로 걸음마다 부호만 남습니다. 첫 걸음부터의 제곱을 키마다 저장해 두고
    더하세요.
en: Only the square of the present gradient divides, so that nothing but its sign is left. Keep the squares of
    all steps, added up by key.
section: adagrad
"""

import numpy as np


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-10):
        self.lr = lr
        self.eps = eps
        self.s = {}

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        new = {}
        for key, p in params.items():
            g = grads[key]
            s = self.s.get(key, 0.0) + g**2
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return new
