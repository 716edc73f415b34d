"""
title.ko: 내다본 값을 속도로 저장함
title.en: Keeps the look-ahead as its velocity
ko: 내다본 값, 곧 기울기에 모멘텀을 곱한 속도를 더한 값을 다음 걸음의 속도로 저장합니다. 저장하는 것은 내다보기
    전의 새 속도입니다.
en: What is stored as the velocity for the next step is the look-ahead itself, the gradient plus momentum times
    the velocity. Store the new velocity as it was before looking ahead.
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
            ahead = g + self.momentum * v
            self.v[key] = ahead
            new[key] = p - self.lr * ahead
        return new
