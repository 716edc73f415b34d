"""
title.ko: 음수 k를 뒤에서부터 셈
title.en: Counts a negative k from the end
ko: k가 음수인지 확인하지 않아서 파이썬의 자르기가 뒤에서부터 셉니다. 부른 사람은 다른 층의 특성을 받고도
    모릅니다. 0보다 작은 k에는 `ValueError`를 내세요.
en: A negative k is not refused, and slicing counts it from the end. The caller gets the features of some other
    layer and does not notice. Raise `ValueError` for a k below 0.
section: feature-extraction
"""

import numpy as np


def hidden_features(x, layers, k):
    if k >= len(layers):
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
    solution = np.linalg.pinv(A) @ targets
    return solution[:-1], solution[-1]


def check(h, W, b):
    if h.ndim != 2 or h.shape[1] != W.shape[0] or b.shape != W.shape[1:]:
        raise ValueError("the shapes do not fit")


def as_float(values):
    return values if values.dtype.kind == "f" else values.astype(np.float64)
