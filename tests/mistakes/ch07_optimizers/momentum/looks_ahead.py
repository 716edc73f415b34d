"""
title.ko: 네스테로프 모멘텀을 씀
title.en: Uses Nesterov momentum
ko: 새 속도에 모멘텀을 한 번 더 곱하고 기울기를 더해서 움직이는데, 그것은 다음 연습의 네스테로프 모멘텀입니다.
    여기에서는 새 속도로만 움직이세요.
en: Your step is the gradient plus momentum times the new velocity, which is the Nesterov momentum of the next
    exercise. Here the parameter moves by the new velocity alone.
section: nesterov
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
            new[key] = p - self.lr * (g + self.momentum * v)
        return new
