"""
title.ko: 첫 은닉층을 0으로 셈
title.en: Counts the first hidden layer as 0
ko: k = 0일 때 첫 은닉층의 출력을 돌려줍니다. 이 연습에서 은닉층은 1부터 세고 0은 데이터 자신입니다. k개의 층만
    지나게 하세요.
en: For k = 0 the activations of the first hidden layer come back. Hidden layers are counted from 1 here, and 0
    stands for the data themselves. Go through k layers and no more.
section: feature-extraction
"""

import numpy as np


def hidden_features(x, layers, k):
    if not 0 <= k < len(layers):
        raise ValueError("there is no such hidden layer")
    h = as_float(x)
    for W, b in layers[: k + 1]:
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
