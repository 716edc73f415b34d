"""
title.ko: 제곱근을 씌우지 않음
title.en: Divides without taking the root
ko: 보정한 제곱의 평균으로 바로 나누어서 기울기가 작을수록 걸음이 커집니다. 제곱근을 씌운 다음 나누세요.
en: The corrected average of squares divides as it is, and the smaller the gradient, the larger the step. Take
    its root before you divide.
section: adam
"""


class Adam:
    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8):
        self.lr = lr
        self.beta1, self.beta2 = betas
        self.eps = eps
        self.t = 0
        self.m = {}
        self.v = {}

    def step(self, params, grads):
        if params.keys() != grads.keys() or any(params[key].shape != grads[key].shape for key in params):
            raise ValueError("keys or shapes do not fit")
        self.t += 1
        new = {}
        for key, p in params.items():
            g = grads[key]
            m = self.beta1 * self.m.get(key, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(key, 0.0) + (1 - self.beta2) * g**2
            self.m[key] = m
            self.v[key] = v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[key] = p - self.lr * m_hat / (v_hat + self.eps)
        return new
