"""
title.ko: 같은 쌍을 한 번만 셈
title.en: Counts equal pairs only once
ko: `counts[labels, predicted] += 1`은 같은 칸이 여러 번 나와도 한 번만 더합니다. NumPy가 모든 칸을 먼저 읽고
    나중에 쓰기 때문입니다. 하나씩 더하거나 `np.add.at`을 쓰세요.
en: `counts[labels, predicted] += 1` adds 1 to a cell only once, however often it occurs, because NumPy reads
    all cells before it writes. Add one by one, or use `np.add.at`.
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
    counts[labels, predicted] += 1
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
