"""
title.ko: 평균을 낸 다음 제곱함
title.en: Averages before squaring
ko: 기울기 자체를 평균 낸 다음 그 크기로 나누어서, 부호가 번갈아 바뀌면 서로 지워집니다. 제곱을 먼저 하고 그
    제곱들을 평균 내세요.
en: The gradients themselves are averaged, and the size of that average divides; where signs alternate they
    cancel. Square first, then average the squares.
section: rmsprop
"""

import numpy as np


class RMSprop:
    def __init__(self, lr=0.01, alpha=0.99, eps=1e-8):
        self.lr = lr
        self.alpha = alpha
        self.eps = eps
        self.s = {}

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        new = {}
        for key, p in params.items():
            g = grads[key]
            s = self.alpha * self.s.get(key, 0.0) + (1 - self.alpha) * g
            self.s[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s**2) + self.eps)
        return new
