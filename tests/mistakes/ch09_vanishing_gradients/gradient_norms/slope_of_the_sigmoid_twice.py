"""
title.ko: 출력에 시그모이드를 한 번 더 씌워 미분함
title.en: Takes the sigmoid of its own output
ko: 시그모이드의 미분을 구하면서 이미 시그모이드를 지난 h에 시그모이드를 또 씌웠습니다. h가 출력이면 미분은
    그대로 h(1 - h)입니다.
en: For the slope of the sigmoid you apply the sigmoid once more to h, which has been through it already. When h
    is the output, the slope is simply h(1 - h).
section: vanishing
"""

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda h: sigmoid(h) * (1 - sigmoid(h))),
    "tanh": (np.tanh, lambda h: 1 - h * h),
    "relu": (lambda z: np.maximum(z, 0), lambda h: h > 0),
    "identity": (lambda z: z, np.ones_like),
}


def gradient_norms(x, labels, layers, activation="sigmoid"):
    if activation not in ACTIVATIONS:
        raise ValueError(f"unknown activation {activation!r}")
    function, slope = ACTIVATIONS[activation]
    inputs = [x]
    for W, b in layers[:-1]:
        inputs.append(function(inputs[-1] @ W + b))
    W, b = layers[-1]
    logits = inputs[-1] @ W + b
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    delta = shifted / shifted.sum(axis=1, keepdims=True)
    delta[np.arange(len(x)), labels] -= 1
    delta /= len(x)
    norms = []
    for (W, _), given in zip(reversed(layers), reversed(inputs), strict=True):
        norms.append(np.sqrt(np.sum((given.T @ delta) ** 2)))
        delta = (delta @ W.T) * slope(given)
    return np.array(norms[::-1])
