"""
title.ko: 모든 예측과 모든 정답을 견줌
title.en: Compares every prediction with every target
ko: (N, 1) 모양의 예측에서 (N,) 모양의 정답을 빼서 (N, N)이 됩니다. 오류는 나지 않지만 예측마다 모든 정답의
    평균을 배우므로 R²이 0에 머뭅니다. 빼기 전에 두 모양을 같게 만드세요.
en: Predictions of shape (N, 1) minus targets of shape (N,) give (N, N). Nothing is raised, but every prediction
    learns the mean of all targets, and R² stays at 0. Bring both to the same shape before subtracting.
section: regression
"""

from itertools import pairwise

import numpy as np


class Regressor:
    def __init__(self, hidden, epochs, rng):
        self.hidden, self.epochs, self.rng = hidden, epochs, rng

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
        error = out - t
        return (error**2).mean(), 2 * error.mean(axis=1, keepdims=True) / len(t)

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
