"""
title.ko: alpha와 1 - alpha가 바뀜
title.en: Swaps alpha and 1 - alpha
ko: 새 제곱에 `alpha`를, 지난 평균에 `1 - alpha`를 곱해서 거의 마지막 기울기만 남습니다. `alpha`는 지난 평균에서
    남기는 몫입니다.
en: The new square is multiplied by `alpha` and the old average by `1 - alpha`, so that little but the last
    gradient is left. `alpha` is the share of the old average that is kept.
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
            s = (1 - self.alpha) * self.s.get(key, 0.0) + self.alpha * g**2
            self.s[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return new
