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


class Adadelta:
    s = {}  # noqa: RUF012
    u = {}  # noqa: RUF012

    def __init__(self, lr=1.0, rho=0.9, eps=1e-6):
        self.lr = lr
        self.rho = rho
        self.eps = eps

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        new = {}
        for key, p in params.items():
            g = grads[key]
            u = self.u.get(key, np.zeros_like(g))
            s = self.rho * self.s.get(key, 0.0) + (1 - self.rho) * g**2
            d = np.sqrt(u + self.eps) / np.sqrt(s + self.eps) * g
            self.s[key] = s
            self.u[key] = self.rho * u + (1 - self.rho) * d**2
            new[key] = p - self.lr * d
        return new
