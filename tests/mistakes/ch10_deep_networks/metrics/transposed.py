"""
title.ko: 행과 열을 바꿈
title.en: Swaps rows and columns
ko: 혼동 행렬의 행에 예측을, 열에 정답을 놓았습니다. 행의 합이 정답의 개수가 되도록 정답을 행 번호로 쓰세요.
en: The rows of the confusion matrix are the predictions and the columns the true classes. Index the rows by the
    true class, so that the row sums count the true classes.
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
    counts = np.zeros((num_classes, num_classes), dtype=np.int64)
    for p, t in zip(predicted, labels, strict=True):
        counts[p, t] += 1
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
