"""
title.ko: 가중치에 벌점을 줌
title.en: Adds a penalty on the weights
ko: 역행렬이 없는 것을 피하려고 대각선에 0.01을 더합니다. 그러면 제곱 오차가 가장 작은 직선이 아니라 가중치가
    작은 쪽으로 끌린 직선이 나옵니다. 벌점 없이 푸세요.
en: 0.01 is added to the diagonal so that the matrix can be inverted. What comes out is not the line with the
    least squared error but one pulled towards small weights. Solve without a penalty.
section: linear-probe
"""

import numpy as np


def hidden_features(x, layers, k):
    if not 0 <= k < len(layers):
        raise ValueError("there is no such hidden layer")
    h = as_float(x)
    for W, b in layers[:k]:
        check(h, W, b)
        h = np.maximum(h @ as_float(W) + as_float(b), 0)
    return h


def linear_probe(features, labels, num_classes):
    if features.ndim != 2 or labels.shape != features.shape[:1]:
        raise ValueError("the shapes do not fit")
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("a label is out of range")
    targets = np.zeros((len(labels), num_classes))
    targets[np.arange(len(labels)), labels] = 1
    A = np.hstack([features, np.ones((len(features), 1))])
    solution = np.linalg.solve(A.T @ A + 0.01 * np.eye(A.shape[1]), A.T @ targets)
    return solution[:-1], solution[-1]


def check(h, W, b):
    if h.ndim != 2 or h.shape[1] != W.shape[0] or b.shape != W.shape[1:]:
        raise ValueError("the shapes do not fit")


def as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
