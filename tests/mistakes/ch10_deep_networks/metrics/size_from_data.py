"""
title.ko: 행렬의 크기를 데이터에서 구함
title.en: Takes the size of the matrix from the data
ko: 행렬의 크기를 데이터에 나온 가장 큰 클래스로 정합니다. 어떤 클래스가 빠진 데이터에서는 행렬이 작아집니다.
    `num_classes`를 쓰세요.
en: The matrix is as large as the largest class that occurs. Where a class is absent it comes out too small. Use
    `num_classes`.
section: confusion-matrix
"""

import numpy as np


def accuracy(predicted, labels):
    check(predicted, labels)
    if labels.size == 0:
        raise ValueError("no predictions")
    return float((predicted == labels).mean())


def confusion_matrix(predicted, labels, num_classes):
    check(predicted, labels)
    both = np.concatenate([predicted, labels])
    if np.any(both < 0) or np.any(both >= num_classes):
        raise ValueError("a class is out of range")
    size = int(both.max()) + 1 if both.size else 0
    counts = np.zeros((size, size), dtype=np.int64)
    for p, t in zip(predicted, labels, strict=True):
        counts[t, p] += 1
    return counts


def r2_score(y_pred, y_true):
    check(y_pred, y_true)
    if y_true.size == 0 or y_true.max() == y_true.min():
        raise ValueError("nothing to explain")
    y_pred, y_true = y_pred.astype(np.float64), y_true.astype(np.float64)
    residual = ((y_true - y_pred) ** 2).sum()
    total = ((y_true - y_true.mean()) ** 2).sum()
    return float(1 - residual / total)


def check(first, second):
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError("the shapes do not fit")
