"""
title.ko: 기울기에 1 - momentum을 곱함
title.en: Multiplies the gradient by 1 - momentum
ko: 속도를 이동 평균처럼 구해서 기울기의 일부만 더합니다. torch에서와 같이 기울기를 통째로 속도에 더하세요.
en: The velocity is computed like a moving average, which takes in only a share of the gradient. As in torch,
    add the gradient whole to the velocity.
section: momentum
"""


class Nesterov:
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
            v = self.momentum * self.v.get(key, 0.0) + (1 - self.momentum) * g
            self.v[key] = v
            new[key] = p - self.lr * (g + self.momentum * v)
        return new
