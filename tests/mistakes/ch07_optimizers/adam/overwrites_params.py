"""
title.ko: 받은 매개변수 배열을 덮어씀
title.en: Overwrites the caller's params
ko: `-=`으로 받은 배열을 제자리에서 고치므로 부른 쪽의 매개변수까지 바뀝니다. 뺀 결과를 새 배열에 담아
    돌려주세요.
en: With `-=` your code changes the arrays it was given, and the caller's params with them. Put the result of
    the subtraction into a new array and return that.
section: state
"""

import numpy as np


class Adam:
    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr = lr
        self.beta1, self.beta2 = betas
        self.eps = eps
        self.t = 0
        self.m = {}
        self.v = {}

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
            p -= self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
            new[key] = p
        return new
