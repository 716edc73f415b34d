"""
title.ko: 제곱을 모두 더함
title.en: Adds up all squares
ko: 지난 값을 줄이지 않고 제곱을 더하기만 하는데, 그것은 앞의 연습인 Adagrad입니다. 지난 평균과 새 제곱을
    `alpha`와 그 나머지의 몫으로 섞으세요.
en: The squares are only added up, which is the Adagrad of the exercise before. Mix the old average and the new
    square in shares of `alpha` and what is left of 1.
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
            s = self.s.get(key, 0.0) + g**2
            self.s[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return new
