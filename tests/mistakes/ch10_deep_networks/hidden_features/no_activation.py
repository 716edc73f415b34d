"""
title.ko: 층 사이에 활성화 함수가 없음
title.en: Has no activation function at all
ko: 활성화 함수 없이 가중합만 이어 붙입니다. 그러면 층이 몇 개이든 행렬 하나를 곱한 것과 같습니다. 층마다 렐루를
    거치세요.
en: Weighted sums follow each other without any activation function. However many layers there are, that is one
    matrix product. Apply relu after every layer.
section: feature-extraction
"""

import numpy as np


def hidden_features(x, layers, k):
    if not 0 <= k < len(layers):
        raise ValueError("there is no such hidden layer")
    h = as_float(x)
    for W, b in layers[:k]:
        check(h, W, b)
        h = h @ as_float(W) + as_float(b)
    return h


def linear_probe(features, labels, num_classes):
    if features.ndim != 2 or labels.shape != features.shape[:1]:
        raise ValueError("the shapes do not fit")
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("a label is out of range")
    targets = np.zeros((len(labels), num_classes))
    targets[np.arange(len(labels)), labels] = 1
    A = np.hstack([features, np.ones((len(features), 1))])
    solution = np.linalg.pinv(A) @ targets
    return solution[:-1], solution[-1]


def check(h, W, b):
    if h.ndim != 2 or h.shape[1] != W.shape[0] or b.shape != W.shape[1:]:
        raise ValueError("the shapes do not fit")


def as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
