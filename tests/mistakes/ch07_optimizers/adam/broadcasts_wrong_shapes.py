"""
title.ko: 키와 모양을 확인하지 않음
title.en: Does not check keys and shapes
ko: 키나 모양이 맞지 않는 기울기도 그대로 계산해서, 브로드캐스팅이 엉뚱한 모양을 만들거나 다른 예외가 납니다.
    계산하기 전에 두 사전의 키와 배열의 모양을 견주고 다르면 `ValueError`를 내세요.
en: Gradients with other keys or shapes are computed with all the same: broadcasting makes up a shape, or
    another exception appears. Compare the keys of the two dicts and the shapes of their arrays first, and raise
    `ValueError` when they differ.
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
