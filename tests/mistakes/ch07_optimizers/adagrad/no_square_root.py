"""
title.ko: 제곱근을 씌우지 않음
title.en: Divides without taking the root
ko: 제곱의 합으로 바로 나누어서 기울기가 작을수록 걸음이 커집니다. 합에 제곱근을 씌워 기울기와 같은 단위로 만든
    다음 나누세요.
en: The sum of squares divides as it is, and the smaller the gradient, the larger the step. Take the root first,
    which gives the sum the unit of a gradient.
section: adagrad
"""


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-10):
        self.lr = lr
        self.eps = eps
        self.s = {}

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        new = {}
        for key, p in params.items():
            g = grads[key]
            s = self.s.get(key, 0.0) + g**2
            self.s[key] = s
            new[key] = p - self.lr * g / (s + self.eps)
        return new
