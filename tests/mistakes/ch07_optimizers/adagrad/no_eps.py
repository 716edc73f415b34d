"""
title.ko: eps를 더하지 않음
title.en: Leaves eps out
ko: `eps` 없이 나누어서 기울기가 한 번도 없었던 원소가 0 / 0, 곧 NaN이 됩니다. 제곱근에 `eps`를 더한 값으로
    나누세요.
en: Without `eps`, an element that has never had a gradient becomes 0 / 0, which is NaN. Divide by the root plus
    `eps`.
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
            new[key] = p - self.lr * g / np.sqrt(s)
        return new
