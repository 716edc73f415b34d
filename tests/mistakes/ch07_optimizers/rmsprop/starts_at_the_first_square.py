"""
title.ko: 첫 제곱에서 평균을 시작함
title.en: Starts the average at the first square
ko: 첫 걸음에서 평균을 0이 아니라 첫 기울기의 제곱으로 둡니다. 첫 걸음도 다른 걸음과 똑같이 0인 평균과 새 제곱을
    섞으세요.
en: In the first step the average is set to the first squared gradient. Treat the first step like any other: mix
    the average, which is zero then, with the new square.
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
            s = self.alpha * self.s.get(key, g**2) + (1 - self.alpha) * g**2
            self.s[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return new
