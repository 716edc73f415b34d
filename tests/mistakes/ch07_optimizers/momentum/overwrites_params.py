"""
title.ko: 받은 매개변수 배열을 덮어씀
title.en: Overwrites the caller's params
ko: `-=`으로 받은 배열을 제자리에서 고치므로 부른 쪽의 매개변수까지 바뀝니다. 뺀 결과를 새 배열에 담아
    돌려주세요.
en: With `-=` your code changes the arrays it was given, and the caller's params with them. Put the result of
    the subtraction into a new array and return that.
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
        for key, p in params.items():
            g = grads[key]
            v = self.momentum * self.v.get(key, 0.0) + g
            self.v[key] = v
            p -= self.lr * v
            new[key] = p
        return new
