"""
title.ko: 키와 모양을 확인하지 않음
title.en: Does not check keys and shapes
ko: 키나 모양이 맞지 않는 기울기도 그대로 계산해서, 브로드캐스팅이 엉뚱한 모양을 만들거나 다른 예외가 납니다.
    계산하기 전에 두 사전의 키와 배열의 모양을 견주고 다르면 `ValueError`를 내세요.
en: Gradients with other keys or shapes are computed with all the same: broadcasting makes up a shape, or
    another exception appears. Compare the keys of the two dicts and the shapes of their arrays first, and raise
    `ValueError` when they differ.
section: state
"""


class Momentum:
    def __init__(self, lr=0.001, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = {}

    def step(self, params, grads):
        new = {}
        for key, p in params.items():
            g = grads[key]
            v = self.momentum * self.v.get(key, 0.0) + g
            self.v[key] = v
            new[key] = p - self.lr * v
        return new
