"""
title.ko: 탐침에 편향이 없음
title.en: Probes without a bias
ko: 탐침의 직선에 편향이 없어 원점을 지나는 직선만 찾습니다. 값이 언제나 1인 열을 하나 붙이고 그 가중치를 `b`로
    돌려주세요.
en: The probe has no bias and finds only lines through the origin. Append a column that is always 1 and return
    its weight as `b`.
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
    return np.linalg.pinv(features) @ targets, np.zeros(num_classes)


def check(h, W, b):
    if h.ndim != 2 or h.shape[1] != W.shape[0] or b.shape != W.shape[1:]:
        raise ValueError("the shapes do not fit")


def as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
