"""
title.ko: 속도를 걸음마다 0에서 시작함
title.en: Starts the velocity at zero in every step
ko: 구한 속도를 옵티마이저에 남겨 두지 않아서 걸음마다 보통의 경사하강법이 됩니다. 다음 `step`에서 꺼내 쓸 수
    있도록 키마다 저장하세요.
en: The velocity is not kept in the optimizer, and so every step is plain gradient descent. Store it by key,
    where the next `step` finds it.
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
            new[key] = p - self.lr * v
        return new
