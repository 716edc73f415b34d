"""
title.ko: 속도를 걸음마다 0에서 시작함
title.en: Starts the velocity at zero in every step
ko: 구한 속도를 옵티마이저에 남겨 두지 않아서 걸음마다 기울기의 (1 + momentum)배로만 움직입니다. 다음 `step`에서
    꺼내 쓸 수 있도록 키마다 저장하세요.
en: The velocity is not kept in the optimizer, so that every step is just (1 + momentum) times the gradient.
    Store it by key, where the next `step` finds it.
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
            new[key] = p - self.lr * (g + self.momentum * v)
        return new
