"""
title.ko: 속도의 반대쪽을 봄
title.en: Looks back along the velocity
ko: 기울기에서 모멘텀을 곱한 속도를 빼고 있어 지나온 쪽으로 당겨집니다. 속도는 기울기와 같은 부호로 쌓이므로
    더하세요.
en: Momentum times the velocity is subtracted from the gradient, which pulls the parameter back. The velocity
    has the sign of the gradients: add it.
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
            new[key] = p - self.lr * (g - self.momentum * v)
        return new
