"""
title.ko: 모든 옵티마이저가 상태를 함께 씀
title.en: All optimizers share one state
ko: 상태를 담는 사전을 클래스 몸통에 만들어서 이 클래스의 모든 옵티마이저가 같은 사전을 함께 씁니다.
    옵티마이저마다 새 사전을 갖도록 `__init__` 안에서 만드세요.
en: The dict of the state is made in the body of the class, so that all optimizers of this class write into the
    same one. Make it in `__init__`, where each optimizer gets a dict of its own.
section: state
"""

import numpy as np


class Adagrad:
    s = {}  # noqa: RUF012

    def __init__(self, lr=0.01, eps=1e-10):
        self.lr = lr
        self.eps = eps

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
