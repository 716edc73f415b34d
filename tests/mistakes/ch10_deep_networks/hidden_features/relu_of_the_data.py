"""
title.ko: 데이터에도 렐루를 씌움
title.en: Applies relu to the data, too
ko: 첫 층에 넣기 전에 데이터에 렐루를 씌워 음수인 특성을 모두 버립니다. 활성화 함수는 가중합 다음에만 옵니다.
en: Before the first layer the data themselves go through relu, and all negative values are lost. The activation
    function comes after a weighted sum and nowhere else.
section: feature-extraction
"""

import numpy as np


def hidden_features(x, layers, k):
    if not 0 <= k < len(layers):
        raise ValueError("there is no such hidden layer")
    h = np.maximum(as_float(x), 0)
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
