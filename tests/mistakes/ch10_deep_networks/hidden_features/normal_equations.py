"""
title.ko: 정규 방정식의 역행렬을 구함
title.en: Inverts the normal equations
ko: `A.T @ A`의 역행렬로 풉니다. 죽은 노드나 똑같은 노드가 있으면, 또 노드가 표본보다 많으면 역행렬이 없습니다.
    `np.linalg.lstsq`처럼 `A`를 그대로 다루는 방법을 쓰세요.
en: The fit inverts `A.T @ A`. With a dead node, two equal nodes, or more nodes than samples there is no
    inverse. Use a method that works on `A` itself, such as `np.linalg.lstsq`.
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
    solution = np.linalg.solve(A.T @ A, A.T @ targets)
    return solution[:-1], solution[-1]


def check(h, W, b):
    if h.ndim != 2 or h.shape[1] != W.shape[0] or b.shape != W.shape[1:]:
        raise ValueError("the shapes do not fit")


def as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
