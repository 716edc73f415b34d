"""
title.ko: 모든 키가 속도 하나를 함께 씀
title.en: One velocity for all keys
ko: 속도를 변수 하나에만 담아서 앞의 매개변수가 남긴 속도가 다음 매개변수로 넘어갑니다. 키마다 속도를 따로
    담으세요.
en: A single variable holds the velocity, so what one parameter leaves there goes over to the next. Keep a
    velocity for every key.
section: state
"""


class Momentum:
    def __init__(self, lr=0.001, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = 0.0

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        new = {}
        for key, p in params.items():
            g = grads[key]
            v = self.momentum * self.v + g
            self.v = v
            new[key] = p - self.lr * v
        return new
