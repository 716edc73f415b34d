"""
title.ko: 평균 대신 기울기로 움직임
title.en: Moves by the gradient, not its average
ko: 위쪽에 기울기의 평균이 아니라 이번 기울기를 그대로 써서 모멘텀이 사라집니다. 보정한 기울기의 평균으로
    움직이세요.
en: The numerator is the present gradient, not the average of gradients, and the momentum is lost. Move by the
    corrected average.
section: adam
"""

import numpy as np


class Adam:
    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr = lr
        self.beta1, self.beta2 = betas
        self.eps = eps
        self.t = 0
        self.v = {}

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        self.t += 1
        new = {}
        for key, p in params.items():
            g = grads[key]
            v = self.beta2 * self.v.get(key, 0.0) + (1 - self.beta2) * g**2
            self.v[key] = v
            v_hat = v / (1 - self.beta2**self.t)
            new[key] = p - self.lr * g / (np.sqrt(v_hat) + self.eps)
        return new
