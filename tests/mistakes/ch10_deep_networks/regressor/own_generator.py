"""
title.ko: rng를 쓰지 않음
title.en: Does not use rng
ko: 건네받은 `rng` 대신 씨앗을 고정한 생성기를 따로 만듭니다. 몇 번을 돌려도 같은 초깃값이라, 결과가 우연인지
    알아볼 수 없습니다. `self.rng`에서만 뽑으세요.
en: A generator with a fixed seed is made instead of using `rng`. However often you train, the initial values
    are the same, and there is no way to see what was luck. Draw from `self.rng` and nothing else.
section: one-network
"""

from itertools import pairwise

import numpy as np


class Regressor:
    def __init__(self, hidden, epochs, rng):
        self.hidden, self.epochs = hidden, epochs
        self.rng = np.random.default_rng(0)

    def fit(self, X, y):
        self.mean = X.mean(axis=0)
        self.scale = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.std(axis=0))
        self.y_mean, self.y_scale = y.mean(), y.std() or 1.0
        t = (y - self.y_mean) / self.y_scale
        self._train(self._standardized(X), t, (X.shape[1], *self.hidden, 1))
        self.losses = [loss * self.y_scale**2 for loss in self.losses]
        return self

    def predict(self, X):
        return self._forward(self._standardized(X))[-1][:, 0] * self.y_scale + self.y_mean

    def _standardized(self, X):
        return np.clip((X - self.mean) / self.scale, -6.0, 6.0)

    def _loss(self, out, t):
        error = out - t[:, np.newaxis]
        return (error**2).mean(), 2 * error / len(t)

    def _train(self, Z, targets, sizes):
        self.layers = []
        for d, m in pairwise(sizes):
            self.layers.append((self.rng.normal(0.0, np.sqrt(2.0 / d), (d, m)), np.zeros(m)))
        state = [[np.zeros_like(part), np.zeros_like(part)] for layer in self.layers for part in layer]
        self.losses, t = [], 0
        for _ in range(self.epochs):
            total = 0.0
            order = self.rng.permutation(len(Z))
            for rows in np.split(order, range(32, len(Z), 32)):
                loss, gradients = self._gradients(Z[rows], targets[rows])
                t += 1
                self._adam(state, gradients, t)
                total += loss * len(rows)
            self.losses.append(total / len(Z))
        return self

    def _gradients(self, x, targets):
        activations = self._forward(x)
        loss, upstream = self._loss(activations[-1], targets)
        gradients = []
        for k in reversed(range(len(self.layers))):
            gradients = [activations[k].T @ upstream, upstream.sum(axis=0), *gradients]
            upstream = (upstream @ self.layers[k][0].T) * (activations[k] > 0)
        return loss, gradients

    def _forward(self, x):
        activations = [x]
        for W, b in self.layers[:-1]:
            activations.append(np.maximum(activations[-1] @ W + b, 0.0))
        W, b = self.layers[-1]
        return [*activations, activations[-1] @ W + b]

    def _adam(self, state, gradients, t):
        parts = [part for layer in self.layers for part in layer]
        for part, (m, v), gradient in zip(parts, state, gradients, strict=True):
            m += 0.1 * (gradient - m)
            v += 0.001 * (gradient**2 - v)
            part -= 0.01 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
