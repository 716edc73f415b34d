"""
title.ko: 기울기를 제곱하지 않고 더함
title.en: Adds gradients without squaring them
ko: 기울기의 절댓값을 그대로 더한 다음 제곱근을 씌웁니다. 제곱근에 들어가는 합은 기울기의 제곱을 더한 것이어야
    합니다.
en: The absolute values of the gradients are added up, and the root is taken of that. What goes under the root
    is the sum of the squared gradients.
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
            s = self.s.get(key, 0.0) + np.abs(g)
            self.s[key] = s
            new[key] = p - self.lr * g / (np.sqrt(s) + self.eps)
        return new
