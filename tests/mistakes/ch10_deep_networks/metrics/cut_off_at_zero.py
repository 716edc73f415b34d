"""
title.ko: 음수인 R²을 0으로 올림
title.en: Cuts R² off at 0
ko: 음수가 나오면 0으로 바꿉니다. 음수는 평균만 말하는 것보다 나쁘다는 뜻이므로 감추면 안 됩니다. 나온 값을
    그대로 돌려주세요.
en: Negative values become 0. A negative R² says that the predictions are worse than the mean, and that must not
    be hidden. Return what comes out.
section: r2
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
        counts[t, p] += 1
    return counts


def r2_score(y_pred, y_true):
    check(y_pred, y_true)
    if y_true.size == 0 or y_true.max() == y_true.min():
        raise ValueError("nothing to explain")
    y_pred, y_true = y_pred.astype(np.float64), y_true.astype(np.float64)
    residual = ((y_true - y_pred) ** 2).sum()
    total = ((y_true - y_true.mean()) ** 2).sum()
    return max(0.0, float(1 - residual / total))


def check(first, second):
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError("the shapes do not fit")
