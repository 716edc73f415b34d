"""
title.ko: 평균의 편향을 보정함
title.en: Corrects the average for its start
ko: 평균을 `1 - alpha**t`로 나누어 보정하는데, 그것은 Adam이 하는 일입니다. RMSProp에서는 0에서 시작한 평균을
    그대로 쓰세요.
en: The average is divided by `1 - alpha**t`, which is what Adam does. RMSProp uses the average as it is, with
    its start at zero.
section: bias-correction
"""

import numpy as np


class RMSprop:
    def __init__(self, lr=0.01, alpha=0.99, eps=1e-8):
        self.lr = lr
        self.alpha = alpha
        self.eps = eps
        self.s = {}
        self.t = 0

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        self.t += 1
        new = {}
        for key, p in params.items():
            g = grads[key]
            s = self.alpha * self.s.get(key, 0.0) + (1 - self.alpha) * g**2
            self.s[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s / (1 - self.alpha**self.t)) + self.eps)
        return new
