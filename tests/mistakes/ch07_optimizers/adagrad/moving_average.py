"""
title.ko: 합 대신 이동 평균을 씀
title.en: Averages instead of adding up
ko: 제곱을 모두 더하지 않고 0.9와 0.1의 몫으로 평균을 내는데, 그것은 다음 연습의 RMSProp입니다. Adagrad에서는
    아무것도 잊지 말고 더하기만 하세요.
en: The squares are averaged with shares of 0.9 and 0.1, which is the RMSProp of the next exercise. Adagrad
    forgets nothing: just add them up.
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
            s = 0.9 * self.s.get(key, 0.0) + 0.1 * g**2
            self.s[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return new
