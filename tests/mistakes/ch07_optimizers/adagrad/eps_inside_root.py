"""
title.ko: eps를 근호 안에서 더함
title.en: Adds eps inside the root
ko: `eps`를 제곱의 합에 더한 다음 제곱근을 씌웁니다. Adagrad에서는 제곱근을 먼저 씌우고 그 밖에서 `eps`를
    더하세요.
en: `eps` is added to the sum of squares before the root is taken. In Adagrad, take the root first and add `eps`
    to it.
section: eps
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
            self.s[key] = s
            new[key] = p - self.lr * g / np.sqrt(s + self.eps)
        return new
