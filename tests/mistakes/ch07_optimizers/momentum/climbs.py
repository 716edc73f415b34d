"""
title.ko: 기울기 쪽으로 올라감
title.en: Climbs instead of descending
ko: 속도를 매개변수에 더해서 손실이 커지는 쪽으로 움직입니다. 기울기는 올라가는 방향이므로 학습률을 곱한 속도를
    빼세요.
en: The velocity is added to the parameter, which climbs to a larger loss. The gradient points uphill, so
    subtract the velocity times the learning rate.
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
            v = self.momentum * self.v.get(key, 0.0) + g
            self.v[key] = v
            new[key] = p + self.lr * v
        return new
