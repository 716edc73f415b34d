"""
title.ko: k와 상관없이 마지막 은닉층을 냄
title.en: Always returns the last hidden layer
ko: k를 쓰지 않고 언제나 마지막 은닉층까지 계산합니다. 반복을 k층에서 멈추세요.
en: k is not used, and the activations of the last hidden layer are returned every time. Stop after layer k.
section: feature-extraction
"""

import numpy as np


def hidden_features(x, layers, k):
    if not 0 <= k < len(layers):
        raise ValueError("there is no such hidden layer")
    h = as_float(x)
    for W, b in layers[:-1]:
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
