"""
title.ko: 상수인 열에서 NaN이 생김
title.en: Gets NaN from a constant column
ko: 값이 모두 같은 열을 표준 편차 0으로 나누어 NaN이 생기고, 첫 갱신에서 모든 가중치로 번집니다. 상수인 열의
    척도는 1로 두세요.
en: A column whose values are all equal is divided by its standard deviation 0; the NaN spreads to every weight
    at the first update. Give constant columns the scale 1.
section: constant-columns
"""

from itertools import pairwise

import numpy as np


class Classifier:
    def __init__(self, num_classes, hidden, epochs, rng):
        self.num_classes, self.hidden, self.epochs, self.rng = num_classes, hidden, epochs, rng

    def fit(self, X, y):
        self.mean = X.mean(axis=0)
        self.scale = X.std(axis=0)
        return self._train(self._standardized(X), y, (X.shape[1], *self.hidden, self.num_classes))

    def predict(self, X):
        return self._forward(self._standardized(X))[-1].argmax(axis=1)

    def _standardized(self, X):
        return np.clip((X - self.mean) / self.scale, -6.0, 6.0)

    def _loss(self, scores, labels):
        shifted = scores - scores.max(axis=1, keepdims=True)
        log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        one_hot = np.eye(self.num_classes)[labels]
        return -(one_hot * log_p).sum() / len(labels), (np.exp(log_p) - one_hot) / len(labels)

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
