"""
title.ko: 수의 제곱근이 float64를 퍼뜨림
title.en: The root of a number spreads float64
ko: 보정을 `np.sqrt(1 - beta2**t)`로 옮겨 쓰면서 수의 제곱근이 NumPy의 float64가 되고, float32 배열까지
    float64로 바꿉니다. 수의 제곱근은 `math.sqrt`나 `** 0.5`로 구하세요.
en: Where the correction is written with `np.sqrt(1 - beta2**t)`, the root of a number is a float64 of NumPy and
    turns float32 arrays into float64. Take the root of a number by `math.sqrt` or `** 0.5`.
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
            rate = self.lr / (1 - self.beta1**self.t)
            root = np.sqrt(v) / np.sqrt(1 - self.beta2**self.t) + self.eps
            new[key] = p - rate * m / root
        return new
