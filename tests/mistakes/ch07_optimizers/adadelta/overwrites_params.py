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


class Adadelta:
    def __init__(self, lr=1.0, rho=0.9, eps=1e-6):
        self.lr = lr
        self.rho = rho
        self.eps = eps
        self.s = {}
        self.u = {}

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
            p -= self.lr * d
            new[key] = p
        return new
