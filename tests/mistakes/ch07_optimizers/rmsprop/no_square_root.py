"""
title.ko: 제곱근을 씌우지 않음
title.en: Divides without taking the root
ko: 제곱의 평균으로 바로 나누어서 기울기가 작을수록 걸음이 커집니다. 평균에 제곱근을 씌운 다음 나누세요.
en: The average of squares divides as it is, and the smaller the gradient, the larger the step. Take the root of
    the average before you divide.
section: rmsprop
"""


class RMSprop:
    def __init__(self, lr=0.01, alpha=0.99, eps=1e-8):
        self.lr = lr
        self.alpha = alpha
        self.eps = eps
        self.s = {}

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        new = {}
        for key, p in params.items():
            g = grads[key]
            s = self.alpha * self.s.get(key, 0.0) + (1 - self.alpha) * g**2
            self.s[key] = s
            new[key] = p - self.lr * g / (s + self.eps)
        return new
