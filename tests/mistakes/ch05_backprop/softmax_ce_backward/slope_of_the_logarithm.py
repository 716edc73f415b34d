"""
title.ko: 로그의 미분에서 멈춤
title.en: Stops at the slope of the logarithm
ko: 확률에 대한 기울기 -1/p에서 멈추었습니다. 로짓에 대한 기울기가 되려면 소프트맥스까지 거슬러 가야 하고,
    둘을 곱하면 확률 빼기 정답이 됩니다.
en: You stop at -1/p, the gradient in the probabilities. The gradient in the logits has to go back through the
    softmax as well; the two together make probability minus target.
section: softmax-ce
"""

import numpy as np


def softmax_ce_backward(logits, labels):
    if logits.ndim != 2 or labels.shape != logits.shape[:1]:
        raise ValueError("the shapes do not fit")
    if labels.min() < 0 or labels.max() >= logits.shape[1]:
        raise ValueError("a label is out of range")
    scores = logits if logits.dtype.kind == "f" else logits.astype(np.float64)
    scores = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(scores)
    p /= p.sum(axis=1, keepdims=True)
    gradient = np.zeros_like(p)
    rows = np.arange(len(p))
    gradient[rows, labels] = -1 / p[rows, labels]
    return gradient / len(p)
