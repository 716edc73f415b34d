"""
title.ko: 이번 제곱을 더하기 전에 나눔
title.en: Divides before adding the new square
ko: 지난 합으로 나눈 다음에야 이번 제곱을 더해서 첫 걸음이 `eps`로만 나누어져 터무니없이 커집니다. 합을 먼저
    고치고 그 새 합으로 나누세요.
en: The old sum divides, and the new square is added afterwards; the first step is divided by `eps` alone and
    becomes enormous. Update the sum first, then divide by the new one.
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
            s = self.s.get(key, np.zeros_like(g))
            self.s[key] = s + g**2
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return new
