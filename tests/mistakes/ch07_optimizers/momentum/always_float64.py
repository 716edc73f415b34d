"""
title.ko: float32를 float64로 바꿈
title.en: Turns float32 into float64
ko: 속도를 언제나 float64로 만들어서 float32 매개변수의 결과가 float64가 됩니다. 정수만 float64로 바꾸고, 속도는
    기울기와 같은 dtype으로 두세요.
en: The velocities are always float64, and so the results for float32 params are float64 as well. Promote
    integers only, and keep the velocities in the dtype of the gradients.
section: state
"""

import numpy as np


class Momentum:
    def __init__(self, lr=0.001, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = {}

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        new = {}
        for key, p in params.items():
            g = grads[key]
            v = self.momentum * self.v.get(key, np.zeros(p.shape)) + g
            self.v[key] = v
            new[key] = p - self.lr * v
        return new
