"""
title.ko: 제곱의 평균을 씀
title.en: Averages the squares
ko: 제곱을 더하지 않고 평균했습니다. 크기가 다른 층끼리 비교하기 좋은 양이지만 노름은 아닙니다. 모두 더하세요.
en: You average the squares instead of adding them up. That suits a comparison of layers of unlike sizes, but it
    is no norm: add them all.
section: measuring
"""

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda h: h * (1 - h)),
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
        norms.append(np.sqrt(np.mean((given.T @ delta) ** 2)))
        delta = (delta @ W.T) * slope(given)
    return np.array(norms[::-1])
