"""
title.ko: 키가 아니라 차례로 짝을 지음
title.en: Pairs by position, not by key
ko: 두 사전의 값을 놓인 차례대로 짝지어서, 키의 차례가 다르면 엉뚱한 기울기를 씁니다. 매개변수의 키로 기울기를
    찾으세요.
en: The values of the two dicts are paired in the order they stand in, so another order of the keys gives a
    parameter the wrong gradient. Look the gradient up by the key of its parameter.
section: state
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
        for (key, p), g in zip(params.items(), grads.values(), strict=True):
            v = self.momentum * self.v.get(key, 0.0) + g
            self.v[key] = v
            new[key] = p - self.lr * v
        return new
