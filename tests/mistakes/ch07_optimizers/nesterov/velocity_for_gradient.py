"""
title.ko: 기울기 대신 속도를 더함
title.en: Adds the velocity instead of the gradient
ko: 움직일 때 기울기가 들어갈 자리에 새 속도를 넣어 속도를 거듭 셉니다. 모멘텀을 곱한 새 속도에는 이번 기울기를
    더하세요.
en: Where the gradient belongs, your step has the new velocity, which is so counted again. To momentum times the
    new velocity, add the gradient of this step.
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
            new[key] = p - self.lr * (v + self.momentum * v)
        return new
