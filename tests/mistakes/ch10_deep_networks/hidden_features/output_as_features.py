"""
title.ko: 출력층도 특성으로 내줌
title.en: Takes the output layer for a hidden one
ko: k가 층의 수와 같을 때 출력층의 점수에 렐루를 씌워 돌려줍니다. 출력층은 은닉층이 아닙니다. k는 층의 수보다
    작아야 합니다.
en: Where k equals the number of layers, the scores of the output layer come back with a relu over them. The
    output layer is not hidden: k must be below the number of layers.
section: feature-extraction
"""

import numpy as np


def hidden_features(x, layers, k):
    if not layers or not 0 <= k <= len(layers):
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
