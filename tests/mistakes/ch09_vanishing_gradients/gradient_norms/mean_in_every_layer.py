"""
title.ko: 층마다 N으로 나눔
title.en: Divides by N in every layer
ko: 평균의 1/N을 층마다 다시 곱합니다. 그래서 기울기가 실제보다 빨리 작아지는 것처럼 보입니다. 1/N은 로짓에서 한
    번뿐입니다.
en: The 1/N of the mean is taken again in every layer, which makes gradients seem to vanish faster than they do.
    It belongs to the logits, once.
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
        norms.append(np.sqrt(np.sum((given.T @ delta) ** 2)))
        delta = (delta @ W.T) * slope(given) / len(x)
    return np.array(norms[::-1])
