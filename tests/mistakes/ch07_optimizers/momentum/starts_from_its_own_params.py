"""
title.ko: 받은 매개변수 대신 저장해 둔 것을 씀
title.en: Starts from params of its own
ko: 첫 걸음에서 받은 매개변수를 저장해 두고 그 뒤로는 새로 받은 `params`를 보지 않습니다. 옵티마이저는 속도만
    기억하고, 걸음마다 받은 `params`에서 시작하세요.
en: The params of the first step are stored, and those of later calls are not looked at. Let the optimizer
    remember the velocities alone, and start every step from the `params` it is given.
section: state
"""


class Momentum:
    def __init__(self, lr=0.001, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = {}
        self.params = None

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        new = {}
        if self.params is None:
            self.params = params
        for key, p in self.params.items():
            g = grads[key]
            v = self.momentum * self.v.get(key, 0.0) + g
            self.v[key] = v
            new[key] = p - self.lr * v
        self.params = new
        return new
