"""
title.ko: 활성화 함수를 거치지 않음
title.en: Leaves out the last activation function
ko: k층의 가중합을 활성화 함수에 넣지 않고 돌려줍니다. 가중합만으로는 직선이 나눌 수 있는 것이 하나도 늘지
    않습니다. 층마다 렐루를 거친 값을 돌려주세요.
en: The weighted sums of layer k are returned without the activation function. Weighted sums alone give a line
    nothing new to work with. Return what comes after relu.
section: feature-extraction
"""

import numpy as np


def hidden_features(x, layers, k):
    if not 0 <= k < len(layers):
        raise ValueError("there is no such hidden layer")
    h = s = as_float(x)
    for W, b in layers[:k]:
        check(h, W, b)
        s = h @ as_float(W) + as_float(b)
        h = np.maximum(s, 0)
    return s


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
