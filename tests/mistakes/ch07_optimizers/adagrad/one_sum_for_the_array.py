"""
title.ko: 배열 전체의 제곱을 하나로 더함
title.en: One sum for the whole array
ko: 배열 하나의 제곱을 모두 더해서 그 안의 원소가 다 같은 값으로 나누어집니다. 원소마다 합을 따로 두도록 배열
    모양 그대로 더하세요.
en: The squares of a whole array are summed to one number, which divides all its elements. Let every element
    have a sum of its own: add up arrays, not numbers.
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
            s = self.s.get(key, 0.0) + np.sum(g**2)
            self.s[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return new
