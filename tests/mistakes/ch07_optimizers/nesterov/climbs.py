"""
title.ko: 기울기 쪽으로 올라감
title.en: Climbs instead of descending
ko: 내다본 값을 매개변수에 더해서 손실이 커지는 쪽으로 움직입니다. 학습률을 곱해 빼세요.
en: The look-ahead is added to the parameter, which climbs to a larger loss. Subtract it, times the learning
    rate.
section: nesterov
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
            v = self.momentum * self.v.get(key, 0.0) + g
            self.v[key] = v
            new[key] = p + self.lr * (g + self.momentum * v)
        return new
