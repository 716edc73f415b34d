"""
title.ko: 소프트맥스에서 최댓값을 빼지 않음
title.en: Does not shift the logits
ko: 소프트맥스에서 최댓값을 빼지 않아 큰 로짓에서 `exp`가 넘치고 NaN이 됩니다. 3장에서처럼 행마다 최댓값을 먼저
    빼세요.
en: The softmax does not subtract the maximum, so `exp` overflows for large logits and gives NaN. Subtract the
    maximum of each row first, as in chapter 3.
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
    shifted = np.exp(logits)
    delta = shifted / shifted.sum(axis=1, keepdims=True)
    delta[np.arange(len(x)), labels] -= 1
    delta /= len(x)
    norms = []
    for (W, _), given in zip(reversed(layers), reversed(inputs), strict=True):
        norms.append(np.sqrt(np.sum((given.T @ delta) ** 2)))
        delta = (delta @ W.T) * slope(given)
    return np.array(norms[::-1])
