"""
title.ko: 수의 제곱근이 float64를 퍼뜨림
title.en: The root of a number spreads float64
ko: 첫 걸음에서 `np.sqrt`에 배열이 아닌 수를 넣어 float64가 나오고, 그것과 곱한 float32 배열도 float64가 됩니다.
    평균을 기울기와 같은 dtype의 0으로 채운 배열로 시작하세요.
en: In the first step `np.sqrt` gets a number instead of an array and returns a float64, which turns float32
    arrays into float64. Start the average as an array of zeros in the dtype of the gradient.
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
            u = self.u.get(key, 0.0)
            s = self.rho * self.s.get(key, 0.0) + (1 - self.rho) * g**2
            d = np.sqrt(u + self.eps) / np.sqrt(s + self.eps) * g
            self.s[key] = s
            self.u[key] = self.rho * u + (1 - self.rho) * d**2
            new[key] = p - self.lr * d
        return new
