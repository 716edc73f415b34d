"""
title.ko: 앞을 내다보지 않음
title.en: Does not look ahead
ko: 앞의 연습과 똑같은 보통의 모멘텀으로 움직입니다. 기울기에 옛 속도를 더해도 그렇게 되므로, 새 속도에 모멘텀을
    한 번 더 곱한 것을 기울기에 더하세요.
en: Your steps are those of plain momentum, the exercise before. Adding the old velocity to the gradient gives
    just that: add momentum times the new velocity.
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
            new[key] = p - self.lr * v
        return new
