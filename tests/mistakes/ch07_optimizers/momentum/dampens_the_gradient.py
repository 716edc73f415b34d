"""
title.ko: 기울기에 1 - momentum을 곱함
title.en: Multiplies the gradient by 1 - momentum
ko: 속도를 이동 평균처럼 구해서 기울기의 일부만 더합니다. 이 연습의 약속은 torch와 같으므로 기울기를 줄이지 말고
    통째로 더하세요.
en: The velocity is computed like a moving average, which takes in only a share of the gradient. The convention
    here is that of torch: add the gradient whole.
section: momentum
"""


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
            v = self.momentum * self.v.get(key, 0.0) + (1 - self.momentum) * g
            self.v[key] = v
            new[key] = p - self.lr * v
        return new
