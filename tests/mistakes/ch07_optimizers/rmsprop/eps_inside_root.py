"""
title.ko: eps를 근호 안에서 더함
title.en: Adds eps inside the root
ko: `eps`를 제곱의 평균에 더한 다음 제곱근을 씌웁니다. 이 연습의 약속은 torch와 같으므로 제곱근을 먼저 씌우고 그
    밖에서 `eps`를 더하세요.
en: `eps` is added to the average of squares before the root is taken. The convention here is that of torch:
    take the root first and add `eps` to it.
section: eps
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
            s = self.alpha * self.s.get(key, 0.0) + (1 - self.alpha) * g**2
            self.s[key] = s
            new[key] = p - self.lr * g / np.sqrt(s + self.eps)
        return new
