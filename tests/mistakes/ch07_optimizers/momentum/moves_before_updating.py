"""
title.ko: 옛 속도로 움직임
title.en: Moves by the old velocity
ko: 매개변수를 먼저 옮기고 나서 속도를 고치므로 기울기가 한 걸음 늦게 나타나고, 첫 걸음에서는 아무것도 움직이지
    않습니다. 속도를 먼저 고친 다음 그 새 속도로 옮기세요.
en: The parameter moves first and the velocity is updated afterwards, so every gradient takes effect one step
    late and the first step does nothing. Update the velocity first, then move by the new one.
section: momentum
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
            old = self.v.get(key, np.zeros_like(p))
            v = self.momentum * old + g
            self.v[key] = v
            new[key] = p - self.lr * old
        return new
