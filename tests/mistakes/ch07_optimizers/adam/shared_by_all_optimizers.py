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


class Adam:
    m = {}  # noqa: RUF012
    v = {}  # noqa: RUF012

    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr = lr
        self.beta1, self.beta2 = betas
        self.eps = eps
        self.t = 0

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        self.t += 1
        new = {}
        for key, p in params.items():
            g = grads[key]
            m = self.beta1 * self.m.get(key, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(key, 0.0) + (1 - self.beta2) * g**2
            self.m[key] = m
            self.v[key] = v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[key] = p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new
