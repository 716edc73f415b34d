"""
title.ko: 클래스마다의 정확도를 평균함
title.en: Averages the accuracies of the classes
ko: 클래스마다 맞은 비율을 구해 그 평균을 냅니다. 그것은 균형 정확도라는 다른 지표이고, 표본이 적은 클래스에
    같은 무게를 줍니다. 모든 표본 가운데 맞은 것의 비율을 구하세요.
en: The share of right predictions is taken for each class and then averaged. That is another number, balanced
    accuracy, which gives a rare class the same weight as a common one. Take the share among all samples.
section: accuracy
"""

import numpy as np


def accuracy(predicted, labels):
    check(predicted, labels)
    if labels.size == 0:
        raise ValueError("no predictions")
    return float(np.mean([(predicted[labels == c] == c).mean() for c in np.unique(labels)]))


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
    return float(1 - residual / total)


def check(first, second):
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError("the shapes do not fit")
