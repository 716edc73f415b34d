"""
title.ko: 학습률을 두 번 곱함
title.en: Multiplies by the learning rate twice
ko: 속도를 만들 때도, 매개변수를 옮길 때도 학습률을 곱하고 있습니다. 둘 가운데 한 곳에서만 곱하세요.
en: The learning rate multiplies the gradient on its way into the velocity, and then the velocity again.
    Multiply in one of the two places only.
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
            v = self.momentum * self.v.get(key, 0.0) + self.lr * g
            self.v[key] = v
            new[key] = p - self.lr * v
        return new
