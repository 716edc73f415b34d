"""
title.ko: 새 제곱을 통째로 더함
title.en: Adds the new square whole
ko: 지난 평균은 `alpha`배로 줄이면서 새 제곱은 줄이지 않고 더해서 평균이 아닌 합이 됩니다. 두 몫의 합이 1이
    되도록 새 제곱에 남은 몫을 곱하세요.
en: The old average shrinks by `alpha`, but the new square is added whole, and what results is no average. The
    two shares must add up to 1: multiply the new square by what is left.
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
            s = self.alpha * self.s.get(key, 0.0) + g**2
            self.s[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return new
